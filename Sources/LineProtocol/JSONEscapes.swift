/// Replaces the escapes of a JSON string by what they stand for.
struct JSONEscapes {
    private let end: Int
    private var position: Int
    private var resolved: [UInt8] = []

    /// The bytes of a JSON string's inside, with every escape resolved.
    ///
    /// - Parameters:
    ///   - bytes: the line; columns in errors count from its first byte.
    ///   - range: the string between its quotation marks.
    static func resolved(
        in bytes: Span<UInt8>, range: Range<Int>
    ) throws(LineProtocolError) -> [UInt8] {
        var escapes = JSONEscapes(end: range.upperBound, position: range.lowerBound)
        escapes.resolved.reserveCapacity(range.count)
        while escapes.position < escapes.end {
            try escapes.step(in: bytes)
        }
        return escapes.resolved
    }

    private init(end: Int, position: Int) {
        self.end = end
        self.position = position
    }

    private mutating func step(in bytes: Span<UInt8>) throws(LineProtocolError) {
        guard bytes[position] == .backslash else {
            resolved.append(bytes[position])
            position += 1
            return
        }
        let letter = bytes[position + 1]
        if letter == UInt8(ascii: "u") {
            let scalar = try self.scalar(in: bytes)
            resolved.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else if let byte = Self.single(letter) {
            resolved.append(byte)
            position += 2
        } else {
            throw invalid(in: bytes, length: 2)
        }
    }

    private static func single(_ letter: UInt8) -> UInt8? {
        switch letter {
        case .quotationMark, .backslash, UInt8(ascii: "/"): letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0c
        case UInt8(ascii: "n"): .lineFeed
        case UInt8(ascii: "r"): .carriageReturn
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// Reads `\u` and four hexadecimal digits, and a second such escape where the first is the high
    /// half of a surrogate pair.
    private mutating func scalar(
        in bytes: Span<UInt8>
    ) throws(LineProtocolError) -> Unicode.Scalar {
        guard let first = codeUnit(in: bytes, at: position) else {
            throw invalid(in: bytes, length: 6)
        }
        if let scalar = Unicode.Scalar(first) {
            position += 6
            return scalar
        }
        guard UTF16.isLeadSurrogate(first), let second = codeUnit(in: bytes, at: position + 6),
            UTF16.isTrailSurrogate(second)
        else { throw invalid(in: bytes, length: 12) }
        position += 12
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private func codeUnit(in bytes: Span<UInt8>, at start: Int) -> UInt16? {
        guard start + 6 <= end, bytes[start] == .backslash,
            bytes[start + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt16 = 0
        for index in start + 2..<start + 6 {
            guard let digit = bytes[index].hexadecimalValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private func invalid(in bytes: Span<UInt8>, length: Int) -> LineProtocolError {
        let excerpt = bytes.extracting(position..<min(position + length, end))
        var found: [UInt8] = []
        for index in excerpt.indices { found.append(excerpt[index]) }
        return .invalidEscape(column: position + 1, found: String(decoding: found, as: UTF8.self))
    }
}
