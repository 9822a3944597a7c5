/// By range: which of some alternatives occur there, with which greatest impact, and where.
///
/// Of fifty completions a dozen occur in a range, and one or two of these can matter there: their
/// lists need no seeking.
struct AlternativePlaces: Sendable {
    /// An alternative that occurs in a range, in eight bytes.
    struct Entry: BitwiseCopyable {
        /// Its place among the alternatives.
        let alternative: UInt8
        /// Its greatest impact among all documents.
        private(set) var impact: UInt8
        /// In a sparse list the first entry of the range.
        private let first: UInt16
        /// In a sparse list where the entry's block begins, and in the highest four bits the quarters.
        private var detail: UInt32

        fileprivate init(_ alternative: UInt8, _ place: EntryTable.Place) {
            self.alternative = alternative
            impact = place.impact
            first = UInt16(truncatingIfNeeded: place.entry)
            detail = place.offset & 0xfff_ffff | UInt32(place.quarters) << 28
        }

        /// Adds another entry of the same range and list.
        fileprivate mutating func add(_ place: EntryTable.Place) {
            impact = max(impact, place.impact)
            detail |= UInt32(place.quarters) << 28
        }

        /// What the alternative has in the range; an impact of 0 where a filter leaves nothing.
        @inline(__always) func place(of list: PostingList, inRange range: Int) -> EntryTable.Place {
            if list.isDense { return list.place(inRange: range) }
            return EntryTable.Place(
                entry: Int32(first), offset: detail & 0xfff_ffff,
                impact: list.isNarrowed ? list.greatestImpact(from: Int(first)) : impact,
                quarters: UInt8(detail >> 28))
        }
    }

    /// The most alternatives that can be told apart.
    private static let limit = 256
    /// The most entries of a sparse list that can be told apart: that of ten million documents has
    /// fewer.
    private static let entryLimit = 1 << 16

    /// By range: where its entries end; it begins where the one before ends.
    private var ends: [UInt32]
    /// By range, and there by alternative.
    private var entries: [Entry] = []

    /// Walks the lists of the alternatives, whatever filters leave of them.
    ///
    /// - Returns: nil if they are too many, or one is too long.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init?(_ lists: [PostingList], rangeCount: Int) throws(RetrievalError) {
        guard lists.count <= Self.limit,
            lists.allSatisfy({ $0.isDense || $0.entryCount <= Self.entryLimit })
        else { return nil }
        ends = [UInt32](repeating: 0, count: rangeCount)
        let lists = lists.map(\.unnarrowed)
        for list in lists {
            var last = -1
            try list.forEachPlace(rangeCount: rangeCount) { range, _ in
                if range != last { ends[range] += 1 }
                last = range
            }
        }
        var count: UInt32 = 0
        for range in 0..<rangeCount { (ends[range], count) = (count, count + ends[range]) }
        entries = [Entry](repeating: Entry(0, EntryTable.Place()), count: Int(count))
        for (alternative, list) in lists.enumerated() {
            try add(list, as: UInt8(truncatingIfNeeded: alternative))
        }
    }

    /// How many bytes it takes at most.
    static func byteCount(_ lists: [PostingList], rangeCount: Int) -> Int {
        4 * rangeCount + lists.reduce(0) { $0 + MemoryLayout<Entry>.stride * $1.entryCount }
    }

    /// What occurs in a range, by alternative.
    @inline(__always) func entries(inRange range: Int) -> ArraySlice<Entry> {
        entries[start(ofRange: range)..<Int(ends[range])]
    }

    /// Asks for the memory that tells where a range's entries are.
    @inline(__always) func prefetchEnds(_ range: Int) { ends.prefetch(range) }

    /// Asks for the memory of a range's first entries.
    @inline(__always) func prefetchEntries(_ range: Int) {
        entries.prefetch(start(ofRange: range))
    }

    @inline(__always) private func start(ofRange range: Int) -> Int {
        range == 0 ? 0 : Int(ends[range - 1])
    }

    /// Puts what an alternative has behind what those before it have, and moves the ends.
    private mutating func add(
        _ list: PostingList, as alternative: UInt8
    ) throws(RetrievalError) {
        var last = -1
        try list.forEachPlace(rangeCount: ends.count) { range, place in
            let next = Int(ends[range])
            if range == last {
                entries[next - 1].add(place)
            } else {
                entries[next] = Entry(alternative, place)
                ends[range] += 1
                last = range
            }
        }
    }
}

extension PostingList {
    /// Calls a function with each entry of a sparse list, with what a dense one has in each range.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    @inline(__always) fileprivate func forEachPlace(
        rangeCount: Int, _ body: (_ range: Int, _ place: EntryTable.Place) -> Void
    ) throws(RetrievalError) {
        if isDense {
            for range in 0..<entryCount where impact(range) > 0 {
                body(range, place(inRange: range))
            }
            return
        }
        try forEachEntry(rangeCount: rangeCount) { range, entry, block, offset in
            body(range, EntryTable.Place(self, entry: entry, block: block, offset: offset))
        }
    }
}
