// Of crowded alternatives it is known which of them are in a range, and where.
extension RangeOccurrences {
    /// How many ranges ahead memory is asked for.
    private static var lookahead: Int { 8 }

    /// What some terms have in each range, if they are crowded alternatives.
    mutating func knownPlaces(
        of terms: Range<Int>, in query: borrowing ResolvedQuery
    ) throws(RetrievalError) -> AlternativePlaces? {
        // Where groups meet, they have been asked for already.
        if known[terms.lowerBound] == nil, !query.isConjunction, query.areCrowded(terms) {
            known[terms.lowerBound] = try query.crowdedPlaces(terms)
        }
        return known[terms.lowerBound]
    }

    /// Takes what crowded alternatives have in wanted ranges, where it is of use.
    mutating func gather(
        _ terms: Range<Int>, among known: AlternativePlaces, at ranges: [Int],
        of query: borrowing ResolvedQuery, isNoted: Bool = false, isSelective: Bool = false
    ) {
        let lookups = terms.map {
            Lookup($0, of: query, isNoted: isNoted, isSelective: isSelective)
        }
        for (index, range) in ranges.enumerated() {
            prefetch(known, ranges, from: index)
            for entry in known.entries(inRange: range) {
                let lookup = lookups[Int(entry.alternative)]
                guard isOfUse(lookup, entry.impact, range) else { continue }
                let place = entry.place(of: lookup.list, inRange: range)
                guard place.impact > 0, isOfUse(lookup, place.impact, range) else { continue }
                append(lookup, range, place)
            }
        }
    }

    @inline(__always)
    private func prefetch(_ known: AlternativePlaces, _ ranges: [Int], from index: Int) {
        if index + 2 * Self.lookahead < ranges.count {
            known.prefetchEnds(ranges[index + 2 * Self.lookahead])
        }
        if index + Self.lookahead < ranges.count {
            known.prefetchEntries(ranges[index + Self.lookahead])
        }
    }
}
