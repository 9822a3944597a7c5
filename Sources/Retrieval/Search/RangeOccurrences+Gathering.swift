// What a query's terms have in the ranges that matter is looked up.
extension RangeOccurrences {
    /// What is looked up of a term.
    struct Lookup {
        let term: Int32
        let list: PostingList
        let weight: Score
        /// Whether quarters and greatest contributions are noted.
        let isNoted: Bool
        /// Whether to leave out what is below the floors.
        let isSelective: Bool

        init(
            _ index: Int, of query: borrowing ResolvedQuery, isNoted: Bool = false,
            isSelective: Bool = false
        ) {
            term = Int32(truncatingIfNeeded: index)
            (list, weight) = (query.terms[index].list, query.terms[index].weight)
            (self.isNoted, self.isSelective) = (isNoted, isSelective)
        }

        /// What the term contributes with an impact.
        @inline(__always) func contribution(_ impact: UInt8) -> Score {
            Impact.contribution(weight: weight, impact: impact)
        }
    }

    /// Finds what the terms have in some ranges, and forgets the others.
    ///
    /// What could not lift a document to a score may be left out: of alternatives only the greatest
    /// counts, so that the range's bound, less what the best of them gives, plus what another one
    /// gives, bounds the documents that have this one only.
    ///
    /// - Parameters:
    ///   - candidates: the ranges, with their bounds.
    ///   - least: the score; the least of all to leave out nothing.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    mutating func gather(
        _ candidates: [CandidateRange], reaching least: Score,
        of query: borrowing ResolvedQuery
    ) throws(RetrievalError) {
        if isComplete { return }
        occurrences.removeAll(keepingCapacity: true)
        wanted.fill(0)
        var left = candidates.map(\.range).sorted()
        for range in left { (wanted[range], last[range]) = (1, -1) }
        let leastFloor = raiseFloors(candidates, reaching: least)
        var first = 0
        for end in query.groupEnds + [query.terms.count] {
            if first > 0, end - first > 1 { keepMatches(&left, of: query) }
            let isLast = hasFloors && end == query.groupEnds.last
            if let known = try knownPlaces(of: first..<end, in: query) {
                gather(first..<end, among: known, at: left, of: query, isSelective: isLast)
            } else {
                for index in first..<end {
                    let lookup = Lookup(index, of: query, isSelective: isLast)
                    if isLast, lookup.contribution(255) < leastFloor { continue }
                    try gather(lookup, at: left.span)
                }
            }
            first = end
        }
    }

    /// Sets what terms of the last group must contribute; gives the least of these.
    private func raiseFloors(_ candidates: [CandidateRange], reaching least: Score) -> Score {
        guard hasFloors else { return .min }
        var leastFloor = Score.max
        for candidate in candidates {
            let most = Int(candidate.bound) - Int(floors[candidate.range])
            let floor = Score(clamping: Int(least) - most)
            floors[candidate.range] = floor
            leastFloor = min(leastFloor, floor)
        }
        return leastFloor
    }

    /// Finds what a term has in wanted ranges, which ascend.
    mutating func gather(
        _ lookup: Lookup, at ranges: Span<Int>
    ) throws(RetrievalError) {
        let list = lookup.list
        if list.isDense {
            for index in ranges.indices where list.impact(ranges[index]) > 0 {
                let range = ranges[index]
                guard isOfUse(lookup, list.impact(range), range) else { continue }
                append(lookup, range, list.place(inRange: range))
            }
        } else if list.entryCount <= EntrySeeker.factor * ranges.count {
            try walk(lookup)
        } else {
            seek(lookup, at: ranges)
        }
    }

    /// Looks at all entries of a sparse list.
    private mutating func walk(_ lookup: Lookup) throws(RetrievalError) {
        let list = lookup.list
        let found = Scratch<FoundEntry>(unwritten: list.entryCount)
        let count = try list.findEntries(in: wanted, into: found)
        var previous = -1
        for index in 0..<count {
            let (range, entry) = (Int(found[index].range), Int(found[index].entry))
            guard isOfUse(lookup, list.impact(entry), range) else { continue }
            let place = EntryTable.Place(
                list, entry: entry, block: Int(found[index].block),
                offset: Int(found[index].offset))
            if range == previous {
                extend(lookup, range, place)
            } else {
                append(lookup, range, place)
            }
            previous = range
        }
    }

    /// Looks for wanted ranges among the many entries of a sparse list.
    private mutating func seek(_ lookup: Lookup, at ranges: Span<Int>) {
        var seeker = EntrySeeker(lookup.list)
        for index in ranges.indices where isOfUse(lookup, .max, ranges[index]) {
            let range = ranges[index]
            guard seeker.seek(range) else { continue }
            let place = seeker.place
            if isOfUse(lookup, place.impact, range) { append(lookup, range, place) }
        }
    }

    @inline(__always)
    func isOfUse(_ lookup: Lookup, _ impact: UInt8, _ range: Int) -> Bool {
        !lookup.isSelective || lookup.contribution(impact) >= floors[range]
    }

    @inline(__always)
    mutating func append(_ lookup: Lookup, _ range: Int, _ place: EntryTable.Place) {
        let number = Int32(truncatingIfNeeded: occurrences.count)
        occurrences.append(Occurrence(term: lookup.term, before: last[range], place: place))
        last[range] = number
        note(lookup, range, place)
    }

    /// Adds another entry of the same range and term to the last occurrence.
    private mutating func extend(_ lookup: Lookup, _ range: Int, _ place: EntryTable.Place) {
        let number = occurrences.count - 1
        occurrences[number].place.quarters |= place.quarters
        occurrences[number].place.impact = max(occurrences[number].place.impact, place.impact)
        note(lookup, range, place)
    }

    @inline(__always)
    private func note(_ lookup: Lookup, _ range: Int, _ place: EntryTable.Place) {
        guard lookup.isNoted else { return }
        quarters[range] |= place.quarters
        best[range] = max(best[range], lookup.contribution(place.impact))
    }
}
