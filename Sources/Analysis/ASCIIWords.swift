import CICU

/// Finds words in ASCII text as ICU does, without it, about six times as fast.
///
/// The word rules of Unicode Standard Annex #29 come down to this in ASCII: letters, digits and
/// underscores hold together; a dot or apostrophe holds two letters together, and a dot,
/// apostrophe, comma or semicolon two digits. (ICU takes the colon out of that list.)
enum ASCIIWords {
    /// Appends the words of a stretch of the text that hold a letter or a digit.
    static func append(
        of bytes: Span<UInt8>, in stretch: Range<Int>, to words: inout [Range<Int>]
    ) {
        var offset = stretch.lowerBound
        while offset < stretch.upperBound {
            let start = offset
            var holdsText = false
            while offset < stretch.upperBound, let kind = member(of: bytes, at: offset) {
                holdsText = holdsText || kind == .letter || kind == .digit
                offset += 1
            }
            if holdsText { words.append(start..<offset) }
            if offset == start { offset += 1 }
        }
    }

    /// The class of the byte at `offset` when it belongs to the word it is reached from.
    @inline(__always)
    private static func member(of bytes: Span<UInt8>, at offset: Int) -> cicu_class? {
        let byte = bytes[offset]
        let kind = cicu_class(ascii: byte)
        if kind == .letter || kind == .digit { return kind }
        if byte == UInt8(ascii: "_") { return kind }
        guard kind == .separator, offset > 0, offset + 1 < bytes.count else { return nil }
        let next = cicu_class(ascii: bytes[offset + 1])
        guard next == cicu_class(ascii: bytes[offset - 1]) else { return nil }
        return isMiddle(byte, between: next) ? .separator : nil
    }

    @inline(__always)
    private static func isMiddle(_ byte: UInt8, between kind: cicu_class) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "'"): kind == .letter || kind == .digit
        case UInt8(ascii: ","), UInt8(ascii: ";"): kind == .digit
        default: false
        }
    }
}
