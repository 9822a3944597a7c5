/// What the dictionary knows of a term.
package struct TermEntry: Sendable, Equatable {
    /// The number of documents that hold the term.
    package let documentFrequency: Int
    /// The number of entries of its posting list.
    let entryCount: Int
    /// Where its postings lie in the postings file's payload.
    let postings: Range<Int>
}

/// Finds terms in the payload that `TermDictionarySerializer` writes.
package struct TermDictionary: Sendable {
    private let index: ByteView
    private let blocks: ByteView
    private var heads = TermHeads()
    /// Completions that were asked for before.
    let frequent = FrequentTermsCache()
    /// The number of distinct terms.
    package let count: Int

    /// - Parameter headLimit: how many blocks' first terms are known without being read.
    /// - Throws: `RetrievalError.corrupt` when the payload is too short for its own counts, or when
    ///   one of these blocks does not begin with a term.
    init(
        payload: ByteView, headLimit: Int = TermHeads.defaultLimit
    ) throws(RetrievalError) {
        let entrySize = TermDictionarySerializer.indexEntrySize
        guard let terms = payload.load(UInt32.self, at: 0),
            let blockCount = payload.load(UInt32.self, at: 4),
            let index = payload.slice(at: 8, count: entrySize * Int(blockCount)),
            let blocks = payload.slice(
                at: 8 + index.count, count: payload.count - 8 - index.count),
            Int(blockCount) == (Int(terms) + 15) / TermDictionarySerializer.blockSize
        else { throw .corrupt(structure: "terms", detail: "the block index is incomplete") }
        self.index = index
        self.blocks = blocks
        count = Int(terms)
        heads = try TermHeads(blockCount: Int(blockCount), limit: headLimit) {
            (block) throws(RetrievalError) in try firstTerm(ofBlock: block)
        }
    }

    /// The entry of a term, or nil when no document holds it.
    ///
    /// - Complexity: O(log n) blocks, then at most sixteen terms.
    package func entry(of key: [UInt8]) throws(RetrievalError) -> TermEntry? {
        let block = try firstBlock(above: key) - 1
        guard block >= 0 else { return nil }
        var cursor = try cursor(atBlock: block)
        // How many bytes of the key the last term began with, which was smaller than the key.
        var matched = 0
        while let (shared, suffix) = try cursor.step() {
            // What shares more with that term differs from the key where that term did.
            if shared > matched { continue }
            // What shares less is greater than it where the key is equal to it.
            if shared < matched { return nil }
            var place = 0
            while place < suffix.count, matched < key.count, suffix[place] == key[matched] {
                place += 1
                matched += 1
            }
            if place == suffix.count {
                if matched == key.count { return cursor.entry }
            } else if matched == key.count || suffix[place] > key[matched] {
                return nil
            }
        }
        return nil
    }
}

// MARK: Blocks

extension TermDictionary {
    /// The number of blocks.
    var blockCount: Int { index.count / TermDictionarySerializer.indexEntrySize }

    /// The first block whose first term is above a key.
    func firstBlock(above key: [UInt8]) throws(RetrievalError) -> Int {
        let candidates = heads.candidates(for: key)
        var low = candidates.lowerBound
        var high = candidates.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Self.isAbove(try firstTerm(ofBlock: middle), key) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }

    /// A block's first term, which shares nothing with the one before.
    private func firstTerm(ofBlock block: Int) throws(RetrievalError) -> ByteCursor.Run {
        var cursor = ByteCursor(blocks, at: try offset(ofBlock: block))
        guard cursor.number(limit: 0) != nil, let count = cursor.number(limit: blocks.count),
            let term = cursor.run(count)
        else { throw damage(block) }
        return term
    }

    private static func isAbove(_ term: ByteCursor.Run, _ key: [UInt8]) -> Bool {
        for place in 0..<min(term.count, key.count) where term[place] != key[place] {
            return term[place] > key[place]
        }
        return term.count > key.count
    }

    /// The documents that hold a block's most frequent term.
    func greatestFrequency(ofBlock block: Int) -> Int {
        Int(
            index.load(UInt32.self, at: TermDictionarySerializer.indexEntrySize * block + 16)
                ?? .max)
    }

    private func offset(ofBlock block: Int) throws(RetrievalError) -> Int {
        guard
            let offset = index.load(
                UInt64.self, at: TermDictionarySerializer.indexEntrySize * block),
            let start = Int(exactly: offset), start < blocks.count
        else { throw damage(block) }
        return start
    }

    /// A walk through a block's terms.
    func cursor(atBlock block: Int) throws(RetrievalError) -> TermBlockCursor {
        guard
            let postings = index.load(
                UInt64.self, at: TermDictionarySerializer.indexEntrySize * block + 8),
            let firstPosting = Int(exactly: postings), firstPosting < Int.max / 2
        else { throw damage(block) }
        let size = TermDictionarySerializer.blockSize
        return TermBlockCursor(
            block: block, bytes: ByteCursor(blocks, at: try offset(ofBlock: block)),
            remaining: min(size, count - block * size), postings: firstPosting)
    }

    private func damage(_ block: Int) -> RetrievalError {
        .corrupt(structure: "terms", detail: "block \(block) cannot be read")
    }
}
