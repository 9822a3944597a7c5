import Catalog
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: ["1", "85123A", "a b", "日本", String(repeating: "x", count: 256)])
    func usualTextIsAccepted(_ text: String) throws {
        #expect(try ProductID(text).text == text)
        #expect(try CustomerID(text).text == text)
    }

    @Test(arguments: [
        ("", IdentifierProblem.empty), (" a", .surroundingSpace), ("a\u{A0}", .surroundingSpace),
        ("a\u{07}", .controlCharacter(codePoint: 7, position: 2)),
        ("\u{85}a", .controlCharacter(codePoint: 0x85, position: 1)),
        (String(repeating: "x", count: 257), .tooLong(byteCount: 257, limit: 256)),
    ])
    func otherTextIsRefusedWithItsReason(_ text: String, _ problem: IdentifierProblem) {
        #expect(throws: CatalogError.invalidIdentifier(subject: "product id", problem: problem)) {
            try ProductID(text)
        }
    }

    @Test func identifiersCompareByBytes() throws {
        let composed = try ProductID("\u{E9}")
        let decomposed = try ProductID("e\u{301}")
        #expect(composed != decomposed)
        #expect(decomposed < composed)
        #expect(Set([composed, decomposed, composed]).count == 2)
    }
}
