/// The text that follows an option's keyword, to be read as what the option needs.
struct OptionValue {
    /// The option's keyword, for messages.
    let name: String
    /// The value as it came.
    let text: String

    /// The text, which must not be empty.
    func name(_ expected: String) throws(LineProtocolError) -> String {
        guard !text.isEmpty else { throw invalid("\(expected) that is not empty") }
        return text
    }

    /// An integer within a range.
    func integer(in range: ClosedRange<Int>) throws(LineProtocolError) -> Int {
        guard let value = Int(text), range.contains(value) else {
            throw invalid("an integer from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// A finite number within a range.
    func number(in range: ClosedRange<Double>) throws(LineProtocolError) -> Double {
        guard let value = Double(text), range.contains(value) else {
            throw invalid("a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
        }
        return value
    }

    /// Names separated by commas, none empty and none twice.
    func names() throws(LineProtocolError) -> [String] {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard !names.contains(""), Set(names).count == names.count else {
            throw invalid("different names separated by commas")
        }
        return names
    }

    /// A name with `:asc` or `:desc` behind it; ascending when it has neither.
    func sortOrder() throws(LineProtocolError) -> SortOrder {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let direction = parts.count == 2 ? parts[1].lowercased() : "asc"
        guard parts.count <= 2, !parts[0].isEmpty, ["asc", "desc"].contains(direction) else {
            throw invalid("a field, or a field with :asc or :desc")
        }
        return SortOrder(field: String(parts[0]), isDescending: direction == "desc")
    }

    private func invalid(_ expected: String) -> LineProtocolError {
        .invalidValue(name: name, expected: expected, found: text)
    }
}
