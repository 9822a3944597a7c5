/// What the dictionary knows of a term.
package struct TermEntry: Sendable, Equatable {
    /// The number of documents that hold the term.
    package let documentFrequency: Int
    /// The number of ranges that hold it.
    let rangeCount: Int
    /// Where its postings lie in the postings file's payload.
    let postings: Range<Int>
}

/// Finds terms in the payload that `TermDictionarySerializer` writes.
package struct TermDictionary: Sendable {
    private let index: ByteView
    private let blocks: ByteView
    /// The number of distinct terms.
    package let count: Int

    /// - Throws: `RetrievalError.corrupt` when the payload is too short for its own counts.
    init(payload: ByteView) throws(RetrievalError) {
        guard let terms = payload.load(UInt32.self, at: 0),
            let blockCount = payload.load(UInt32.self, at: 4),
            let index = payload.slice(at: 8, count: 16 * Int(blockCount)),
            let blocks = payload.slice(
                at: 8 + index.count, count: payload.count - 8 - index.count),
            Int(blockCount) == (Int(terms) + 15) / TermDictionarySerializer.blockSize
        else { throw .corrupt(structure: "terms", detail: "the block index is incomplete") }
        self.index = index
        self.blocks = blocks
        count = Int(terms)
    }

    /// The entry of a term, or nil when no document holds it.
    ///
    /// - Complexity: O(log n) blocks, then at most sixteen terms.
    package func entry(of key: [UInt8]) throws(RetrievalError) -> TermEntry? {
        guard var cursor = try cursor(before: key) else { return nil }
        while try cursor.advance() {
            if cursor.key == key { return cursor.entry }
            if key.lexicographicallyPrecedes(cursor.key) { return nil }
        }
        return nil
    }

    /// The terms that begin with a prefix, in order, at most `limit` of them.
    package func entries(
        withPrefix prefix: [UInt8], limit: Int
    ) throws(RetrievalError) -> [(key: [UInt8], entry: TermEntry)] {
        guard count > 0 else { return [] }
        var cursor = try startCursor(for: prefix)
        var found: [(key: [UInt8], entry: TermEntry)] = []
        while found.count < limit, try advance(&cursor) {
            if cursor.key.starts(with: prefix) {
                found.append((cursor.key, cursor.entry))
            } else if prefix.lexicographicallyPrecedes(cursor.key) {
                break
            }
        }
        return found
    }

    private func startCursor(for prefix: [UInt8]) throws(RetrievalError) -> TermBlockCursor {
        if let cursor = try cursor(before: prefix) { return cursor }
        return try block(0)
    }

    private var blockCount: Int { index.count / 16 }

    /// Advances within the block, then into the next.
    private func advance(_ cursor: inout TermBlockCursor) throws(RetrievalError) -> Bool {
        if try cursor.advance() { return true }
        guard cursor.block + 1 < blockCount else { return false }
        cursor = try block(cursor.block + 1)
        return try cursor.advance()
    }

    /// A cursor on the last block whose first term is not above the key, or nil when there is none.
    private func cursor(before key: [UInt8]) throws(RetrievalError) -> TermBlockCursor? {
        var low = 0
        var high = blockCount
        while low < high {
            let middle = (low + high) / 2
            if try firstKey(ofBlock: middle).compare(key) > 0 {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low == 0 ? nil : try block(low - 1)
    }

    private func block(_ block: Int) throws(RetrievalError) -> TermBlockCursor {
        guard let offset = index.load(UInt64.self, at: 16 * block),
            let postings = index.load(UInt64.self, at: 16 * block + 8),
            let start = Int(exactly: offset), let firstPosting = Int(exactly: postings),
            start <= blocks.count, firstPosting < Int.max / 2
        else { throw .corrupt(structure: "terms", detail: "block \(block) has no valid offset") }
        let terms = min(TermDictionarySerializer.blockSize, count - block * 16)
        return TermBlockCursor(
            block: block, bytes: blocks, position: start, remaining: terms, postings: firstPosting)
    }

    /// The first term of a block, which shares nothing with the one before.
    private func firstKey(ofBlock block: Int) throws(RetrievalError) -> ByteView {
        guard let offset = index.load(UInt64.self, at: 16 * block),
            let start = Int(exactly: offset), start < blocks.count,
            let (length, next) = blocks.loadVariable(at: start + 1),
            let size = Int(exactly: length), let key = blocks.slice(at: next, count: size)
        else { throw .corrupt(structure: "terms", detail: "block \(block) has no first term") }
        return key
    }
}

/// Walks the terms of one block; never moves backwards.
struct TermBlockCursor {
    let block: Int
    private let bytes: ByteView
    private var position: Int
    private var remaining: Int
    private var postings: Int
    private(set) var key: [UInt8] = []
    private(set) var entry = TermEntry(documentFrequency: 0, rangeCount: 0, postings: 0..<0)

    init(block: Int, bytes: ByteView, position: Int, remaining: Int, postings: Int) {
        self.block = block
        self.bytes = bytes
        self.position = position
        self.remaining = remaining
        self.postings = postings
    }

    /// Steps to the next term of the block; false at its end.
    mutating func advance() throws(RetrievalError) -> Bool {
        guard remaining > 0 else { return false }
        let shared = try number(limit: key.count)
        let more = try number(limit: bytes.count)
        guard let suffix = bytes.slice(at: position, count: more) else { throw damage }
        key.removeSubrange(shared...)
        suffix.append(to: &key)
        position += more
        let documents = try number(limit: SegmentLimits.maximumDocuments)
        let ranges = try number(limit: SegmentLimits.maximumRanges)
        let length = try number(limit: Int.max / 2)
        entry = TermEntry(
            documentFrequency: documents, rangeCount: ranges,
            postings: postings..<(postings + length))
        postings += length
        guard postings < Int.max / 2 else { throw damage }
        remaining -= 1
        return true
    }

    private mutating func number(limit: Int) throws(RetrievalError) -> Int {
        guard let (value, next) = bytes.loadVariable(at: position), value <= UInt64(limit) else {
            throw damage
        }
        position = next
        return Int(value)
    }

    private var damage: RetrievalError {
        .corrupt(structure: "terms", detail: "block \(block) holds an impossible number")
    }
}
