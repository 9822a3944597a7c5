import Testing

@testable import Retrieval

/// Which of many terms are the most frequent, among those that begin alike.
@Suite("Most frequent terms")
struct FrequentTermsTests {
    /// A dictionary of a thousand terms, many of them in equally many of two hundred documents.
    private func dictionary() throws -> (terms: TermDictionary, frequencies: [String: Int]) {
        var random = SeededGenerator(seed: 17)
        var builder = SegmentBuilder(schema: ModelShop.schema)
        var occurrences = [[TermOccurrence]](repeating: [], count: 200)
        var frequencies: [String: Int] = [:]
        for number in 0..<1_000 {
            let name = ["a", "b", "ba", "bab", "bc", "c"][number % 6] + "\(number)"
            let term = builder.term(Array(name.utf8))
            frequencies[name] = 1 + random.skewed(below: 30)
            for document in (0..<200).shuffled(using: &random).prefix(frequencies[name] ?? 0) {
                occurrences[document].append(
                    .init(term: term, field: TermOccurrence.fixedImpact, count: 9))
            }
        }
        for (number, own) in occurrences.enumerated() {
            try builder.add(
                DocumentInput(
                    id: "\(1_000 + number)", occurrences: own, fieldLengths: [1],
                    attributes: [[], [], [], []], numbers: [], stored: []))
        }
        return (try Segment(builder.build()).terms, frequencies)
    }

    @Test("are those that sorting all terms gives")
    func sorting() throws {
        let (terms, frequencies) = try dictionary()
        for prefix in ["", "a", "b", "ba", "bab", "bab1", "c9", "d", "bb", "c", "zz"] {
            let all = frequencies.filter { $0.key.hasPrefix(prefix) }.sorted {
                $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
            }
            // Asked again, those of prefixes with many terms are known.
            for limit in [0, 1, 2, 7, 50, 50, 7, 400, 5_000, .max] {
                let found = try terms.mostFrequentEntries(
                    withPrefix: Array(prefix.utf8), limit: limit)
                let expected = all.prefix(limit)
                #expect(
                    found.map { String(decoding: $0.key, as: UTF8.self) } == expected.map(\.key))
                #expect(found.map(\.entry.documentFrequency) == expected.map(\.value))
                for (key, entry) in found { #expect(try terms.entry(of: key) == entry) }
            }
        }
    }

    @Test("entries at hand stand for those of the dictionary")
    func entries() throws {
        var shop = try ModelShop(seed: 5, documents: 2_000, areTied: false)
        let everything = DocumentSet(documentCount: shop.model.documentCount, full: true)
        for _ in 0..<10 {
            let query = shop.query()
            let entries = try query.terms.map { try shop.segment.terms.entry(of: $0.key) }
            let hits = try [nil, entries].map {
                let search = try SegmentSearch(
                    query, in: shop.segment,
                    prior: DocumentPrior(documentCount: shop.model.documentCount),
                    preferences: .none, eligible: everything, entries: $0)
                var pruned = try PrunedSearch(search, limit: 10)
                return try pruned.run()
            }
            #expect(hits[0] == hits[1])
        }
    }
}
