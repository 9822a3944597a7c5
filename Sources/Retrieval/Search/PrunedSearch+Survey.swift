/// A range that was entered, and what a document there can score.
struct SurveyedRange: BitwiseCopyable {
    /// Its number.
    var range = 0
    /// Where documents may be found, as far as is known without their postings.
    var places = RangeSet()
    /// By quarter.
    var bounds = Quarters()
    /// By quarter: what affinity gives at most.
    var affinity = Quarters()
}

extension PrunedSearch {
    /// Enters some ranges, keeps those that could hold a hit, and asks for their postings.
    ///
    /// What the terms have in a range is found before their postings are asked for, for several
    /// ranges at once: one after the other, a tenth of a search was spent waiting for memory.
    mutating func survey(_ candidates: ArraySlice<CandidateRange>) {
        surveyedCount = 0
        for candidate in candidates {
            // The order is by classes of bounds, so one range may fail where a later one passes.
            if wouldEnter(candidate.bound, from: candidate.range) { survey(candidate) }
        }
        for row in 0..<surveyedCount {
            visitor.turn(toRow: row)
            visitor.prefetch()
        }
    }

    /// Asks for what a survey of some ranges will read.
    func prefetch(_ candidates: ArraySlice<CandidateRange>) {
        for candidate in candidates where top.wouldEnter(candidate.bound) {
            search.eligible.prefetch(candidate.range)
            affinity.prefetch(candidate.range)
            visitor.prefetchTables(candidate.range)
        }
    }

    private mutating func survey(_ candidate: CandidateRange) {
        let range = candidate.range
        let places = places(of: candidate)
        guard !places.isEmpty else { return }
        // Of few matches most quarters hold none.
        let quarters = enter(candidate) & (knowsMatches ? places.quarters : 15)
        guard quarters != 0 else { return }
        let affinity = affinity[range]
        let bounds = bounds(
            range, text: visitor.textBounds, affinity: affinity, quarters: quarters)
        guard wouldEnter(bounds.max(), from: range) else { return }
        surveyed[surveyedCount] = SurveyedRange(
            range: range, places: places, bounds: bounds, affinity: affinity)
        surveyedCount += 1
    }

    @inline(__always) private func enter(_ candidate: CandidateRange) -> UInt8 {
        if let meetings {
            return visitor.enter(meetings, meeting: candidate.row, row: surveyedCount)
        }
        return visitor.enter(candidate.range, row: surveyedCount)
    }

    @inline(__always) private func places(of candidate: CandidateRange) -> RangeSet {
        guard knowsMatches else { return search.eligible[range: candidate.range] }
        if knowsUnion { return union.places[candidate.range] }
        guard let matches else { return RangeSet() }
        let row = meetings == nil ? Int(rows[candidate.range]) : candidate.row
        return row < 0 ? RangeSet() : matches.places(ofRow: row)
    }
}
