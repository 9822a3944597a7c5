/// Finds the terms of a segment within one edit of a word: a byte inserted, left out, replaced, or
/// exchanged with the next.
///
/// Two words are within one edit only if they are equal once each has lost at most one byte, so
/// every term is filed under the hashes of itself and of itself without each one of its bytes (T.
/// Bocek, E. Hunt, B. Stiller, "Fast Similarity Search in Large Dictionaries", 2007; the symmetric
/// deletions of spelling correctors). What a word's own hashes lead to is then checked.
package struct TermNeighbors: Sendable {
    private struct Term: Sendable {
        let start: Int
        let end: Int
        let documentFrequency: Int
    }

    private var bytes: [UInt8] = []
    private var terms: [Term] = []
    /// Where each bucket of `filed` begins, and behind the last one its end.
    private var starts: [UInt32]
    private var filed: [UInt32]
    private let mask: UInt64

    /// Files the terms of a dictionary that begin with a prefix, by what follows it.
    package init(of dictionary: TermDictionary, withPrefix prefix: [UInt8] = [])
        throws(RetrievalError)
    {
        for (key, entry) in try dictionary.entries(withPrefix: prefix, limit: .max) {
            let key = key.dropFirst(prefix.count)
            terms.append(
                Term(
                    start: bytes.count, end: bytes.count + key.count,
                    documentFrequency: entry.documentFrequency))
            bytes += key
        }
        let filings = bytes.count + terms.count
        let buckets = 1 << (Int.bitWidth - max(1, filings).leadingZeroBitCount)
        mask = UInt64(buckets - 1)
        starts = [UInt32](repeating: 0, count: buckets + 1)
        filed = [UInt32](repeating: 0, count: filings)
        file()
    }

    /// The terms within one edit of a word, the most frequent first, the word itself among them if
    /// it is a term.
    package func terms(
        near word: [UInt8], limit: Int
    ) -> [(key: [UInt8], documentFrequency: Int)] {
        var candidates: Set<UInt32> = []
        forEachBucket(of: word[...]) { bucket in
            candidates.formUnion(filed[Int(starts[bucket])..<Int(starts[bucket + 1])])
        }
        return candidates.sorted()
            .filter { Self.areWithinOneEdit(word[...], key(Int($0))) }
            .sorted {
                terms[Int($0)].documentFrequency > terms[Int($1)].documentFrequency
            }
            .prefix(limit).map { (Array(key(Int($0))), terms[Int($0)].documentFrequency) }
    }

    /// Whether one word becomes the other by one edit or none.
    static func areWithinOneEdit(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
        guard a.count <= b.count else { return areWithinOneEdit(b, a) }
        let same = zip(a, b).prefix { $0 == $1 }.count
        let (restA, restB) = (a.dropFirst(same), b.dropFirst(same))
        guard restA.count == restB.count else {
            return restA.count + 1 == restB.count && restA.elementsEqual(restB.dropFirst())
        }
        return restA.dropFirst().elementsEqual(restB.dropFirst())
            || restA.count > 1 && restA.prefix(2).elementsEqual(restB.prefix(2).reversed())
                && restA.dropFirst(2).elementsEqual(restB.dropFirst(2))
    }

    /// A counting sort by bucket: sizes, then ends, then each filing before its bucket's end.
    private mutating func file() {
        var ends = starts
        forEachFiling { _, bucket in ends[bucket] += 1 }
        for bucket in ends.indices.dropFirst() { ends[bucket] += ends[bucket - 1] }
        var places = filed
        forEachFiling { term, bucket in
            ends[bucket] -= 1
            places[Int(ends[bucket])] = UInt32(term)
        }
        (starts, filed) = (ends, places)
    }

    private func forEachFiling(_ body: (_ term: Int, _ bucket: Int) -> Void) {
        for term in terms.indices { forEachBucket(of: key(term)) { body(term, $0) } }
    }

    private func key(_ term: Int) -> ArraySlice<UInt8> {
        bytes[terms[term].start..<terms[term].end]
    }

    /// The bucket of a word, and those of the word without each one of its bytes.
    private func forEachBucket(of word: ArraySlice<UInt8>, _ body: (Int) -> Void) {
        body(bucket(of: word, without: nil))
        for index in word.indices { body(bucket(of: word, without: index)) }
    }

    private func bucket(of word: ArraySlice<UInt8>, without left: Int?) -> Int {
        // FNV-1a, whose low bits alone are few; the last step mixes the high ones in.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in word.indices where index != left {
            hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01b3
        }
        return Int((hash ^ (hash >> 32)) & mask)
    }
}
