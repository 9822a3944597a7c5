extension RangeOccurrences {
    /// Finds the ranges in which the groups of a conjunction meet, the rarest group first.
    ///
    /// - Parameter documents: those of which a range must have one; nil for all.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    mutating func meet(
        _ query: borrowing ResolvedQuery, within documents: DocumentSet?
    ) throws(RetrievalError) -> [Int] {
        var ranges = try firstRanges(query)
        if let documents { ranges.removeAll { documents[range: $0].isEmpty } }
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
        try add(first..<query.terms.count, of: query, at: ranges)
        return ranges
    }

    private func firstRanges(
        _ query: borrowing ResolvedQuery
    ) throws(RetrievalError) -> [Int] {
        switch query.groupEnds[0] {
        case 0: []
        case 1: try query.ranges(of: query.terms[0].list)
        default: Array(0..<rangeCount)
        }
    }

    /// Adds to the bounds what some terms can give, and finds their quarters.
    private mutating func add(
        _ terms: Range<Int>, of query: borrowing ResolvedQuery, at ranges: [Int]
    ) throws(RetrievalError) {
        let keeps = ranges.count * Self.keepingShare <= rangeCount
        if !keeps { isComplete = false }
        for range in ranges { (quarters[range], best[range]) = (0, 0) }
        for index in terms {
            let term = query.terms[index]
            let isAnother =
                index > terms.lowerBound && term.alternativeOf >= 0
                && term.alternativeOf == query.terms[index - 1].alternativeOf
            if !isAnother { addBest(at: ranges) }
            if keeps {
                try gather(index, of: query, at: ranges, sums: true)
            } else {
                try sum(term)
            }
        }
        addBest(at: ranges)
    }

    /// Notes what a term gives in all ranges.
    private func sum(_ term: ResolvedQuery.Term) throws(RetrievalError) {
        let (list, weight) = (term.list, term.weight)
        if list.isDense {
            for range in 0..<rangeCount {
                let own = Impact.contribution(weight: weight, impact: list.impact(range))
                best[range] = max(best[range], own)
            }
            for range in 0..<rangeCount { quarters[range] |= list.quarters(range) }
        } else {
            try list.forEachEntry(rangeCount: rangeCount) { range, entry, block, _ in
                note(
                    range, list.quarters(ofEntry: entry, block: block),
                    Impact.contribution(weight: weight, impact: list.impact(entry)))
            }
        }
    }

    private func addBest(at ranges: [Int]) {
        for range in ranges {
            bounds[range] &+= best[range]
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
