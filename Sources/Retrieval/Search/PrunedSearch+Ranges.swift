extension PrunedSearch {
    /// How many rows ahead memory is asked for.
    private static let lookahead = 8

    /// How many ranges are visited before the others are looked at again.
    var firstVisits: Int { min(16 + limit / 4, 256) }

    /// What a document can score at most in some quarters of a range whose text has these bounds.
    @inline(__always)
    func bounds(
        _ range: Int, text: Quarters, affinity: Quarters, quarters: UInt8
    ) -> Quarters {
        let bounds = text &+ affinity
        let mask = visitor.lanes[Int(quarters)]
        let possible = (bounds & mask) | (Quarters(repeating: RangeBounds.impossible) & ~mask)
        return possible &+ Quarters(repeating: search.prior.rangeMaxima[range])
    }

    /// The ranges in which enough groups meet.
    mutating func meetingRanges() throws(RetrievalError) -> [CandidateRange] {
        if search.query.isStaged {
            let ranges =
                if let known = matchingRanges { known } else { try search.query.rarestRanges() }
            return try visitor.meet(at: ranges).map { range in
                let text = Quarters(repeating: visitor.occurrences.bound(inRange: range))
                return candidate(
                    range, text: text, quarters: visitor.occurrences.quarters(inRange: range))
            }
        }
        var candidates: [CandidateRange] = []
        let ranges =
            if let known = matchingRanges { known } else { try search.query.essentialRanges() }
        for range in ranges {
            let (met, text) = visitor.survey(range)
            if met != 0 { candidates.append(candidate(range, text: text, quarters: met)) }
        }
        return candidates
    }

    private var matchingRanges: [Int]? {
        matches.map { matches in (0..<matches.rowCount).map { matches.range(ofRow: $0) } }
    }

    /// Visits the ranges of meetings.
    mutating func visit(_ meetings: Meetings) throws(RetrievalError) {
        guard meetings.count > 2 * firstVisits else {
            try visit(candidates(Array(0..<meetings.count), of: meetings))
            return
        }
        var bounds = RangeBounds(
            meetings.bounds(search.query, prior: search.prior, affinity: affinity))
        // Those with the greatest bounds give a score to beat, which most others cannot; but many hold
        // no document with all words, so that batches must grow.
        var blocks = firstVisits
        // Of few blocks all are taken at once, so that a score to beat must come before.
        if bounds.blockCount <= blocks {
            let first = bounds.removeGreatest(firstVisits)
            try visit(candidates(first.map(\.range), of: meetings))
        }
        while true {
            let next = bounds.removeGreatest(fromBlocks: blocks, reaching: top.threshold)
            if next.isEmpty { return }
            try visit(candidates(next.map(\.range), of: meetings))
            blocks *= 4
        }
    }

    /// Those of some rows of meetings in which something could enter.
    private func candidates(_ rows: [Int], of meetings: Meetings) -> [CandidateRange] {
        var candidates: [CandidateRange] = []
        candidates.reserveCapacity(rows.count)
        for (index, row) in rows.enumerated() {
            if index + Self.lookahead < rows.count {
                let range = meetings.range(rows[index + Self.lookahead])
                affinity.prefetch(range)
                visitor.prefetchQuarters(range)
            }
            let met = visitor.enter(meetings, meeting: row)
            guard met != 0 else { continue }
            let candidate = candidate(
                meetings.range(row), text: visitor.textBounds, quarters: met, row: row)
            guard top.wouldEnter(candidate.bound) else { continue }
            candidates.append(candidate)
        }
        return candidates
    }

    @inline(__always) private func candidate(
        _ range: Int, text: Quarters, quarters: UInt8, row: Int = 0
    ) -> CandidateRange {
        let bounds = bounds(range, text: text, affinity: affinity[range], quarters: quarters)
        return CandidateRange(range: range, bound: bounds.max(), row: row)
    }
}
