import Foundation
import Testing

@testable import SearchEngine

@Suite("Spelling")
struct SpellingCorrectorTests {
    /// The recursive definition of optimal string alignment, without any limit.
    private func distance(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
        guard let x = a.last, let y = b.last else { return a.count + b.count }
        let (a1, b1) = (a.dropLast(), b.dropLast())
        var best = distance(a1, b1) + (x == y ? 0 : 1)
        best = min(best, distance(a1, b) + 1, distance(a, b1) + 1)
        if x == b1.last, y == a1.last {
            best = min(best, distance(a1.dropLast(), b1.dropLast()) + 1)
        }
        return best
    }

    @Test("the edit distance is that of the definition, or none above the limit")
    func editDistance() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            func word() -> [UInt8] {
                (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    UInt8.random(in: 97...99, using: &random)
                }
            }
            let (a, b) = (word(), word())
            let expected = distance(a[...], b[...])
            var distances = EditDistance(longest: 5)
            for limit in 0...3 {
                let found = distances.between(a, b, limit: limit)
                #expect(found == (expected <= limit ? expected : nil), "\(a) \(b)")
            }
        }
    }

    private func corrector() throws -> SpellingCorrector {
        // Each word in two titles, "jacket" in four: rarer ones are not trusted.
        let words = [
            "jacket", "racket", "lamp", "lamb", "headphones", "running", "jacket", "table2",
        ]
        let shop = try TestIndex(
            products: (words + words + ["solitary"]).enumerated().map {
                product("p\($0)", $1, brand: "Acme")
            })
        return SpellingCorrector(vocabulary: shop.index.currentSnapshot.vocabulary)
    }

    @Test("one slip in a short word, two in a long one")
    func edits() throws {
        let corrector = try corrector()
        for (typed, meant) in [
            ("jaket", "jacket"), ("jackett", "jacket"), ("jakcet", "jacket"), ("packet", "jacket"),
            ("hedphnes", "headphones"), ("haedphoens", "headphones"), ("runing", "running"),
        ] {
            #expect(try corrector.correction(of: typed) == meant, "\(typed)")
        }
        #expect(try corrector.correction(of: "hdphnes") == nil)
        #expect(try corrector.correction(of: "jcet") == nil)
    }

    @Test("of words equally near the one with the same first letter, then the more frequent")
    func preference() throws {
        let corrector = try corrector()
        #expect(try corrector.correction(of: "rackte") == "racket")
        #expect(try corrector.correction(of: "xacket") == "jacket")
        // Equal in all: the first in the order of bytes.
        #expect(try corrector.correction(of: "lamk") == "lamb")
    }

    @Test("the best of all words by the definition, in whatever order they are looked at")
    func definition() throws {
        var random = SeededGenerator(seed: 11)
        func word(_ lengths: ClosedRange<Int>) -> String {
            let count = Int.random(in: lengths, using: &random)
            return String(
                decoding: (0..<count).map { _ in UInt8.random(in: 98...103, using: &random) },
                as: UTF8.self)
        }
        var counts: [String: Int] = [:]
        for _ in 0..<150 { counts[word(3...9)] = Int.random(in: 2...9, using: &random) }
        let titles = counts.flatMap { Array(repeating: $0.key, count: $0.value) }
        let shop = try TestIndex(
            products: titles.enumerated().map { product("p\($0)", $1, brand: "Acme") })
        let corrector = SpellingCorrector(vocabulary: shop.index.currentSnapshot.vocabulary)
        var distances = EditDistance(longest: 10)
        for _ in 0..<300 {
            let typed = word(4...8)
            var best: (score: Double, word: String)?
            for (known, count) in counts.sorted(by: { $0.key < $1.key }) {
                let limit = typed.count < 6 ? 1 : 2
                guard
                    let edits = distances.between(
                        Array(typed.utf8), Array(known.utf8), limit: limit),
                    edits > 0
                else { continue }
                let score =
                    log(Double(count)) - 4 * Double(edits) + (typed.first == known.first ? 2 : 0)
                if best.map({ score > $0.score }) ?? true { best = (score, known) }
            }
            #expect(try corrector.correction(of: typed) == best?.word, "\(typed)")
        }
    }

    @Test("short words, words with digits and words that nothing is near to stay")
    func unchanged() throws {
        let corrector = try corrector()
        for word in ["lap", "tabel2", "wh1000", "qqqqqqq", "", "solitery"] {
            #expect(try corrector.correction(of: word) == nil, "\(word)")
        }
    }
}
