/// An entry of a list, with the blocks before it: how many, and their bytes.
struct FoundEntry: BitwiseCopyable {
    let range: Int32
    let entry: Int32
    let block: Int32
    let offset: UInt32
}

extension PostingList {
    /// Calls a function with the range and number of each entry with postings of a sparse list, in
    /// their order, and with the blocks before it: how many, and their bytes.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    @inline(__always) func forEachEntry(
        rangeCount: Int,
        _ body: (_ range: Int, _ entry: Int, _ block: Int, _ offset: Int) -> Void
    ) throws(RetrievalError) {
        var (range, block, offset) = (0, 0, 0)
        for entry in 0..<entryCount {
            let tag = tag(entry)
            range &+= gap(entry)
            if tag == PostingListSerializer.movingTag {
                range &+= Int(impact(entry)) << 8
                continue
            }
            guard range < rangeCount else {
                throw ResolvedQuery.unknown(range: range, of: rangeCount)
            }
            body(range, entry, block, offset)
            block &+= Int(tag >> 7)
            offset &+= Self.blockSize(tag)
        }
    }

    /// Calls a function with the range and number of each entry with postings of a sparse list, of each
    /// range in a dense one, in their order, and with the bytes of the blocks before it.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    @inline(__always) func forEachEntryOrRange(
        rangeCount: Int, _ body: (_ range: Int, _ entry: Int, _ offset: Int) -> Void
    ) throws(RetrievalError) {
        guard isDense else {
            try forEachEntry(rangeCount: rangeCount) { range, entry, _, offset in
                body(range, entry, offset)
            }
            return
        }
        var offset = 0
        for range in 0..<entryCount {
            body(range, range, offset)
            offset &+= Self.blockSize(tag(range))
        }
    }

    /// Lists the entries in wanted ranges, but for those of which a filter leaves nothing.
    ///
    /// - Parameters:
    ///   - wanted: by range 1 or 0.
    ///   - found: receives them; with as many elements as there are entries.
    /// - Returns: how many there are.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func findEntries(
        in wanted: borrowing Scratch<UInt8>, into found: borrowing Scratch<FoundEntry>
    ) throws(RetrievalError) -> Int {
        if isDense { return findRanges(in: wanted, into: found) }
        var count = 0
        try forEachEntry(rangeCount: wanted.count) { range, entry, block, offset in
            // Without a branch, as whether a range is wanted can hardly be predicted: 0.87 of the time of
            // the slowest searches with completions.
            found[count] = FoundEntry(
                range: Int32(truncatingIfNeeded: range), entry: Int32(truncatingIfNeeded: entry),
                block: Int32(truncatingIfNeeded: block), offset: UInt32(truncatingIfNeeded: offset))
            count &+= impact(entry) == 0 ? 0 : Int(wanted[range])
        }
        return count
    }

    /// Lists the entries of a dense list in wanted ranges, which are their numbers.
    private func findRanges(
        in wanted: borrowing Scratch<UInt8>, into found: borrowing Scratch<FoundEntry>
    ) -> Int {
        var (count, block, offset) = (0, 0, 0)
        for range in 0..<entryCount {
            let number = Int32(truncatingIfNeeded: range)
            found[count] = FoundEntry(
                range: number, entry: number, block: Int32(truncatingIfNeeded: block),
                offset: UInt32(truncatingIfNeeded: offset))
            count &+= impact(range) == 0 ? 0 : Int(wanted[range])
            let tag = tag(range)
            block &+= Int(tag >> 7)
            offset &+= Self.blockSize(tag)
        }
        return count
    }

    /// The quarters of an entry of a sparse list.
    ///
    /// - Parameter block: how many blocks come before it.
    @inline(__always) func quarters(ofEntry entry: Int, block: Int) -> UInt8 {
        let tag = tag(entry)
        // Both are computed, since which one it is can hardly be predicted.
        let (lone, own) = (UInt8(1) &<< (tag >> 5), quarters(block))
        return tag < PostingListSerializer.firstBlockTag ? lone : own
    }
}
