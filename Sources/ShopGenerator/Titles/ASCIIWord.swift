/// The bytes of which the words of generated titles are made.
enum ASCIIWord {
    /// Whether the byte is a letter or a digit.
    static func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// The words of a text in lower case.
    static func all(in text: String) -> [String] {
        text.utf8.split { !contains($0) }.map { String(decoding: $0, as: UTF8.self).lowercased() }
    }
}
