import Testing

@testable import Catalog

@Suite struct SpaceCollapsingTests {
    @Test func everyWhiteSpaceOfUnicodeCounts() {
        for code in 0..<UInt32(0x3100) {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let isSpace = scalar.properties.isWhitespace
            let expected = isSpace ? "a b" : "a\(scalar)b"
            #expect(SpaceCollapsing.collapse("a\(scalar)b") == expected, "U+\(code)")
        }
    }

    @Test(arguments: [
        ("", ""), (" ", ""), ("a", "a"), (" a  b ", "a b"), ("\u{3000}日本\u{3000}語 ", "日本 語"),
        ("a\u{A0} \u{2009}b", "a b"), ("é ü", "é ü"), ("\r\n", ""),
    ])
    func runsBecomeOneSpace(_ source: String, _ expected: String) {
        #expect(SpaceCollapsing.collapse(source) == expected)
    }
}
