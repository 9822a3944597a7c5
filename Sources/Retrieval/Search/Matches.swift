/// The documents of a segment that match a query, by range.
///
/// Most queries match few of many products: a set with a bit for each had to be cleared, filled and
/// counted for every search.
package struct Matches {
    /// A range that holds matches.
    struct Occupied {
        let range: Int
        let places: RangeSet
    }

    /// The ranges that hold matches, ascending; the rows of the meetings, where these are known.
    private(set) var occupied: [Occupied] = []
    /// How many documents match.
    package private(set) var count = 0
    /// What the terms have where documents match, if they were looked up together.
    let meetings: Meetings?

    /// What their text can score, if it was found with them.
    let union: WordUnion?

    /// No documents.
    package init() { (meetings, union) = (nil, nil) }

    /// Documents of meetings, which lose the rows without any.
    ///
    /// - Parameter places: by row the documents, by their places.
    init(_ places: borrowing Scratch<RangeSet>, of meetings: Meetings) {
        meetings.keep(places)
        self.meetings = meetings
        union = nil
        occupied.reserveCapacity(meetings.count)
        for row in 0..<meetings.count {
            append(range: meetings.range(row), places: places[Int(meetings.former[row])])
        }
    }

    /// The documents of a union.
    init(_ union: WordUnion) {
        meetings = nil
        self.union = union
        append(rangeCount: union.places.count) { union.places[$0] }
    }

    /// The documents of a set.
    package init(_ set: DocumentSet) {
        self.init()
        append(rangeCount: set.rangeCount) { set[range: $0] }
    }

    /// Adds the documents of all ranges.
    @inline(__always) private mutating func append(
        rangeCount: Int, _ places: (_ range: Int) -> RangeSet
    ) {
        let ranges = Scratch<Int32>(unwritten: rangeCount)
        var kept = 0
        // Without a branch, as which ranges a filter leaves some of can hardly be predicted: it made a
        // frequent word take 1.2 times as long.
        for range in 0..<rangeCount {
            ranges[kept] = Int32(truncatingIfNeeded: range)
            kept &+= places(range).isEmpty ? 0 : 1
        }
        occupied.reserveCapacity(kept)
        for row in 0..<kept { append(range: Int(ranges[row]), places: places(Int(ranges[row]))) }
    }

    /// Adds documents of a range behind all others.
    mutating func append(range: Int, places: RangeSet) {
        if places.isEmpty { return }
        occupied.append(Occupied(range: range, places: places))
        count += places.count
    }

    /// Whether no document matches.
    package var isEmpty: Bool { occupied.isEmpty }

    /// By range: its row among those that hold matches, or −1; none where meetings tell it.
    func rows(rangeCount: Int) -> Scratch<Int32> {
        if meetings != nil { return Scratch(repeating: -1, count: 0) }
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
