/// Writes the payload of the file `terms.dictionary`.
///
/// Terms stand in the order of their bytes, in blocks of sixteen.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 4 | t, the number of terms |
/// | 4 | 4 | b, the number of blocks: t / 16, rounded up |
/// | 8 | 20 · b | per block: offset of the block (8), offset of its first postings (8), the greatest document frequency of its terms (4) |
/// | 8 + 20 · b | | the blocks |
///
/// Within a block, each term is: the bytes it shares with the term before (variable-length; 0 for
/// the first), the number of further bytes (variable), these bytes, its document frequency, its
/// number of posting entries, and the byte length of its postings (all variable). Postings lie in
/// the order of terms, so that lengths add up to offsets.
///
/// A worked example, the block of "cap" (2 documents, 1 entry, 8 bytes) and "car" (1, 1, 6):
///
///     00 03 63 61 70 02 01 08   02 01 72 01 01 06
struct TermDictionarySerializer {
    static let blockSize = 16
    /// The bytes of a block in the index.
    static let indexEntrySize = 20

    private var index = ByteWriter()
    private var blocks = ByteWriter()
    private var termCount = 0
    private var greatestFrequency = 0
    private var postingsOffset: UInt64 = 0
    private var previous: ArraySlice<UInt8> = []

    /// Adds a term that is greater than every term before.
    mutating func add(
        key: ArraySlice<UInt8>, documentFrequency: Int, entryCount: Int, postingsLength: Int
    ) {
        assert(termCount == 0 || previous.lexicographicallyPrecedes(key), "terms come in order")
        let startsBlock = termCount % Self.blockSize == 0
        if startsBlock {
            index.append(littleEndian: UInt64(blocks.count))
            index.append(littleEndian: postingsOffset)
            index.append(littleEndian: UInt32(0))
            greatestFrequency = 0
        }
        if documentFrequency > greatestFrequency {
            greatestFrequency = documentFrequency
            index.replace(at: index.count - 4, littleEndian: UInt32(documentFrequency))
        }
        let shared = startsBlock ? 0 : sharedCount(key)
        blocks.append(variable: UInt64(shared))
        blocks.append(variable: UInt64(key.count - shared))
        blocks.append(contentsOf: key.dropFirst(shared))
        blocks.append(variable: UInt64(documentFrequency))
        blocks.append(variable: UInt64(entryCount))
        blocks.append(variable: UInt64(postingsLength))
        postingsOffset += UInt64(postingsLength)
        previous = key
        termCount += 1
    }

    private func sharedCount(_ key: ArraySlice<UInt8>) -> Int {
        let limit = min(previous.count, key.count)
        var shared = 0
        while shared < limit,
            previous[previous.startIndex + shared] == key[key.startIndex + shared]
        { shared += 1 }
        return shared
    }

    /// Appends the payload of all terms added.
    func append(to writer: inout ByteWriter) {
        writer.append(littleEndian: UInt32(termCount))
        writer.append(littleEndian: UInt32(index.count / Self.indexEntrySize))
        writer.append(contentsOf: index.bytes)
        writer.append(contentsOf: blocks.bytes)
    }
}
