extension PrunedSearch {
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
        if let meetings { return candidates(meetings) }
        if search.query.isStaged {
            let ranges =
                if let known = matchingRanges { known } else { try search.query.rarestRanges() }
            return try visitor.meet(at: ranges).map { range in
                let text = Quarters(repeating: visitor.occurrences.bound(inRange: range))
                return candidate(
                    range, text: text, quarters: visitor.occurrences.quarters(inRange: range),
                    row: matches?.row(ofRange: range) ?? 0)
            }
        }
        var candidates: [CandidateRange] = []
        let ranges =
            if let known = matchingRanges { known } else { try search.query.essentialRanges() }
        for (row, range) in ranges.enumerated() {
            let (met, text) = visitor.survey(range)
            if met != 0 { candidates.append(candidate(range, text: text, quarters: met, row: row)) }
        }
        return candidates
    }

    private var matchingRanges: [Int]? { matches?.occupied.map(\.range) }

    private func candidates(_ meetings: Meetings) -> [CandidateRange] {
        var candidates: [CandidateRange] = []
        candidates.reserveCapacity(matches?.occupied.count ?? meetings.count)
        for row in 0..<(matches?.occupied.count ?? meetings.count) {
            let meeting = meeting(ofRow: row)
            let met = visitor.enter(meetings, meeting: meeting)
            candidates.append(
                candidate(
                    meetings.range(meeting), text: visitor.textBounds, quarters: met, row: row))
        }
        return candidates
    }

    /// The row among the meetings of a candidate with a row.
    @inline(__always) func meeting(ofRow row: Int) -> Int { matches?.occupied[row].row ?? row }

    @inline(__always) private func candidate(
        _ range: Int, text: Quarters, quarters: UInt8, row: Int = 0
    ) -> CandidateRange {
        let bounds = bounds(range, text: text, affinity: affinity[range], quarters: quarters)
        return CandidateRange(range: range, bound: bounds.max(), row: row)
    }
}
