/// A place in a sparse list from which entries can be looked for: what is before an entry.
struct EntryMark: BitwiseCopyable {
    /// From one mark to the next there are so many entries at least.
    static let distance = 32

    /// The entry.
    let next: UInt32
    /// The range of the entry with postings before it.
    let position: UInt32
    /// The blocks before it: how many, and their bytes.
    let (blocks, bytes): (UInt32, UInt32)

    init(next: Int, position: Int, blocks: Int, bytes: Int) {
        self.next = UInt32(truncatingIfNeeded: next)
        self.position = UInt32(truncatingIfNeeded: position)
        (self.blocks, self.bytes) = (
            UInt32(truncatingIfNeeded: blocks), UInt32(truncatingIfNeeded: bytes)
        )
    }
}

extension PostingList {
    /// Marks in a sparse list, by entry; none in a dense one, which needs none.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func marks(rangeCount: Int) throws(RetrievalError) -> [EntryMark] {
        if isDense { return [] }
        var marks: [EntryMark] = []
        var (last, next, marked) = (0, 0, 0)
        try forEachEntry(rangeCount: rangeCount) { range, entry, block, offset in
            if next - marked >= EntryMark.distance {
                marks.append(EntryMark(next: next, position: last, blocks: block, bytes: offset))
                marked = next
            }
            (last, next) = (range, entry + 1)
        }
        return marks
    }
}
