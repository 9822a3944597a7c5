import Foundation

/// Numbers for a person.
enum Quantity {
    /// A whole number with its thousands apart: `19,406`.
    static func count(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = value < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// A whole number and its noun, in the plural but for one: `1 row`, `2 rows`.
    static func count(_ value: Int, _ noun: String) -> String {
        "\(count(value)) \(noun)\(value == 1 ? "" : "s")"
    }

    /// Bytes in the unit that leaves one to three digits before the point: `12.4 MB`.
    static func bytes(_ value: Double) -> String {
        var value = value
        for unit in ["B", "kB", "MB", "GB"] {
            if value < 999.5 { return "\(decimal(value, digits: unit == "B" ? 0 : 1)) \(unit)" }
            value /= 1000
        }
        return "\(decimal(value, digits: 1)) TB"
    }

    /// Ten-thousandths of a nat, with all their decimals: `0.3100`, or `+0.3100` if signed.
    static func nats(_ score: Int32, isSigned: Bool = false) -> String {
        let sign = isSigned && score >= 0 ? "+" : ""
        return sign + decimal(Double(score) / 10_000, digits: 4)
    }

    /// A number with a fixed number of digits after the point.
    static func decimal(_ value: Double, digits: Int) -> String {
        String(format: "%.\(digits)f", value)
    }
}
