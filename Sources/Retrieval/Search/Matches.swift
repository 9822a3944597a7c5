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

    /// The ranges that hold matches, ascending; the rows of the meetings, where these are known; none
    /// of a union, which has a row for each range: to list them took a tenth of a search.
    private var occupied: [Occupied] = []
    /// How many documents match.
    package private(set) var count = 0
    /// What the terms have where documents match, if they were looked up together.
    let meetings: Meetings?

    /// The documents where one of several words is enough, with what their text can score.
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
        count = union.places.placeCount
    }

    /// - Parameter places: by range the documents, by their places.
    init(_ places: borrowing Scratch<RangeSet>) {
        self.init()
        occupied = Self.listed(places)
        count = places.placeCount
    }

    /// The documents of a set.
    package init(_ set: DocumentSet) {
        self.init()
        for range in 0..<set.rangeCount { append(range: range, places: set[range: range]) }
    }

    /// Adds documents of a range behind all others.
    mutating func append(range: Int, places: RangeSet) {
        if places.isEmpty { return }
        occupied.append(Occupied(range: range, places: places))
        count += places.count
    }

    /// Whether no document matches.
    package var isEmpty: Bool { count == 0 }

    /// The number of rows; of a union some hold nothing.
    var rowCount: Int { union?.places.count ?? occupied.count }

    /// The range of a row; they ascend.
    @inline(__always) func range(ofRow row: Int) -> Int {
        union == nil ? occupied[row].range : row
    }

    /// The documents of a row, by their places.
    @inline(__always) func places(ofRow row: Int) -> RangeSet {
        if let union { return union.places[row] }
        return occupied[row].places
    }

    /// The ranges that hold matches, ascending.
    var occupiedRanges: [Occupied] {
        if let union { Self.listed(union.places) } else { occupied }
    }

    private static func listed(_ places: borrowing Scratch<RangeSet>) -> [Occupied] {
        let ranges = Scratch<Int32>(unwritten: places.count)
        let kept = places.findOccupied(into: ranges)
        var occupied: [Occupied] = []
        occupied.reserveCapacity(kept)
        for row in 0..<kept {
            let range = Int(ranges[row])
            occupied.append(Occupied(range: range, places: places[range]))
        }
        return occupied
    }

    /// By range: its row, or −1; none where meetings or a union tell it.
    func rows(rangeCount: Int) -> Scratch<Int32> {
        if meetings != nil || union != nil { return Scratch(repeating: -1, count: 0) }
        let rows = Scratch<Int32>(repeating: -1, count: rangeCount)
        for (row, occupied) in occupied.enumerated() {
            rows[occupied.range] = Int32(truncatingIfNeeded: row)
        }
        return rows
    }

    /// Whether a document matches.
    package func contains(_ document: DocumentID) -> Bool {
        let range = document.range
        var (low, high) = (0, rowCount)
        while low < high {
            let middle = (low + high) / 2
            if self.range(ofRow: middle) < range { low = middle + 1 } else { high = middle }
        }
        return low < rowCount && self.range(ofRow: low) == range
            && places(ofRow: low).contains(document.local)
    }
}

extension Matches: Sequence {
    /// Gives the documents in ascending order.
    package struct Iterator: IteratorProtocol {
        fileprivate let matches: Matches
        fileprivate var row = -1
        fileprivate var rest = RangeSet()

        package mutating func next() -> DocumentID? {
            while rest.isEmpty {
                row += 1
                guard row < matches.rowCount else { return nil }
                rest = matches.places(ofRow: row)
            }
            return rest.popFirst().map {
                DocumentID(UInt32(matches.range(ofRow: row) * SegmentLimits.rangeSize + $0))
            }
        }
    }

    package func makeIterator() -> Iterator { Iterator(matches: self) }
}
