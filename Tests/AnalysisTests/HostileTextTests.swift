import Analysis
import Testing

@Suite struct HostileTextTests {
    @Test func `repaired invalid bytes stand between words`() throws {
        let bytes: [UInt8] = [
            0x61, 0xFF, 0x62, 0xED, 0xA0, 0x80, 0x63, 0xF0, 0x9F, 0x64, 0x00, 0x65,
        ]
        let text = String(decoding: bytes, as: UTF8.self)
        let forms = try analyzer("en").tokens(in: text).map(\.form)
        #expect(forms == ["a", "b", "c", "d", "e"])
    }

    @Test(arguments: [
        "a", "é", "ก", "漢", "1", "1.", "a-", "1-", "a'", "\u{301}", "\u{316}\u{301}", "👨‍👩‍👧", " ",
        "\u{FDFA}", "_", "½", "s'",
    ])
    func `a megabyte of anything is analyzed`(pattern: String) throws {
        let text = String(repeating: pattern, count: 1_000_000 / pattern.utf8.count)
        let tokens = try analyzer("en").tokens(in: text)
        #expect(isOrdered(tokens, within: text.utf8.count))
        let codes = String(text.unicodeScalars.prefix(50_000))
        let codeTokens = try analyzer("en").tokens(in: codes, isCode: true)
        #expect(isOrdered(codeTokens, within: codes.utf8.count))
    }

    @Test func `a long word is cut, and matches itself`() throws {
        let tokens = try analyzer("none").tokens(in: String(repeating: "é", count: 100_000))
        #expect(tokens.map(\.form) == [String(repeating: "e", count: 64)])
        #expect(tokens.map(\.range) == [0..<200_000])
    }

    @Test func `random text of every script is analyzed with ordered tokens`() throws {
        let alphabet = Array(
            "aZ0é½Ω漢カก'’-./_+#,; \u{301}\u{200D}👟İıßſ٢אב\u{FF0D}\u{AD}".unicodeScalars)
        var random = SeededGenerator(seed: 3)
        for code in ["en", "tr", "ja", "hu"] {
            let analyzer = try analyzer(code)
            for _ in 0..<3000 {
                var text = String.UnicodeScalarView()
                for _ in 0..<Int.random(in: 0...24, using: &random) {
                    text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
                }
                let tokens = analyzer.tokens(in: String(text), isCode: .random(using: &random))
                #expect(isOrdered(tokens, within: String(text).utf8.count), "\(String(text))")
            }
        }
    }

    /// Whether positions rise by steps of one, each range is inside the text, and no form is empty.
    private func isOrdered(_ tokens: [Token], within length: Int) -> Bool {
        var expected = 0
        for token in tokens {
            guard token.position == expected, !token.form.isEmpty, !token.stem.isEmpty,
                !token.range.isEmpty, token.range.upperBound <= length
            else { return false }
            if token.kind != .whole { expected += 1 }
        }
        return true
    }
}
