/// What the identifiers of products, customers and events have in common.
package enum IdentifierRules {
    /// The most UTF-8 bytes an identifier may have.
    package static let byteLimit = 256

    /// Returns `text` if it is acceptable; `subject` begins the error's sentence.
    ///
    /// Acceptable are 1 to `byteLimit` bytes without control characters or space around them.
    package static func validated(
        _ text: String, subject: String
    ) throws(CatalogError) -> String {
        if let problem = problem(in: text) {
            throw .invalidIdentifier(subject: subject, problem: problem)
        }
        return text
    }

    /// The text of an identifier given as a JSON string or whole number.
    package static func text(
        of value: JSONValue, column: String
    ) throws(CatalogError) -> String {
        switch value {
        case .string(let text):
            return text
        // Beyond 2⁵³ doubles skip integers, so two identifiers could become one.
        case .number(let number) where number.rounded() == number && abs(number) < 0x1p53:
            return JSONWriter.text(of: number)
        default:
            throw .wrongColumn(
                column: column, expected: "a string or a whole number below 2^53",
                found: value.summary)
        }
    }

    private static func problem(in text: String) -> IdentifierProblem? {
        let byteCount = text.utf8.count
        if byteCount == 0 { return .empty }
        if byteCount > byteLimit { return .tooLong(byteCount: byteCount, limit: byteLimit) }
        for (index, scalar) in text.unicodeScalars.enumerated() where isControl(scalar) {
            return .controlCharacter(codePoint: scalar.value, position: index + 1)
        }
        let ends = [text.unicodeScalars.first, text.unicodeScalars.last]
        let hasSpace = ends.contains { $0?.properties.isWhitespace == true }
        return hasSpace ? .surroundingSpace : nil
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
