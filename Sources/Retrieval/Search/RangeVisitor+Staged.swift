// A query with wide groups: few of its many terms occur in a range.
extension RangeVisitor {
    /// The ranges in which all groups meet, of a staged conjunction.
    ///
    /// - Parameter candidates: the ranges to look at, ascending.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func meet(at candidates: [Int]) throws(RetrievalError) -> [Int] {
        try occurrences.meet(query, at: candidates)
    }

    /// Prepares for entering some ranges, and those only, where the query is staged.
    ///
    /// - Parameter least: a score that documents must have to be wanted.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func gather(
        _ candidates: [CandidateRange], reaching least: Score
    ) throws(RetrievalError) {
        if query.isStaged { try occurrences.gather(candidates, reaching: least, of: query) }
    }

    /// Prepares for entering some ranges, and those only, where the query is staged.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func gather(_ ranges: [Int]) throws(RetrievalError) {
        try gather(ranges.map { CandidateRange(range: $0, bound: .max) }, reaching: .min)
    }

    /// Lists the terms that occur in a range, in their order.
    func enterGathered(_ range: Int) -> UInt8 {
        var met: UInt8 = 0
        let end = held.upperBound
        var first = end
        var number = occurrences.last(inRange: range)
        while number >= 0 {
            let occurrence = occurrences[number]
            first &-= 1
            present[first] = occurrence.term
            places[first] = occurrence.place
            if query.terms[Int(occurrence.term)].groups != 0 { met |= occurrence.place.quarters }
            number = occurrence.before
        }
        firstPresent[row] = first
        guard query.isConjunction else { return met }
        return first == end ? 0 : occurrences.quarters(inRange: range)
    }

    /// The places that all groups of a staged conjunction share, the rarest asked first.
    var gatheredIntersection: RangeSet {
        var matches = RangeSet.all
        var groupCount = 0
        var element = held.lowerBound
        let end = held.upperBound
        while element < end, !matches.isEmpty {
            let groups = query.terms[Int(present[element])].groups
            // Terms of no group stand behind all others.
            if groups == 0 { break }
            let quarters = matches.quarters
            var own = RangeSet()
            while element < end, query.terms[Int(present[element])].groups == groups {
                if places[element].quarters & quarters != 0 {
                    own = own | query.terms[Int(present[element])].list.places(at: places[element])
                }
                element &+= 1
            }
            matches = matches & own
            groupCount &+= 1
        }
        // Of a group whose quarters nobody asked for there may be no term.
        return groupCount == query.groupCount ? matches : RangeSet()
    }
}
