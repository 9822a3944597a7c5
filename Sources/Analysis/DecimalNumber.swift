/// Numbers written with separators.
///
/// A decimal number is digits, one dot or comma, digits; or groups of three digits with commas
/// (or with dots) between them, and a fraction after the other sign. So 2.5, 1,000 and
/// 1.000.000,50 are numbers; 192.168.1.1 is not.
enum DecimalNumber {
    /// The number as one spelling: without group separators, with a dot before the fraction.
    ///
    /// A lone comma before three digits groups (1,000), any other lone sign begins a fraction.
    static func canonical(_ text: [UInt8]) -> String {
        let marks = text.indices.filter { isSeparator(text[$0]) }
        guard let last = marks.last else { return String(decoding: text, as: UTF8.self) }
        let groups = marks.count > 1 ? text[marks[0]] : groupingMark(of: text, mark: last)
        var digits: [UInt8] = []
        for byte in text where byte != groups {
            digits.append(isSeparator(byte) ? UInt8(ascii: ".") : byte)
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The comma when it stands before exactly three digits and after no leading zero.
    private static func groupingMark(of text: [UInt8], mark: Int) -> UInt8? {
        guard text[mark] == UInt8(ascii: ","), text.count - mark == 4, mark <= 3 else { return nil }
        return text[0] == UInt8(ascii: "0") ? nil : text[mark]
    }

    /// Whether runs of digits with these lengths, and these signs between them, are one number.
    static func accepts(runs: [Int], separators: [UInt8]) -> Bool {
        guard let first = separators.first, separators.allSatisfy(isSeparator) else { return false }
        if separators.count == 1 { return true }
        guard runs[0] <= 3 else { return false }
        let grouped = separators.prefix { $0 == first }.count
        guard separators.count - grouped <= 1 else { return false }
        return runs[1...grouped].allSatisfy { $0 == 3 }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
}
