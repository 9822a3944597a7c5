/// Serializes the posting lists of all terms, and the dictionary that says where they are.
struct PostingsSerializer {
    /// The dictionary of all terms.
    private(set) var dictionary = TermDictionarySerializer()
    /// The lists, term by term, in parts.
    private let parts: [Part]

    /// The lists of some consecutive terms.
    private struct Part: Sendable {
        var bytes: [UInt8] = []
        var entries: [Entry] = []
    }

    /// What the dictionary is to say of a term.
    private struct Entry: Sendable {
        let documentFrequency: Int
        let entryCount: Int
        let length: Int
    }

    /// - Parameter keys: the terms' keys, by the numbers that they have among the postings.
    init(_ postings: ScatteredPostings, keys: ByteRuns, rangeCount: Int, threads: Int) {
        let terms = keys.sorted()
        // More shares than threads, as postings of frequent and of rare terms take unequal times.
        let shares = Self.shares(terms, postings, count: threads == 1 ? 1 : 8 * threads)
        parts = ParallelWork.map(parts: shares.count, threads: threads) { part in
            Self.serialize(terms[shares[part]], of: postings, rangeCount: rangeCount)
        }
        var next = 0
        for part in parts {
            for entry in part.entries {
                defer { next += 1 }
                // A term that was numbered and then put into no document.
                if entry.documentFrequency == 0 { continue }
                dictionary.add(
                    key: keys[Int(terms[next])], documentFrequency: entry.documentFrequency,
                    entryCount: entry.entryCount, postingsLength: entry.length)
            }
        }
    }

    /// The postings file.
    consuming func file(fingerprint: UInt64) -> [UInt8] {
        let size = parts.reduce(0) { $0 + $1.bytes.count }
        return IndexFile.framing(.postings, fingerprint: fingerprint, reserving: size) { writer in
            for part in parts { writer.append(contentsOf: part.bytes) }
        }
    }

    /// Consecutive terms that have about as many postings together.
    private static func shares(
        _ terms: [UInt32], _ postings: ScatteredPostings, count: Int
    ) -> [Range<Int>] {
        if count == 1 { return [terms.indices] }
        let counts = terms.map { postings.count(ofTerm: Int($0)) }
        let total = counts.reduce(0, +)
        var shares: [Range<Int>] = []
        var start = 0
        var sum = 0
        for (index, count_) in counts.enumerated() {
            sum += count_
            if shares.count < count - 1, sum * count >= total * (shares.count + 1) {
                shares.append(start..<(index + 1))
                start = index + 1
            }
        }
        shares.append(start..<terms.count)
        return shares
    }

    private static func serialize(
        _ terms: ArraySlice<UInt32>, of postings: ScatteredPostings, rangeCount: Int
    ) -> Part {
        var part = Part()
        part.entries.reserveCapacity(terms.count)
        var list = PostingListSerializer(rangeCount: rangeCount)
        for term in terms {
            postings.forEach(ofTerm: Int(term)) { document, impact in
                list.add(document, impact: impact)
            }
            let (documents, start) = (list.documentFrequency, part.bytes.count)
            let entries = documents == 0 ? 0 : list.finish(into: &part.bytes)
            part.entries.append(
                Entry(
                    documentFrequency: documents, entryCount: entries,
                    length: part.bytes.count - start))
        }
        return part
    }
}
