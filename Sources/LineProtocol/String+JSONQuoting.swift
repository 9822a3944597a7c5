extension String {
    /// The text as a JSON string: in quotes, with quotes, backslashes and control characters escaped.
    package var quotedAsJSON: String {
        guard utf8.contains(where: \.needsEscape) else { return "\"\(self)\"" }
        var quoted = "\""
        for scalar in unicodeScalars {
            quoted.append(escaped: scalar)
        }
        return quoted + "\""
    }

    private mutating func append(escaped scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": append("\\\"")
        case "\\": append("\\\\")
        case "\n": append("\\n")
        case "\r": append("\\r")
        case "\t": append("\\t")
        case "\u{0}"..<" ", "\u{7f}":
            let digits = String(scalar.value, radix: 16)
            append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
        default: unicodeScalars.append(scalar)
        }
    }
}

extension UInt8 {
    fileprivate var needsEscape: Bool {
        self < 0x20 || self == 0x7f || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
    }
}
