/// By range: which of some alternatives occur there, and their greatest impacts, but for those of which
/// a filter leaves nothing; and marks to look for them from in their lists.
///
/// Of fifty completions a dozen occur in a range, and one or two of these can matter there: only those
/// are then looked for.
struct AlternativeImpacts: Sendable {
    /// An alternative that occurs in a range.
    struct Entry: BitwiseCopyable {
        /// Its place among the alternatives.
        let alternative: UInt8
        var impact: UInt8
    }

    /// The most alternatives that can be told apart.
    private static let limit = 256

    /// By range: where its entries end; it begins where the one before ends.
    private var ends: [UInt32]
    /// By range, and there by alternative.
    private var entries: [Entry] = []
    /// By alternative, and there by entry.
    private var marks: [EntryMark] = []
    /// By alternative: where its marks end.
    private var markEnds: [Int] = []

    /// Walks the lists of the alternatives.
    ///
    /// - Returns: nil if they are too many.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init?(_ lists: [PostingList], rangeCount: Int) throws(RetrievalError) {
        guard lists.count <= Self.limit else { return nil }
        ends = [UInt32](repeating: 0, count: rangeCount)
        for list in lists {
            try count(list)
            marks += try list.marks(rangeCount: rangeCount)
            markEnds.append(marks.count)
        }
        var count: UInt32 = 0
        for range in 0..<rangeCount { (ends[range], count) = (count, count + ends[range]) }
        entries = [Entry](repeating: Entry(alternative: 0, impact: 0), count: Int(count))
        for (place, list) in lists.enumerated() {
            try add(list, as: UInt8(truncatingIfNeeded: place))
        }
    }

    /// How many bytes it takes.
    var byteCount: Int {
        4 * ends.count + 2 * entries.count + MemoryLayout<EntryMark>.stride * marks.count
    }

    /// What occurs in a range, by alternative.
    @inline(__always) func entries(inRange range: Int) -> ArraySlice<Entry> {
        entries[Int(range == 0 ? 0 : ends[range - 1])..<Int(ends[range])]
    }

    /// Marks in the list of an alternative.
    func marks(of alternative: Int) -> ArraySlice<EntryMark> {
        marks[(alternative == 0 ? 0 : markEnds[alternative - 1])..<markEnds[alternative]]
    }

    private mutating func count(_ list: PostingList) throws(RetrievalError) {
        var last = -1
        try list.forEachEntryOrRange(rangeCount: ends.count) { range, entry, _ in
            guard list.impact(entry) > 0, range != last else { return }
            ends[range] += 1
            last = range
        }
    }

    /// Puts what an alternative has behind what those before it have, and moves the ends.
    private mutating func add(
        _ list: PostingList, as alternative: UInt8
    ) throws(RetrievalError) {
        var last = -1
        try list.forEachEntryOrRange(rangeCount: ends.count) { range, entry, _ in
            let impact = list.impact(entry)
            guard impact > 0 else { return }
            if range == last {
                let known = Int(ends[range]) - 1
                entries[known].impact = max(entries[known].impact, impact)
            } else {
                entries[Int(ends[range])] = Entry(alternative: alternative, impact: impact)
                ends[range] += 1
                last = range
            }
        }
    }
}
