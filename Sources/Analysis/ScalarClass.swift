import CICU

extension cicu_class {
    /// The class of the ASCII character `byte`.
    @inline(__always)
    init(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            self = .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case 0x09...0x0D, 0x20: self = .space
        default: self = .separator
        }
    }

    /// Whether a word needs at least one of these.
    var isText: Bool { self == .letter || self == .digit || self == .number }
}

extension Span<UInt8> {
    /// Whether no byte is above 127.
    var isASCII: Bool {
        var bits: UInt8 = 0
        for index in indices { bits |= self[index] }
        return bits < 0x80
    }

    /// The Unicode scalar whose UTF-8 begins at `offset`, and its length in bytes.
    ///
    /// The bytes must be valid UTF-8, as those of every string are.
    func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        let lead = self[offset]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0x7F &>> UInt32(length))
        for index in 1..<length { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
        return (value, length)
    }

    /// The class of the scalar that begins at `offset`, and its length in bytes.
    @inline(__always)
    func scalarClass(at offset: Int) -> (kind: cicu_class, length: Int) {
        let lead = self[offset]
        if lead < 0x80 { return (cicu_class(ascii: lead), 1) }
        let scalar = scalar(at: offset)
        return (cicu_class_of(scalar.value), scalar.length)
    }
}
