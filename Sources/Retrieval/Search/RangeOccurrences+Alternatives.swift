// Of crowded alternatives it is known which of them are in a range.
extension RangeOccurrences {
    /// What some terms have in each range, if they are crowded alternatives.
    mutating func knownImpacts(
        of terms: Range<Int>, in query: borrowing ResolvedQuery
    ) throws(RetrievalError) -> AlternativeImpacts? {
        // Where groups meet, their bounds have been asked for already.
        if impacts[terms.lowerBound] == nil, !query.isConjunction, query.areCrowded(terms) {
            impacts[terms.lowerBound] = try query.crowdedBounds(terms).impacts
        }
        return impacts[terms.lowerBound]
    }

    /// Finds what crowded alternatives have in wanted ranges, which ascend: each is looked for only
    /// where it occurs and is of use.
    mutating func gather(
        _ terms: Range<Int>, among impacts: AlternativeImpacts, at ranges: [Int],
        of query: borrowing ResolvedQuery, isNoted: Bool = false, isSelective: Bool = false
    ) throws(RetrievalError) {
        let weights = query.terms[terms].map(\.weight)
        let useful = usefulRanges(
            impacts, weights: weights, at: ranges, isSelective: isSelective)
        var start = 0
        for (alternative, end) in useful.ends.enumerated() where end > start {
            let lookup = Lookup(
                terms.lowerBound + alternative, of: query, isNoted: isNoted,
                isSelective: isSelective)
            try gather(
                lookup, at: useful.ranges.span.extracting(start..<end),
                marks: impacts.marks(of: alternative))
            start = end
        }
    }

    /// Those of some ranges in which each alternative occurs and is of use, ascending, one alternative
    /// behind the other, and where those of each end.
    private func usefulRanges(
        _ impacts: AlternativeImpacts, weights: [Score], at ranges: [Int], isSelective: Bool
    ) -> (ranges: [Int], ends: [Int]) {
        var found: [(alternative: UInt8, range: Int32)] = []
        var ends = [Int](repeating: 0, count: weights.count)
        for range in ranges {
            let floor = isSelective ? floors[range] : .min
            for entry in impacts.entries(inRange: range) {
                let alternative = Int(entry.alternative)
                let most = Impact.contribution(weight: weights[alternative], impact: entry.impact)
                guard most >= floor else { continue }
                found.append((entry.alternative, Int32(truncatingIfNeeded: range)))
                ends[alternative] += 1
            }
        }
        // A counting sort by alternative, which leaves ranges ascending.
        var end = 0
        for alternative in ends.indices {
            (ends[alternative], end) = (end, end + ends[alternative])
        }
        var sorted = [Int](repeating: 0, count: found.count)
        for (alternative, range) in found {
            sorted[ends[Int(alternative)]] = Int(range)
            ends[Int(alternative)] += 1
        }
        return (sorted, ends)
    }
}
