/// Matches whose values will be counted, for one attribute after the other.
///
/// Where few of a range match, the walk through its places costs more than counting, so it is done
/// once for all attributes of which a product has one value: 0.87 of a search with facets.
package struct FacetedMatches {
    /// Up to so many matches in a range that has any are few.
    private static let matchesPerRange = 16

    let matches: Matches
    /// The ranges that hold matches, ascending.
    let ranges: [Matches.Occupied]
    /// The documents, ascending, where few of a range match; else nil.
    let documents: [UInt32]?

    package init(_ matches: Matches) {
        self.matches = matches
        ranges = matches.occupiedRanges
        let areFew = matches.count <= Self.matchesPerRange * ranges.count
        documents = areFew ? Self.documents(of: ranges, count: matches.count) : nil
    }

    private static func documents(of ranges: [Matches.Occupied], count: Int) -> [UInt32] {
        [UInt32](capacity: count) { documents in
            for occupied in ranges {
                let first = UInt32(
                    truncatingIfNeeded: occupied.range &* SegmentLimits.rangeSize)
                var places = occupied.places
                while let place = places.popFirst() {
                    documents.append(first &+ UInt32(truncatingIfNeeded: place))
                }
            }
        }
    }
}
