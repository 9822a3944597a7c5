import CICU

/// The characters that hold words of one chunk together.
enum Joiner {
    /// Whether the bytes between two words are one of `-` (any hyphen) `/` `.` `_` `+` `#`.
    static func joins(_ gap: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard 1...3 ~= gap.count, bytes.scalar(at: gap.lowerBound).length == gap.count else {
            return false
        }
        // Characters beyond ASCII count as "." unless they are hyphens: see `AtomScanner`.
        let separator = AtomScanner.separator(at: gap.lowerBound, in: bytes)
        switch separator {
        case UInt8(ascii: "-"): return true
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"),
            UInt8(ascii: "#"):
            return gap.count == 1
        default: return false
        }
    }

    /// Whether no white space is between two words.
    static func isInsideCode(_ gap: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        var offset = gap.lowerBound
        while offset < gap.upperBound {
            let (kind, length) = bytes.scalarClass(at: offset)
            if kind == .space { return false }
            offset += length
        }
        return true
    }

    /// Whether a compound without digits is one word across this separator.
    ///
    /// "t-shirt" is also "tshirt"; "red/blue" is two words.
    static func isSoft(_ separator: UInt8) -> Bool {
        separator != UInt8(ascii: "/") && separator != UInt8(ascii: "+")
            && separator != UInt8(ascii: "#")
    }
}
