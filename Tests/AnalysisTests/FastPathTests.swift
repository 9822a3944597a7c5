import Analysis
import Testing

/// The walk for ASCII text against ICU, which is the reference.
@Suite struct FastPathTests {
    @Test(arguments: ["en", "tr", "none"])
    func `random ASCII text gives the tokens that ICU gives`(code: String) throws {
        let fast = try analyzer(code)
        let reference = try analyzer(code, path: .icuOnly)
        var random = SeededGenerator(seed: 1)
        var different: [String] = []
        for round in 0..<20_000 {
            let text = randomText(dense: round.isMultiple(of: 2), using: &random)
            let isCode = round.isMultiple(of: 3)
            let expected = reference.tokens(in: text, isCode: isCode)
            if fast.tokens(in: text, isCode: isCode) != expected { different.append(text) }
        }
        #expect(different == [])
    }

    @Test func `every string of up to three characters gives the tokens that ICU gives`() throws {
        let fast = try analyzer("en")
        let reference = try analyzer("en", path: .icuOnly)
        // One of each kind that the rules tell apart, each surrounded by letters and digits.
        let characters = Array("aS0.,;:'\"_-/+#@ \n\r\u{B}\u{0}".unicodeScalars).map(String.init)
        var different: [String] = []
        for first in characters {
            for second in characters {
                for text in characters.flatMap({ third in
                    ["", "a", "1"].map { $0 + first + second + third + $0 }
                }) where fast.tokens(in: text) != reference.tokens(in: text) {
                    different.append(text)
                }
            }
        }
        #expect(different == [])
    }

    // Skipped where the shared data sets are absent.
    @Test(.enabled(if: SharedData.isPresent))
    func `product titles give the tokens that ICU gives`() throws {
        let fast = try analyzer("en")
        let reference = try analyzer("en", path: .icuOnly)
        let titles = try SharedData.gunzippedLines(of: "seed_titles.tsv.gz")
        let sample = titles.enumerated().filter { $0.offset.isMultiple(of: 8) }.map(\.element)
        #expect(sample.count > 25_000)
        #expect(sample.filter { fast.tokens(in: $0) != reference.tokens(in: $0) } == [])
    }

    /// Up to 40 characters: any ASCII, or (dense) mostly those that the word rules tell apart.
    private func randomText(dense: Bool, using random: inout SeededGenerator) -> String {
        let special = Array("aBIs019.,;:'\"_-/+#@ ".utf8)
        let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            dense
                ? special[Int.random(in: 0..<special.count, using: &random)]
                : UInt8.random(in: 0...127, using: &random)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
