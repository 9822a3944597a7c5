import Testing

@testable import PeerBenchmark
@testable import Retrieval

@Suite("Terms within one edit")
struct TermNeighborsTests {
    private static let letters: [UInt8] = Array("abc".utf8)

    /// All words of up to four letters.
    private static let words: [[UInt8]] = {
        var words: [[UInt8]] = []
        var longest: [[UInt8]] = [[]]
        for _ in 1...4 {
            longest = longest.flatMap { word in letters.map { word + [$0] } }
            words += longest
        }
        return words
    }()

    @Test func `Two words are within one edit exactly if their distance says so`() {
        for a in Self.words {
            for b in Self.words where a.count > 2 || b.count < 4 {
                let distance = CorpusModel.distance(text(a), text(b))
                #expect(
                    TermNeighbors.areWithinOneEdit(a[...], b[...]) == (distance <= 1),
                    "\(text(a)) \(text(b))")
            }
        }
    }

    @Test func `All terms near a word are found, the most frequent first`() throws {
        let indexed = try IndexedCorpus()
        let neighbors = try TermNeighbors(of: indexed.index.segment.terms)
        let vocabulary = indexed.model.vocabulary
        for word in Self.words {
            let found = neighbors.terms(near: word, limit: .max).map { text($0.key) }
            #expect(
                Set(found) == vocabulary.filter { CorpusModel.distance(text(word), $0) <= 1 })
            #expect(Set(found).count == found.count)
            let counts = found.map { term in
                indexed.corpus.products.count { $0.words.contains(term) }
            }
            #expect(counts == counts.sorted(by: >))
            #expect(
                neighbors.terms(near: word, limit: 3).map { text($0.key) } == Array(found.prefix(3))
            )
        }
        #expect(neighbors.terms(near: Array("zzzzzz".utf8), limit: 50).isEmpty)
    }

    private func text(_ word: [UInt8]) -> String { String(decoding: word, as: UTF8.self) }
}
