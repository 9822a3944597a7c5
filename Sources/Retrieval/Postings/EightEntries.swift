/// Eight entries with gaps of a byte, or of a dense list, none of which only moves on; a byte of each
/// number stands for an entry.
///
/// What a loop would tell of them is told without branches, as none of it can be predicted.
struct EightEntries {
    /// The most that `gap` may be to look for an entry.
    static let farthest = 127
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highest: UInt64 = 0x8080_8080_8080_8080

    private let gaps: UInt64
    private let tags: UInt64

    /// - Parameter gaps: 0 for a dense list.
    /// - Returns: nil where an entry only moves on.
    init?(gaps: UInt64, tags: UInt64) {
        // A tag of 255 is a byte of 0 once all bits are flipped.
        guard (~tags &- Self.ones) & tags & Self.highest == 0 else { return nil }
        (self.gaps, self.tags) = (gaps, tags)
    }

    /// How far all of them move on.
    @inline(__always) var gap: Int { Self.sum(gaps) }

    /// How far the entries up to one of them move on.
    ///
    /// - Precondition: `gap` is at most `farthest`.
    @inline(__always) func gap(through index: Int) -> Int {
        Int(truncatingIfNeeded: reached &>> UInt64(8 &* index) & 0xff)
    }

    /// The first entry up to which they move on so far.
    ///
    /// - Precondition: 0 ≤ `distance` ≤ `gap` ≤ `farthest`.
    @inline(__always) func first(atLeast distance: Int) -> Int {
        // Each byte is 128 or more before, so that no difference borrows, and after it if it is not less.
        let enough = (reached | Self.highest) &- UInt64(truncatingIfNeeded: distance) &* Self.ones
        return (enough & Self.highest).trailingZeroBitCount >> 3
    }

    /// How many of the first entries are blocks.
    @inline(__always) func blocks(before count: Int) -> Int {
        Int(truncatingIfNeeded: (first(count, of: tags & Self.highest) >> 7 &* Self.ones) >> 56)
    }

    /// The bytes of those blocks.
    @inline(__always) func bytes(before count: Int) -> Int {
        // A block of n postings, with the tag 128 + n − 2, has n + min(n, 16) bytes.
        let isBlock = Self.all(tags & Self.highest)
        let more = tags & ~Self.highest & isBlock
        let limit = UInt64(PostingListSerializer.placesLimit - 2) &* Self.ones
        let isLimited = Self.all(((more | Self.highest) &- limit) & Self.highest)
        let places = (more & ~isLimited) | (limit & isLimited)
        return Self.sum(first(count, of: (more &+ places &+ 4 &* Self.ones) & isBlock))
    }

    /// By entry: how far those up to it move on.
    @inline(__always) private var reached: UInt64 { gaps &* Self.ones }

    /// The bytes of the first entries.
    @inline(__always) private func first(_ count: Int, of bytes: UInt64) -> UInt64 {
        // The shift is twice half of what it is, since one by 64 gives nothing.
        bytes & ~((UInt64.max &<< UInt64(4 &* count)) &<< UInt64(4 &* count))
    }

    /// All bits of the bytes whose highest bit is set.
    @inline(__always) private static func all(_ highest: UInt64) -> UInt64 {
        (highest >> 7) &* 0xff
    }

    @inline(__always) private static func sum(_ bytes: UInt64) -> Int {
        let even: UInt64 = 0x00ff_00ff_00ff_00ff
        let pairs = (bytes & even) &+ (bytes >> 8 & even)
        return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
    }
}
