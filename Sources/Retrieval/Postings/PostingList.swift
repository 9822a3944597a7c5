internal import CPrefetch

/// One term's postings in the form that `PostingListSerializer` writes, for use while the segment
/// is alive.
///
/// Safety: the initializer proves that the tables lie within the list, which is all that entries
/// are read from; whoever reads an entry states why its number is below `entryCount`. A block is
/// compared with the list's end when it is asked for. The list holds no reference, since counting
/// references took a third of a search; whoever has a list keeps the segment.
@safe struct PostingList {
    /// The number of entries; of ranges in a dense list.
    let entryCount: Int
    /// Whether entries are found by the number of their range.
    let isDense: Bool
    /// The number of the filter that impacts are narrowed to; 0 for none.
    private var filter = 0
    /// Whether it leaves nothing of more than three quarters of the entries.
    private(set) var isThin = false
    /// Whether the gaps of a sparse list take two bytes.
    private let isWide: Bool
    private let gaps: UnsafePointer<UInt8>
    private var impacts: UnsafePointer<UInt8>
    private let tags: UnsafePointer<UInt8>
    private let halves: UnsafePointer<UInt8>
    private let halfCount: Int
    private let offsets: UnsafeRawPointer
    private let blocks: UnsafePointer<UInt8>
    private let blockBytes: Int

    /// - Parameters:
    ///   - payload: the payload of the whole postings file.
    ///   - rangeCount: the number of ranges of the segment.
    /// - Throws: `RetrievalError.corrupt` when the tables do not fit the entry's bytes.
    init(
        _ entry: TermEntry, in payload: ByteView, rangeCount: Int
    ) throws(RetrievalError) {
        guard let list = payload.slice(at: entry.postings.lowerBound, count: entry.postings.count),
            let form = list.load(UInt8.self, at: 0), form <= 2,
            let (blocks, start) = form == 0 ? (0, 1) : list.loadVariable(at: 1),
            let blockCount = Int(exactly: blocks)
        else { throw Self.damage }
        entryCount = entry.entryCount
        isDense = form == 0
        isWide = form == 2
        halfCount = isDense ? rangeCount : blockCount
        let sizes = (
            gaps: Int(form) &* entryCount, halves: halfCount / 2 + halfCount % 2,
            offsets: isDense ? 4 * Self.offsetCount(rangeCount) : 0
        )
        let tables = sizes.gaps &+ 2 &* entryCount &+ sizes.halves &+ sizes.offsets
        guard entryCount > 0, !isDense || entryCount == rangeCount, blockCount <= entryCount,
            tables <= list.count - start
        else { throw Self.damage }
        unsafe gaps = list.start.assumingMemoryBound(to: UInt8.self) + start
        unsafe impacts = gaps + sizes.gaps
        unsafe tags = impacts + entryCount
        unsafe halves = tags + entryCount
        unsafe offsets = UnsafeRawPointer(halves + sizes.halves)
        unsafe self.blocks = halves + sizes.halves + sizes.offsets
        blockBytes = list.count - start - tables
    }

    /// What tells a list from the segment's others, and from itself with other impacts.
    struct Identity: Hashable {
        let address: UInt
        /// Tells lists apart to which a damaged dictionary gives one address.
        let entryCount: Int
        /// That of the filter that impacts are narrowed to; 0 for none.
        let filter: Int
    }

    var identity: Identity { identity(in: filter) }

    /// The identity once narrowed to a filter.
    func identity(in filter: Int) -> Identity {
        Identity(
            address: unsafe UInt(bitPattern: tags), entryCount: entryCount, filter: filter)
    }

    /// Whether impacts are those among the documents that a filter leaves, 0 where an entry holds none.
    @inline(__always) var isNarrowed: Bool { filter != 0 }

    /// The list as if only the documents that a filter leaves held the term, as far as impacts tell.
    ///
    /// - Parameters:
    ///   - filter: its number.
    ///   - greatest: the list's own among the documents, to be kept while what is returned is in use.
    func narrowed(to filter: Int, _ greatest: GreatestImpacts) -> PostingList {
        // As many as tables have elements, so that all that is said of entries holds.
        precondition(greatest.impacts.count == entryCount)
        var list = self
        unsafe list.impacts = greatest.impacts.start.assumingMemoryBound(to: UInt8.self)
        list.filter = filter
        list.isThin = 4 * greatest.heldCount < entryCount
        return list
    }

    /// The list with the impacts of all documents.
    var unnarrowed: PostingList {
        var list = self
        // Where they are in the file: just before the tags.
        unsafe list.impacts = tags - entryCount
        (list.filter, list.isThin) = (0, false)
        return list
    }

    private static func offsetCount(_ ranges: Int) -> Int {
        (ranges + PostingListSerializer.rangesPerOffset - 1) / PostingListSerializer.rangesPerOffset
    }

    private static var damage: RetrievalError {
        .corrupt(structure: "postings", detail: "a list does not fill its place")
    }
}

// MARK: Blocks

extension PostingList {
    /// Asks for the memory of a block that will be read soon, which may lie in two cache lines.
    @inline(__always) func prefetch(tag: UInt8, offset: Int) {
        guard Self.isBlock(tag) else { return }
        // Nothing is read, so that the address of a damaged list does no harm.
        unsafe penchant_prefetch(blocks + offset)
        unsafe penchant_prefetch(blocks + offset + Self.blockSize(tag) - 1)
    }
}

// MARK: Tables of dense lists

extension PostingList {
    // The tables have elements for each range, and nothing is read.

    /// Asks for the quarters of a range, and whether the term is there, if the list is dense.
    @inline(__always) func prefetchQuarters(_ range: Int) {
        guard isDense else { return }
        unsafe penchant_prefetch(impacts + range)
        unsafe penchant_prefetch(halves + range / 2)
    }

    /// Asks for all that tells what there is in a range, but for the impact, if the list is dense.
    @inline(__always) func prefetchTables(_ range: Int) {
        guard isDense else { return }
        unsafe penchant_prefetch(halves + range / 2)
        unsafe penchant_prefetch(tags + range)
        unsafe penchant_prefetch(offsets + 4 &* (range / PostingListSerializer.rangesPerOffset))
    }
}

// MARK: Entries

extension PostingList {
    // The parameter of each accessor is an entry below `entryCount`, asserted, for which there is
    // an element in each table.

    /// The impact of an entry; 0 only where the term does not occur in a range of a dense list, or a
    /// filter leaves nothing of the entry.
    @inline(__always) func impact(_ entry: Int) -> UInt8 {
        assert(entry >= 0 && entry < entryCount)
        return unsafe impacts[entry]
    }

    /// The tag of an entry.
    @inline(__always) func tag(_ entry: Int) -> UInt8 {
        assert(entry >= 0 && entry < entryCount)
        return unsafe tags[entry]
    }

    /// The number of ranges between an entry of a sparse list and the one before.
    @inline(__always) func gap(_ entry: Int) -> Int {
        assert(entry >= 0 && entry < entryCount && !isDense)
        if !isWide { return unsafe Int(gaps[entry]) }
        return unsafe Int(gaps[2 &* entry]) | Int(gaps[2 &* entry &+ 1]) << 8
    }

    /// Eight entries of a sparse list; nil where there are not eight more, gaps take two bytes, or some
    /// only move on.
    @inline(__always) func eightEntries(from entry: Int) -> EightEntries? {
        guard !isWide, entry <= entryCount &- 8 else { return nil }
        // The guard proves that eight entries follow, for each of which there is a gap and a tag.
        let tags = unsafe UnsafeRawPointer(tags + entry).loadUnaligned(as: UInt64.self)
        let gaps = unsafe UnsafeRawPointer(gaps + entry).loadUnaligned(as: UInt64.self)
        return EightEntries(gaps: UInt64(littleEndian: gaps), tags: UInt64(littleEndian: tags))
    }

    /// Four bits of quarters: of a range in a dense list, of a block in a sparse one; all of them
    /// where a damaged list has none.
    @inline(__always) func quarters(_ index: Int) -> UInt8 {
        guard index < halfCount else { return 15 }
        return unsafe halves[index >> 1] >> UInt8((index & 1) << 2) & 15
    }

    /// Whether a tag stands for a block.
    @inline(__always) static func isBlock(_ tag: UInt8) -> Bool {
        tag >= PostingListSerializer.firstBlockTag && tag != PostingListSerializer.movingTag
    }

    /// The bytes of the block with this tag, 0 for other tags.
    @inline(__always) static func blockSize(_ tag: UInt8) -> Int {
        guard isBlock(tag) else { return 0 }
        let count = postingCount(tag)
        return count &+ min(count, PostingListSerializer.placesLimit)
    }

    @inline(__always) private static func postingCount(_ tag: UInt8) -> Int {
        Int(tag) &- Int(PostingListSerializer.firstBlockTag) &+ 2
    }

    /// Where the block of a range of a dense list begins.
    @inline(__always) func offset(ofRange range: Int) -> Int {
        assert(isDense && range >= 0 && range < entryCount)
        let group = range / PostingListSerializer.rangesPerOffset
        // There is an offset for every eight ranges.
        let start = unsafe offsets.loadUnaligned(fromByteOffset: 4 &* group, as: UInt32.self)
        let first = group &* PostingListSerializer.rangesPerOffset
        return Int(UInt32(littleEndian: start)) &+ blockBytes(of: first..<range)
    }

    /// The bytes of the blocks of up to seven ranges of a dense list.
    @inline(__always) private func blockBytes(of ranges: Range<Int>) -> Int {
        if let eight = eightTags(from: ranges.lowerBound) {
            return eight.bytes(before: ranges.count)
        }
        var bytes = 0
        for range in ranges { bytes &+= Self.blockSize(tag(range)) }
        return bytes
    }

    /// The tags of eight ranges of a dense list; nil where there are not eight more.
    @inline(__always) private func eightTags(from range: Int) -> EightEntries? {
        guard range <= entryCount &- 8 else { return nil }
        // The guard proves that eight tags follow.
        let tags = unsafe UnsafeRawPointer(tags + range).loadUnaligned(as: UInt64.self)
        return EightEntries(gaps: 0, tags: UInt64(littleEndian: tags))
    }

    /// The block of a tag, which begins at a byte offset; an empty one where a damaged list says
    /// that it lies outside.
    @inline(__always) func block(tag: UInt8, offset: Int) -> PostingBlock {
        let count = Self.postingCount(tag)
        let size = count &+ min(count, PostingListSerializer.placesLimit)
        guard offset >= 0, offset <= blockBytes &- size else {
            return unsafe PostingBlock(start: blocks, count: 0)
        }
        return unsafe PostingBlock(start: blocks + offset, count: count)
    }
}
