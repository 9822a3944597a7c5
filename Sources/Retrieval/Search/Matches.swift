/// The documents of a segment that match a query, by range.
///
/// Most queries match few of many products: a set with a bit for each had to be cleared, filled and
/// counted for every search.
package struct Matches {
    /// A range that holds matches.
    struct Occupied {
        let range: Int
        let places: RangeSet
        /// The range's row among the meetings, where these are known.
        let row: Int
    }

    /// The ranges that hold matches, ascending.
    private(set) var occupied: [Occupied] = []
    /// How many documents match.
    package private(set) var count = 0
    /// What the terms have where documents match, if they were looked up together.
    let meetings: Meetings?

    /// What their text can score, if it was found with them.
    let union: WordUnion?

    /// No documents.
    package init() { self.init(meetings: nil) }

    /// No documents yet.
    init(meetings: Meetings?) {
        self.meetings = meetings
        union = nil
    }

    /// The documents of a union.
    init(_ union: WordUnion) {
        meetings = nil
        self.union = union
        for range in 0..<union.places.count { append(range: range, places: union.places[range]) }
    }

    /// The documents of a set.
    package init(_ set: DocumentSet) {
        self.init(meetings: nil)
        for range in 0..<set.rangeCount { append(range: range, places: set[range: range]) }
    }

    /// Adds documents of a range behind all others.
    mutating func append(range: Int, places: RangeSet, row: Int = 0) {
        if places.isEmpty { return }
        occupied.append(Occupied(range: range, places: places, row: row))
        count += places.count
    }

    /// Whether no document matches.
    package var isEmpty: Bool { occupied.isEmpty }

    /// By range: its row among those that hold matches, or −1.
    func rows(rangeCount: Int) -> Scratch<Int32> {
        let rows = Scratch<Int32>(repeating: -1, count: rangeCount)
        for (row, occupied) in occupied.enumerated() {
            rows[occupied.range] = Int32(truncatingIfNeeded: row)
        }
        return rows
    }

    /// Whether a document matches.
    package func contains(_ document: DocumentID) -> Bool {
        let range = document.range
        var (low, high) = (0, occupied.count)
        while low < high {
            let middle = (low + high) / 2
            if occupied[middle].range < range { low = middle + 1 } else { high = middle }
        }
        return low < occupied.count && occupied[low].range == range
            && occupied[low].places.contains(document.local)
    }
}

extension Matches: Sequence {
    /// Gives the documents in ascending order.
    package struct Iterator: IteratorProtocol {
        fileprivate let occupied: [Occupied]
        fileprivate var index = -1
        fileprivate var rest = RangeSet()

        package mutating func next() -> DocumentID? {
            while rest.isEmpty {
                index += 1
                guard index < occupied.count else { return nil }
                rest = occupied[index].places
            }
            return rest.popFirst().map {
                DocumentID(UInt32(occupied[index].range * SegmentLimits.rangeSize + $0))
            }
        }
    }

    package func makeIterator() -> Iterator { Iterator(occupied: occupied) }
}
