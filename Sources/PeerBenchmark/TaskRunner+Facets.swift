import Retrieval

extension TaskRunner {
    private static var facetSize: Int { 10 }

    /// The facets of what was found.
    func facets(of matches: Matches) -> [[FacetValue]] {
        let faceted = FacetedMatches(matches)
        return facets(
            segment.attributes.map {
                FacetCounts(of: $0, in: faceted).greatest(Self.facetSize)
                    .map { FacetValue(text: $0.value, count: $0.count) }
            })
    }

    /// The same, counted product by product.
    func facets(of hits: [Hit]) -> [[FacetValue]] {
        facets(
            segment.attributes.map { column in
                var counts: [Int: Int] = [:]
                for hit in hits {
                    for ordinal in column.ordinals(of: hit.document) {
                        counts[ordinal, default: 0] += 1
                    }
                }
                let values = counts.map {
                    FacetValue(text: column.text(of: $0.key) ?? "", count: $0.value)
                }
                return Self.greatest(values)
            })
    }

    /// The facets, of the values of each attribute: the levels of categories are one facet.
    private func facets(_ values: [[FacetValue]]) -> [[FacetValue]] {
        [values[0], values[1], Self.greatest(values[2...].joined())]
    }

    private static func greatest(_ values: some Sequence<FacetValue>) -> [FacetValue] {
        let sorted = values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
        return Array(sorted.prefix(facetSize))
    }
}
