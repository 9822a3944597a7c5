/// Writes the payload of the file `terms.dictionary`.
///
/// Terms stand in the order of their bytes, in blocks of sixteen.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 4 | t, the number of terms |
/// | 4 | 4 | b, the number of blocks: t / 16, rounded up |
/// | 8 | 16 · b | per block: offset of the block (8), offset of its first postings (8) |
/// | 8 + 16 · b | | the blocks |
///
/// Within a block, each term is: the bytes it shares with the term before (variable-length; 0 for
/// the first), the number of further bytes (variable), these bytes, its document frequency, its
/// number of ranges, and the byte length of its postings (all variable). Postings lie in the order
/// of terms, so that lengths add up to offsets.
///
/// A worked example, the block of "cap" (2 documents, 1 range, 8 bytes) and "car" (1, 1, 6):
///
///     00 03 63 61 70 02 01 08   02 01 72 01 01 06
struct TermDictionarySerializer {
    static let blockSize = 16

    private var index = ByteWriter()
    private var blocks = ByteWriter()
    private var termCount = 0
    private var postingsOffset: UInt64 = 0
    private var previous: [UInt8] = []

    /// Adds a term that is greater than every term before.
    mutating func add(
        key: [UInt8], documentFrequency: Int, rangeCount: Int, postingsLength: Int
    ) {
        assert(termCount == 0 || previous.lexicographicallyPrecedes(key), "terms come in order")
        let startsBlock = termCount % Self.blockSize == 0
        if startsBlock {
            index.append(littleEndian: UInt64(blocks.count))
            index.append(littleEndian: postingsOffset)
        }
        let shared = startsBlock ? 0 : zip(previous, key).prefix { $0 == $1 }.count
        blocks.append(variable: UInt64(shared))
        blocks.append(variable: UInt64(key.count - shared))
        blocks.append(contentsOf: key[shared...])
        blocks.append(variable: UInt64(documentFrequency))
        blocks.append(variable: UInt64(rangeCount))
        blocks.append(variable: UInt64(postingsLength))
        postingsOffset += UInt64(postingsLength)
        previous = key
        termCount += 1
    }

    /// The payload of all terms added.
    consuming func payload() -> [UInt8] {
        var writer = ByteWriter(reserving: 8 + index.count + blocks.count)
        writer.append(littleEndian: UInt32(termCount))
        writer.append(littleEndian: UInt32(index.count / 16))
        writer.append(contentsOf: index.bytes)
        writer.append(contentsOf: blocks.bytes)
        return writer.bytes
    }
}
