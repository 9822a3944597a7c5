/// The keys of terms in an index: a byte for the kind, then the text.
enum TermKey {
    /// A word's stem; what a document must have to match the word.
    static func stem(_ text: String) -> [UInt8] { key("s", text) }

    /// A word as written (normalized): a document that has it too fits a little better.
    static func word(_ text: String) -> [UInt8] { key("w", text) }

    /// A code or compound joined: `ab1234`, `tshirt`.
    static func joined(_ text: String) -> [UInt8] { key("j", text) }

    /// Two neighboring stems of the title, in order.
    static func pair(_ first: String, _ second: String) -> [UInt8] {
        key("p", first + " " + second)
    }

    /// A product's id or code, as written but for the case of letters.
    static func identifier(_ text: String) -> [UInt8] { key("i", text.lowercased()) }

    /// All stems of the title.
    static func title(_ stems: [String]) -> [UInt8] { key("t", stems.joined(separator: " ")) }

    private static func key(_ kind: Unicode.Scalar, _ text: String) -> [UInt8] {
        var key: [UInt8] = [UInt8(ascii: kind)]
        key.append(contentsOf: text.utf8)
        return key
    }
}
