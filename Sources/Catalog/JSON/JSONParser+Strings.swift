extension JSONParser {
    /// Parses a string whose opening quote is next.
    mutating func parseString() throws(CatalogError) -> String {
        position += 1
        let start = position
        position = ByteSearch.endOfPlainString(in: bytes.span, from: position)
        switch current {
        case UInt8(ascii: "\""):
            defer { position += 1 }
            return try text(of: bytes[start..<position], from: start)
        case UInt8(ascii: "\\"):
            return try parseEscapedString(from: start)
        case .some: throw unexpected("an escape in place of a control character")
        case nil: throw unexpected("a closing quote")
        }
    }

    /// Goes on with a string from its first escape.
    private mutating func parseEscapedString(from start: Int) throws(CatalogError) -> String {
        var plain = Array(bytes[start..<position])
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return try text(of: plain[...], from: start)
            case UInt8(ascii: "\\"):
                plain.append(contentsOf: String(Character(try parseEscape())).utf8)
            case 0..<0x20:
                throw unexpected("an escape in place of a control character")
            default:
                plain.append(byte)
                position += 1
            }
        }
        throw unexpected("a closing quote")
    }

    private mutating func parseEscape() throws(CatalogError) -> Unicode.Scalar {
        position += 1
        let escaped: Unicode.Scalar
        switch current {
        case UInt8(ascii: "\""): escaped = "\""
        case UInt8(ascii: "\\"): escaped = "\\"
        case UInt8(ascii: "/"): escaped = "/"
        case UInt8(ascii: "b"): escaped = "\u{08}"
        case UInt8(ascii: "f"): escaped = "\u{0C}"
        case UInt8(ascii: "n"): escaped = "\n"
        case UInt8(ascii: "r"): escaped = "\r"
        case UInt8(ascii: "t"): escaped = "\t"
        case UInt8(ascii: "u"): return try parseUnicodeEscape()
        default: throw unexpected("one of \" \\ / b f n r t u after a backslash")
        }
        position += 1
        return escaped
    }

    /// Parses four digits, or a pair of surrogates, after `\u`.
    private mutating func parseUnicodeEscape() throws(CatalogError) -> Unicode.Scalar {
        let start = position - 1
        let first = try parseCodeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if first < 0xDC00, take(UInt8(ascii: "\\")), current == UInt8(ascii: "u") {
            let second = try parseCodeUnit()
            if (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(
                    0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
            {
                return scalar
            }
        }
        throw .malformedJSON(
            expected: "a pair of surrogates", found: "a lone surrogate", byteOffset: start)
    }

    private mutating func parseCodeUnit() throws(CatalogError) -> UInt32 {
        position += 1
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Hexadecimal.value(of: byte) else {
                throw unexpected("a hexadecimal digit")
            }
            unit = unit << 4 | digit
            position += 1
        }
        return unit
    }

    private func text(
        of slice: ArraySlice<UInt8>, from start: Int
    ) throws(CatalogError) -> String {
        if let text = String(validating: slice, as: UTF8.self) { return text }
        // An escape before the bad byte shifts its offset, so the source is looked at again.
        let bad = UTF8Validation.firstInvalidOffset(in: bytes[start...]) ?? start
        throw .malformedJSON(
            expected: "UTF-8", found: "byte 0x\(Hexadecimal.text(bytes[bad], digits: 2))",
            byteOffset: bad)
    }
}
