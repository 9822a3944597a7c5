/// Matches whose values will be counted, for one attribute after the other.
///
/// The walk through the places of each range costs more than counting, so it is done once for all
/// attributes: 0.87 of a search with facets.
package struct FacetedMatches {
    /// A range that holds matches.
    struct Row {
        let range: UInt32
        /// Where its documents end.
        let end: UInt32
    }

    /// The documents, ascending.
    let documents: [UInt32]
    /// The ranges that hold some, ascending.
    let rows: [Row]

    package init(_ matches: Matches) {
        let ranges = matches.occupiedRanges
        var rows: [Row] = []
        rows.reserveCapacity(ranges.count)
        documents = [UInt32](capacity: matches.count) { documents in
            for occupied in ranges {
                let first = UInt32(
                    truncatingIfNeeded: occupied.range &* SegmentLimits.rangeSize)
                var places = occupied.places
                while let place = places.popFirst() {
                    documents.append(first &+ UInt32(truncatingIfNeeded: place))
                }
                rows.append(
                    Row(
                        range: UInt32(truncatingIfNeeded: occupied.range),
                        end: UInt32(truncatingIfNeeded: documents.count)))
            }
        }
        self.rows = rows
    }
}
