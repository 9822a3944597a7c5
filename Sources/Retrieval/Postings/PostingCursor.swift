/// Walks the entries of a list in the order of ranges; never moves backwards.
struct PostingCursor {
    private let list: PostingList
    private var next = 0
    private var block = 0
    private var nextOffset = 0
    /// The number of the entry at hand.
    @inline(__always) var entry: Int { next &- 1 }
    /// The range of the entry at hand; one of the segment's only in undamaged files.
    private(set) var range = 0
    /// The impact of the entry's lone posting, or the greatest of its block.
    private(set) var impact: UInt8 = 0
    /// What the entry holds, as `PostingListSerializer` has it.
    private(set) var tag: UInt8 = 0
    /// Bit q: quarter q of the range holds a posting of the entry.
    private(set) var quarters: UInt8 = 0
    /// Where the entry's block begins, or the next one for a lone posting.
    private(set) var offset = 0

    init(_ list: PostingList) { self.list = list }

    /// Steps to the next entry with postings; false at the end.
    @inline(__always) mutating func advance() -> Bool {
        while next < list.entryCount {
            tag = list.tag(next)
            impact = list.impact(next)
            range = list.isDense ? next : range &+ list.gap(next)
            next &+= 1
            if !list.isDense, tag == PostingListSerializer.movingTag {
                range &+= Int(impact) << 8
                continue
            }
            offset = nextOffset
            nextOffset &+= PostingList.blockSize(tag)
            if tag < PostingListSerializer.firstBlockTag {
                quarters = 1 << (tag >> 5)
            } else {
                quarters = list.quarters(list.isDense ? range : block)
                block &+= 1
            }
            if !list.isDense || impact > 0 { return true }
        }
        return false
    }
}
