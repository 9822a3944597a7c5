extension TermDictionary {
    /// The blocks of a prefix with many terms.
    private static let manyBlocks = 32

    /// The terms that begin with a prefix, in order, at most `limit` of them.
    package func entries(
        withPrefix prefix: [UInt8], limit: Int
    ) throws(RetrievalError) -> [(key: [UInt8], entry: TermEntry)] {
        var found: [(key: [UInt8], entry: TermEntry)] = []
        for block in try blocks(withPrefix: prefix) where found.count < limit {
            try appendTerms(ofBlock: block, prefix: prefix, to: &found)
        }
        return Array(found.prefix(limit))
    }

    /// The terms that begin with a prefix and that most documents hold, the most frequent first, at
    /// most `limit` of them; of equally frequent ones the first in order.
    ///
    /// So many terms are found in as many blocks, those with the most frequent terms, and two more:
    /// the first and the last, whose terms may not all begin with the prefix. Those of prefixes with
    /// many terms are found once.
    package func mostFrequentEntries(
        withPrefix prefix: [UInt8], limit: Int
    ) throws(RetrievalError) -> [(key: [UInt8], entry: TermEntry)] {
        guard limit > 0 else { return [] }
        if let known = frequent.terms(withPrefix: prefix, limit: limit) { return known }
        let blocks = try blocks(withPrefix: prefix)
        let terms = try mostFrequentEntries(of: blocks, prefix: prefix, limit: limit)
        if blocks.count >= Self.manyBlocks {
            frequent.keep(terms, withPrefix: prefix, limit: limit)
        }
        return terms
    }

    private func mostFrequentEntries(
        of blocks: Range<Int>, prefix: [UInt8], limit: Int
    ) throws(RetrievalError) -> [(key: [UInt8], entry: TermEntry)] {
        var order = FrequencyRanks(limit: min(limit, blockCount) + 2)
        for block in blocks {
            order.append(frequency: greatestFrequency(ofBlock: block), place: block)
        }
        var found = FrequentTerms(limit: limit)
        for rank in order.sorted() where Int(rank >> 32) >= found.least {
            let block = FrequencyRanks.place(rank)
            try appendTerms(
                ofBlock: block, prefix: prefix,
                isWithin: block > blocks.lowerBound && block < blocks.upperBound - 1, to: &found)
        }
        return found.sorted()
    }

    private func appendTerms(
        ofBlock block: Int, prefix: [UInt8], isWithin: Bool, to found: inout FrequentTerms
    ) throws(RetrievalError) {
        var cursor = try cursor(atBlock: block)
        var key: [UInt8] = []
        var place = TermDictionarySerializer.blockSize * block
        while let (shared, suffix) = try cursor.step() {
            guard shared <= key.count else { throw cursor.damage }
            key.removeLast(key.count - shared)
            suffix.append(to: &key)
            if cursor.entry.documentFrequency >= found.least,
                isWithin || key.starts(with: prefix)
            {
                found.append(key, cursor.entry, place: place)
            }
            place += 1
        }
    }

    private func appendTerms(
        ofBlock block: Int, prefix: [UInt8], to found: inout [(key: [UInt8], entry: TermEntry)]
    ) throws(RetrievalError) {
        var cursor = try cursor(atBlock: block)
        var key: [UInt8] = []
        while let (shared, suffix) = try cursor.step() {
            guard shared <= key.count else { throw cursor.damage }
            key.removeSubrange(shared...)
            suffix.append(to: &key)
            if key.starts(with: prefix) { found.append((key, cursor.entry)) }
        }
    }

    /// The blocks that can hold terms which begin with a prefix.
    private func blocks(withPrefix prefix: [UInt8]) throws(RetrievalError) -> Range<Int> {
        let first = max(0, try firstBlock(above: prefix) - 1)
        // The first key behind all that begin with the prefix; bytes of 255 have no successor.
        var next = prefix
        while next.last == 255 { next.removeLast() }
        guard let last = next.indices.last else { return first..<blockCount }
        next[last] += 1
        return first..<max(first, try firstBlock(above: next))
    }
}
