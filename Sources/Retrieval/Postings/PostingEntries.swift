/// The entries of a list that is being written; their forms are described at
/// `PostingListSerializer`.
struct PostingEntries {
    /// The most ranges that one entry moves on by.
    private static let farthestMove = 0xff << 8

    private var ranges: [Int] = []
    private var impacts: [UInt8] = []
    private var tags: [UInt8] = []
    /// By entry: the quarters that hold a posting.
    private var quarters: [UInt8] = []
    private var blocks: [UInt8] = []

    mutating func removeAll() {
        ranges.removeAll(keepingCapacity: true)
        impacts.removeAll(keepingCapacity: true)
        tags.removeAll(keepingCapacity: true)
        quarters.removeAll(keepingCapacity: true)
        blocks.removeAll(keepingCapacity: true)
    }

    /// Adds a lone posting at the place that is its tag, or an entry that only moves on.
    mutating func append(range: Int, impact: UInt8, tag: UInt8) {
        ranges.append(range)
        impacts.append(impact)
        tags.append(tag)
        quarters.append(tag < PostingListSerializer.firstBlockTag ? 1 << (tag >> 5) : 0)
    }

    /// Adds a block of two postings or more.
    mutating func appendBlock(
        range: Int, places: ArraySlice<UInt8>, impacts own: ArraySlice<UInt8>
    ) {
        append(
            range: range, impact: own.max() ?? 0,
            tag: PostingListSerializer.firstBlockTag + UInt8(places.count - 2))
        quarters[quarters.count - 1] = places.reduce(0) { $0 | 1 << ($1 >> 5) }
        if places.count <= PostingListSerializer.placesLimit {
            blocks += places
        } else {
            var bitmap = [UInt8](repeating: 0, count: 16)
            for place in places { bitmap[Int(place >> 3)] |= 1 << (place & 7) }
            blocks += bitmap
        }
        blocks += own
    }

    /// Appends a dense list, and gives the number of its entries.
    func appendDense(rangeCount: Int, to list: inout [UInt8]) -> Int {
        var all = (
            impacts: [UInt8](repeating: 0, count: rangeCount),
            tags: [UInt8](repeating: 0, count: rangeCount),
            quarters: [UInt8](repeating: 0, count: rangeCount)
        )
        for (entry, range) in ranges.enumerated() {
            all.impacts[range] = impacts[entry]
            all.tags[range] = tags[entry]
            all.quarters[range] = quarters[entry]
        }
        list.append(0)
        list += all.impacts
        list += all.tags
        Self.append(halves: all.quarters, to: &list)
        var offset = 0
        for (range, tag) in all.tags.enumerated() {
            if range % PostingListSerializer.rangesPerOffset == 0 {
                for shift in [0, 8, 16, 24] {
                    list.append(UInt8(truncatingIfNeeded: offset >> shift))
                }
            }
            offset += PostingList.blockSize(tag)
        }
        list += blocks
        return rangeCount
    }

    /// Appends a sparse list, and gives the number of its entries.
    mutating func appendSparse(to list: inout [UInt8]) -> Int {
        // Rare terms have wide gaps: two bytes each, or one and an entry more where that is less.
        let moves = moves(beside: 0xff)
        let isWide = moves > 0 && ranges.count + 4 * self.moves(beside: 0xffff) < 3 * moves
        if moves > 0 { insertMoves(beside: isWide ? 0xffff : 0xff) }
        list.append(isWide ? 2 : 1)
        let blockQuarters = zip(tags, quarters).filter { PostingList.isBlock($0.0) }.map(\.1)
        var count = ByteWriter()
        count.append(variable: UInt64(blockQuarters.count))
        list += count.bytes
        for gap in gaps {
            list.append(UInt8(truncatingIfNeeded: gap))
            if isWide { list.append(UInt8(truncatingIfNeeded: gap >> 8)) }
        }
        list += impacts
        list += tags
        Self.append(halves: blockQuarters, to: &list)
        list += blocks
        return ranges.count
    }

    /// By entry: the number of ranges since the one before, 0 for one that only moves on.
    private var gaps: some Sequence<Int> {
        ranges.indices.lazy.map { entry in
            if tags[entry] == PostingListSerializer.movingTag { return 0 }
            return entry == 0 ? ranges[0] : ranges[entry] - ranges[entry - 1]
        }
    }

    /// How many entries must move on if a gap is at most `limit`.
    private func moves(beside limit: Int) -> Int {
        gaps.reduce(0) { moves, gap in
            moves + (max(0, gap - limit) + Self.farthestMove - 1) / Self.farthestMove
        }
    }

    /// Puts entries without postings before each whose gap would be above `limit`, 255 at least.
    private mutating func insertMoves(beside limit: Int) {
        let old = self
        removeAll()
        blocks = old.blocks
        var last = 0
        for (entry, range) in old.ranges.enumerated() {
            var gap = range - last
            while gap > limit {
                let move = min(gap & ~0xff, Self.farthestMove)
                gap -= move
                append(
                    range: range - gap, impact: UInt8(move >> 8),
                    tag: PostingListSerializer.movingTag)
            }
            append(range: range, impact: old.impacts[entry], tag: old.tags[entry])
            quarters[quarters.count - 1] = old.quarters[entry]
            last = range
        }
    }

    private static func append(halves: [UInt8], to list: inout [UInt8]) {
        for index in stride(from: 0, to: halves.count, by: 2) {
            let high = index + 1 < halves.count ? halves[index + 1] : 0
            list.append(halves[index] | high << 4)
        }
    }
}
