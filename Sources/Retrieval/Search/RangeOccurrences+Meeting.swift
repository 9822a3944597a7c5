extension RangeOccurrences {
    /// Finds the ranges in which the groups of a conjunction meet, the rarest group first.
    ///
    /// - Parameter candidates: the ranges to look at, ascending.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    mutating func meet(
        _ query: borrowing ResolvedQuery, at candidates: [Int]
    ) throws(RetrievalError) -> [Int] {
        var ranges = candidates
        for range in ranges {
            (wanted[range], met[range], bounds[range], last[range]) = (1, 15, 0, -1)
        }
        isComplete = true
        var first = 0
        for end in query.groupEnds {
            // Of few ranges it is worth to know exactly, before many terms are looked up there.
            if isComplete, first > 0, end - first > 1 { keepMatches(&ranges, of: query) }
            try add(first..<end, of: query, at: ranges)
            keepMeetings(&ranges)
            first = end
        }
        let last = query.groupEnds.dropLast().last ?? 0
        hasFloors = !isComplete && query.terms[last..<first].allSatisfy { $0.alternativeOf >= 0 }
        if first < query.terms.count {
            try add(first..<query.terms.count, of: query, at: ranges, areGrouped: false)
        }
        return ranges
    }

    /// Adds to the bounds what some terms can give, and finds their quarters.
    private mutating func add(
        _ terms: Range<Int>, of query: borrowing ResolvedQuery, at ranges: [Int],
        areGrouped: Bool = true
    ) throws(RetrievalError) {
        let areCrowded = query.areCrowded(terms)
        if areCrowded, ranges.count * Self.lookupShare > rangeCount {
            isComplete = false
            let bounds = try query.crowdedBounds(terms)
            known[terms.lowerBound] = try query.crowdedPlaces(terms)
            for range in ranges {
                best[range] = bounds[range]
                quarters[range] = best[range] == 0 ? 0 : 15
            }
            return addBest(at: ranges, isOfGroup: areGrouped)
        }
        let keeps = ranges.count * Self.keepingShare <= rangeCount
        if !keeps { isComplete = false }
        for range in ranges { (quarters[range], best[range]) = (0, 0) }
        if areCrowded, keeps, let known = query.knownPlaces(terms) {
            gather(terms, among: known, at: ranges, of: query, isNoted: true)
            return addBest(at: ranges, isOfGroup: areGrouped)
        }
        for index in terms {
            let term = query.terms[index]
            let isAnother =
                index > terms.lowerBound && term.alternativeOf >= 0
                && term.alternativeOf == query.terms[index - 1].alternativeOf
            if !isAnother { addBest(at: ranges, isOfGroup: areGrouped) }
            if keeps {
                try gather(Lookup(index, of: query, isNoted: true), at: ranges.span)
            } else {
                try Self.sum(term, rangeCount: rangeCount, quarters: quarters, best: best)
            }
        }
        addBest(at: ranges, isOfGroup: areGrouped)
    }

    /// Notes what a term gives in all ranges.
    private static func sum(
        _ term: ResolvedQuery.Term, rangeCount: Int, quarters: borrowing Scratch<UInt8>,
        best: borrowing Scratch<Score>
    ) throws(RetrievalError) {
        let (list, weight) = (term.list, term.weight)
        if list.isDense {
            for range in 0..<rangeCount {
                let own = Impact.contribution(weight: weight, impact: list.impact(range))
                best[range] = max(best[range], own)
            }
            for range in 0..<rangeCount { quarters[range] |= list.quarters(range) }
        } else {
            try list.forEachEntry(rangeCount: rangeCount) { range, entry, block, _ in
                quarters[range] |= list.quarters(ofEntry: entry, block: block)
                let own = Impact.contribution(weight: weight, impact: list.impact(entry))
                best[range] = max(best[range], own)
            }
        }
    }

    private func addBest(at ranges: [Int], isOfGroup: Bool) {
        for range in ranges {
            bounds[range] &+= best[range]
            if isOfGroup { floors[range] = best[range] }
            best[range] = 0
        }
    }

    /// Keeps the ranges with a document that holds all groups so far.
    func keepMatches(_ ranges: inout [Int], of query: borrowing ResolvedQuery) {
        ranges.removeAll { range in
            var matches = RangeSet.all
            var number = last[range]
            while number >= 0, !matches.isEmpty {
                var own = RangeSet()
                let groups = query.terms[Int(self[number].term)].groups
                while number >= 0, query.terms[Int(self[number].term)].groups == groups {
                    let list = query.terms[Int(self[number].term)].list
                    own = own | list.places(at: self[number].place)
                    number = self[number].before
                }
                matches = matches & own
            }
            wanted[range] = matches.isEmpty ? 0 : 1
            return matches.isEmpty
        }
    }

    private func keepMeetings(_ ranges: inout [Int]) {
        ranges.removeAll { range in
            met[range] &= quarters[range]
            wanted[range] = met[range] == 0 ? 0 : 1
            return met[range] == 0
        }
    }
}
