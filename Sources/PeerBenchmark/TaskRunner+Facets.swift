import Retrieval

extension TaskRunner {
    private static var facetSize: Int { 10 }

    /// The facets of what was found.
    func facets(of matches: Matches) -> [[FacetValue]] {
        let faceted = FacetedMatches(matches)
        let values = segment.attributes.map {
            FacetCounts(of: $0, in: faceted).greatest(Self.facetSize)
                .map { FacetValue(text: $0.value, count: $0.count) }
        }
        return [values[0], values[1], values[2...].reduce([]) { Self.merged($0, $1) }]
    }

    /// The first values of two lists that are ordered already: the levels of categories are one facet.
    private static func merged(_ one: [FacetValue], _ other: [FacetValue]) -> [FacetValue] {
        if one.isEmpty { return other }
        var merged: [FacetValue] = []
        merged.reserveCapacity(facetSize)
        var (first, second) = (0, 0)
        while merged.count < facetSize, first < one.count || second < other.count {
            let isFirst =
                second == other.count
                || first < one.count && one[first].stands(before: other[second])
            merged.append(isFirst ? one[first] : other[second])
            if isFirst { first += 1 } else { second += 1 }
        }
        return merged
    }

    /// The same, counted product by product.
    func facets(of hits: [Hit]) -> [[FacetValue]] {
        let values = segment.attributes.map { column in
            var counts: [Int: Int] = [:]
            for hit in hits {
                for ordinal in column.ordinals(of: hit.document) {
                    counts[ordinal, default: 0] += 1
                }
            }
            return counts.map {
                FacetValue(text: column.text(of: $0.key) ?? "", count: $0.value)
            }
        }
        return [values[0], values[1], Array(values[2...].joined())].map {
            Array($0.sorted { $0.stands(before: $1) }.prefix(Self.facetSize))
        }
    }
}

extension TaskRunner.FacetValue {
    /// Whether it comes first: more products have it, or as many, and its text is the lesser one.
    fileprivate func stands(before other: Self) -> Bool {
        count != other.count ? count > other.count : text < other.text
    }
}
