/// Evens out white space.
enum SpaceCollapsing {
    /// The text without white space around it and with single spaces in place of runs of it.
    static func collapse(_ text: String) -> String {
        if isCollapsed(text) { return text }
        let bytes = Array(text.utf8)
        var collapsed: [UInt8] = []
        collapsed.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let length = spaceLength(in: bytes, at: index)
            if length == 0 {
                collapsed.append(bytes[index])
            } else if let last = collapsed.last, last != UInt8(ascii: " ") {
                collapsed.append(UInt8(ascii: " "))
            }
            index += max(1, length)
        }
        if collapsed.last == UInt8(ascii: " ") { collapsed.removeLast() }
        return String(decoding: collapsed, as: UTF8.self)
    }

    /// A quick check that almost all values pass; bytes that may begin a space count as one.
    private static func isCollapsed(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) { return false }
            if byte == UInt8(ascii: " "), previous == byte { return false }
            previous = byte
        }
        return previous != UInt8(ascii: " ")
    }

    /// The bytes of the white space (Unicode's White_Space) at `index`; 0 if there is none.
    private static func spaceLength(in bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09...0x0D:
            return 1
        case 0xC2:
            let isSpace = index + 1 < bytes.count && [0x85, 0xA0].contains(bytes[index + 1])
            return isSpace ? 2 : 0
        case 0xE1...0xE3:
            guard index + 2 < bytes.count else { return 0 }
            return isWideSpace(bytes[index], bytes[index + 1], bytes[index + 2]) ? 3 : 0
        default:
            return 0
        }
    }

    private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            true
        default:
            false
        }
    }
}
