/// The keys of terms in an index: a byte for the kind, then the text.
enum TermKey {
    static let stemKind = UInt8(ascii: "s")
    static let wordKind = UInt8(ascii: "w")
    static let joinedKind = UInt8(ascii: "j")
    static let pairKind = UInt8(ascii: "p")
    static let titleKind = UInt8(ascii: "t")
    static let identifierKind = UInt8(ascii: "i")

    /// A word's stem; what a document must have to match the word.
    static func stem(_ text: String) -> [UInt8] { key(stemKind, text) }

    /// A word as written (normalized): a document that has it too fits a little better.
    static func word(_ text: String) -> [UInt8] { key(wordKind, text) }

    /// A code or compound joined: `ab1234`, `tshirt`.
    static func joined(_ text: String) -> [UInt8] { key(joinedKind, text) }

    /// Two neighboring stems of the title, in order.
    static func pair(_ first: String, _ second: String) -> [UInt8] {
        key(pairKind, first + " " + second)
    }

    /// A product's id or code, as written but for the case of letters.
    static func identifier(_ text: String) -> [UInt8] { key(identifierKind, text.lowercased()) }

    /// All stems of the title.
    static func title(_ stems: [String]) -> [UInt8] { key(titleKind, stems.joined(separator: " ")) }

    private static func key(_ kind: UInt8, _ text: String) -> [UInt8] {
        var key = [kind]
        key.append(contentsOf: text.utf8)
        return key
    }
}
