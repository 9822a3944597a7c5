/// One term's postings in the form that `PostingListSerializer` writes.
struct PostingList {
    /// The number of ranges that hold the term.
    let rangeCount: Int
    private let header: ByteView
    private let data: ByteView

    /// - Parameter payload: the payload of the whole postings file.
    /// - Throws: `RetrievalError.corrupt` when the entry points outside of it.
    init(_ entry: TermEntry, in payload: ByteView) throws(RetrievalError) {
        rangeCount = entry.rangeCount
        guard let list = payload.slice(at: entry.postings.lowerBound, count: entry.postings.count),
            let header = list.slice(at: 0, count: 4 * rangeCount),
            let data = list.slice(at: 4 * rangeCount, count: list.count - 4 * rangeCount)
        else { throw .corrupt(structure: "postings", detail: "a list lies outside of the file") }
        self.header = header
        self.data = data
    }

    // `header` holds 4 · rangeCount bytes, which the initializer has checked; the accessors below
    // take indices 0 ..< rangeCount only, asserted, so that loops over them need no optionals.

    /// The number of a range that holds the term.
    @inline(__always) func range(_ index: Int) -> Int {
        assert(index >= 0 && index < rangeCount)
        return Int(
            UInt16(
                littleEndian: unsafe header.start.loadUnaligned(
                    fromByteOffset: 2 * index, as: UInt16.self)))
    }

    /// The greatest impact in the range.
    @inline(__always) func maximum(_ index: Int) -> UInt8 {
        assert(index >= 0 && index < rangeCount)
        return unsafe header.start.load(fromByteOffset: 2 * rangeCount + index, as: UInt8.self)
    }

    /// The number of postings in the range, 1 … 256 (above 128 only in damaged files).
    @inline(__always) func count(_ index: Int) -> Int {
        assert(index >= 0 && index < rangeCount)
        return 1
            + Int(unsafe header.start.load(fromByteOffset: 3 * rangeCount + index, as: UInt8.self))
    }

    /// The number of bytes that the given number of postings takes.
    @inline(__always) static func byteCount(_ postings: Int) -> Int { min(postings, 16) + postings }

    /// The postings of a range, whose data begin at a byte offset.
    ///
    /// - Throws: `RetrievalError.corrupt` when they lie outside of the list.
    @inline(__always) func block(
        at offset: Int, count: Int
    ) throws(RetrievalError) -> PostingBlock {
        let size = Self.byteCount(count)
        guard offset >= 0, offset <= data.count - size else {
            throw .corrupt(structure: "postings", detail: "a range lies outside of its list")
        }
        // The guard proves that `size` bytes follow.
        return unsafe PostingBlock(start: data.start + offset, count: count)
    }
}

/// A term's postings within one range, for use while the list is alive.
///
/// Safety: made by `PostingList.block` only, which has checked that `PostingList.byteCount(count)`
/// bytes follow. It holds no reference, since a `ByteView` for each block cost a third of a search
/// in reference counting; whoever asks for a block keeps the list, and so the memory.
@safe struct PostingBlock {
    private let start: UnsafeRawPointer
    let count: Int

    init(start: UnsafeRawPointer, count: Int) {
        unsafe self.start = start
        self.count = count
    }

    /// The places within the range that hold the term.
    var places: RangeSet {
        if count > 16 {
            // 16 bytes of bitmap come first.
            return RangeSet(
                low: UInt64(
                    littleEndian: unsafe start.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
                high: UInt64(
                    littleEndian: unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
        var set = RangeSet()
        for index in 0..<count {
            // count bytes of places come first.
            set.insert(Int(unsafe start.load(fromByteOffset: index, as: UInt8.self)) & 127)
        }
        return set
    }

    /// Adds to every posting's place what its impact contributes.
    ///
    /// - Precondition: `sums` has 128 elements.
    @inline(__always) func accumulate(
        weight: Int32, into sums: UnsafeMutablePointer<Int32>
    ) {
        if count <= 16 {
            for index in 0..<count {
                // count places, then count impacts; a place is masked into 0 … 127.
                let place = Int(unsafe start.load(fromByteOffset: index, as: UInt8.self) & 127)
                let impact = unsafe start.load(fromByteOffset: count + index, as: UInt8.self)
                unsafe sums[place] &+= Impact.contribution(weight: weight, impact: impact)
            }
            return
        }
        var index = 0
        var set = places
        while let place = set.popFirst(), index < count {
            // 16 bytes of bitmap, then count impacts; index < count.
            let impact = unsafe start.load(fromByteOffset: 16 + index, as: UInt8.self)
            unsafe sums[place] &+= Impact.contribution(weight: weight, impact: impact)
            index += 1
        }
    }
}

/// How a posting's impact byte becomes a part of the score.
package enum Impact {
    /// The greatest weight for which contributions cannot overflow.
    package static let maximumWeight: Int32 = 1 << 22

    /// The part of the score; grows with the impact, so that the contribution of a range's maximum
    /// impact bounds the contribution of every posting in it.
    @inline(__always) package static func contribution(weight: Int32, impact: UInt8) -> Score {
        (weight &* Int32(impact)) >> 8
    }
}
