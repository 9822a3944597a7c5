/// The tokens of a text as bytes, in memory that the next text uses again: what indexing needs, at
/// a fraction of the cost of an array of `Token`s with their strings.
package struct TokenBuffer: Sendable {
    /// One token; `form` and `stem` are places in `bytes`.
    package struct Entry: Sendable {
        /// Where the token's form lies in the buffer's bytes.
        package let form: Range<Int>
        /// Where its stem lies; the same place when form and stem are equal.
        package let stem: Range<Int>
        /// The word's position, counted from 0.
        package let position: Int
        /// UTF-8 byte offsets in the source text.
        package let range: Range<Int>
        /// What the token stands for.
        package let kind: Token.Kind
    }

    /// Forms and stems as UTF-8; what no token refers to means nothing.
    package private(set) var bytes: [UInt8] = []
    /// The tokens by position, a joined token before its pieces.
    package private(set) var entries: [Entry] = []

    /// An empty buffer.
    package init() {}

    /// The tokens with strings of their own.
    package var tokens: [Token] {
        entries.map { entry in
            let form = String(decoding: bytes[entry.form], as: UTF8.self)
            let stem =
                entry.stem == entry.form
                ? form : String(decoding: bytes[entry.stem], as: UTF8.self)
            return Token(
                form: form, stem: stem, position: entry.position, range: entry.range,
                kind: entry.kind)
        }
    }

    /// Forgets all tokens.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
    }

    /// Forgets all tokens and takes over ASCII text in lower case, so that a plain word's form is
    /// where the word is.
    mutating func begin(lowercasing text: Span<UInt8>) {
        removeAll()
        // Within the closure, the span lends its bytes.
        unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        var span = bytes.mutableSpan
        for index in span.indices {
            let byte = span[index]
            span[index] = byte &+ (byte &- UInt8(ascii: "A") < 26 ? 0x20 : 0)
        }
    }

    /// Adds a text, and returns where it lies.
    mutating func place(_ text: String) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return start..<bytes.count
    }

    /// Adds a token.
    @inline(__always) mutating func append(_ entry: Entry) { entries.append(entry) }
}
