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
        var held = places.count
        var number = occurrences.last(inRange: range)
        while number >= 0 {
            let occurrence = occurrences[number]
            held &-= 1
            present[held] = occurrence.term
            places[held] = occurrence.place
            if query.terms[Int(occurrence.term)].groups != 0 { met |= occurrence.place.quarters }
            number = occurrence.before
        }
        firstPresent[0] = held
        guard query.isConjunction else { return met }
        return held == places.count ? 0 : occurrences.quarters(inRange: range)
    }

    /// The places that all groups of a staged conjunction share, the rarest asked first.
    var gatheredIntersection: RangeSet {
        var matches = RangeSet.all
        var groupCount = 0
        var held = firstPresent[0]
        while held < places.count, !matches.isEmpty {
            let groups = query.terms[Int(present[held])].groups
            // Terms of no group stand behind all others.
            if groups == 0 { break }
            let quarters = matches.quarters
            var own = RangeSet()
            while held < places.count, query.terms[Int(present[held])].groups == groups {
                if places[held].quarters & quarters != 0 {
                    own = own | query.terms[Int(present[held])].list.places(at: places[held])
                }
                held &+= 1
            }
            matches = matches & own
            groupCount &+= 1
        }
        // Of a group whose quarters nobody asked for there may be no term.
        return groupCount == query.groupCount ? matches : RangeSet()
    }
}
