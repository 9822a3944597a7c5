/// Checks that bytes are well-formed UTF-8 (Unicode 15, table 3-7).
enum UTF8Validation {
    /// The offset of the first byte that cannot be there, or nil if all is well.
    static func firstInvalidOffset(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            index =
                ByteSearch.nonASCII(in: bytes.span, from: index - bytes.startIndex)
                + bytes.startIndex
            if index == bytes.endIndex { return nil }
            guard let length = sequenceLength(in: bytes, at: index) else { return index }
            index += length
        }
        return nil
    }

    /// The length of the well-formed multi-byte sequence at `index`, or nil.
    private static func sequenceLength(in bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
        guard let (length, second) = expectation(after: bytes[index]),
            index + length <= bytes.endIndex, second.contains(bytes[index + 1])
        else { return nil }
        for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
        return length
    }

    /// The length of a sequence by its lead byte, and what its second byte may be.
    private static func expectation(after lead: UInt8) -> (Int, ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
