extension JSONParser {
    /// Parses a number whose sign or first digit is next.
    mutating func parseNumber() throws(CatalogError) -> Double {
        let start = position
        let isNegative = take(UInt8(ascii: "-"))
        var decimal = DecimalDigits()
        if !take(UInt8(ascii: "0")) { try digits(into: &decimal) }
        if current.map({ (0x30...0x39).contains($0) }) == true {
            throw unexpected("no digit after a leading 0")
        }
        if take(UInt8(ascii: ".")) {
            let before = position
            try digits(into: &decimal)
            decimal.exponent = before - position
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            try skipExponent()
            return try slowValue(from: start)
        }
        guard let value = decimal.exactValue else { return try slowValue(from: start) }
        return isNegative ? -value : value
    }

    private mutating func digits(into decimal: inout DecimalDigits) throws(CatalogError) {
        guard let first = current, (0x30...0x39).contains(first) else {
            throw unexpected("a digit")
        }
        while let byte = current, (0x30...0x39).contains(byte) {
            decimal.append(byte - 0x30)
            position += 1
        }
    }

    private mutating func skipExponent() throws(CatalogError) {
        position += 1
        if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
        var ignored = DecimalDigits()
        try digits(into: &ignored)
    }

    private func slowValue(from start: Int) throws(CatalogError) -> Double {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
            throw .malformedJSON(
                expected: "a number below 1.8e308", found: text, byteOffset: start)
        }
        return value
    }
}

/// The digits of a decimal number, for as long as a double can hold them exactly.
private struct DecimalDigits {
    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    private var mantissa: UInt64 = 0
    private var count = 0
    /// Minus the number of digits after the point.
    var exponent = 0

    mutating func append(_ digit: UInt8) {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        count += 1
    }

    /// Correctly rounded: both operands are exact doubles (Clinger 1990), or nil.
    var exactValue: Double? {
        guard count <= 15, -exponent < Self.powersOfTen.count else { return nil }
        return Double(mantissa) / Self.powersOfTen[-exponent]
    }
}
