extension CatalogError: CustomStringConvertible {
    /// One line for a person.
    package var description: String {
        switch self {
        case .malformedJSON(let expected, let found, let byteOffset):
            "not valid JSON at byte \(byteOffset): expected \(expected), found \(found)"
        case .jsonTooDeep(let limit, let byteOffset):
            "JSON nests deeper than \(limit) levels at byte \(byteOffset); flatten it"
        case .duplicateMember(let name, let byteOffset):
            "JSON object names \"\(name)\" twice, again at byte \(byteOffset); keep one of them"
        case .invalidIdentifier(let subject, let problem):
            "\(subject) \(problem)"
        case .invalidTimestamp(let found):
            "expected an ISO 8601 time such as 2025-03-09T14:30:00Z, found \"\(found)\""
        case .missingColumn(let column, let present):
            "column \"\(column)\" is missing; \(Self.listing(present))"
        case .wrongColumn(let column, let expected, let found):
            "column \"\(column)\": expected \(expected), found \(found)"
        case .invalidDefinition(let path, let line, let fault):
            "\(path):\(line): \(fault)"
        default:
            fileDescription
        }
    }

    private var fileDescription: String {
        switch self {
        case .unreadableFile(let path, let reason):
            "\(path): \(reason)"
        case .truncatedGzip(let path, let offset):
            "\(path): the gzip data ends early, after \(offset) bytes; copy or export the file again"
        case .corruptGzip(let path, let offset, let reason):
            "\(path): the gzip data is damaged near byte \(offset) (\(reason)); "
                + "copy or export the file again"
        case .unsupportedFormat(let path, let found, let advice):
            "\(path): \(found); \(advice)"
        case .invalidHeader(let path, let problem):
            "\(path): \(problem)"
        default:
            ""
        }
    }

    /// Names at most ten columns, so that a row of hundreds stays readable.
    private static func listing(_ columns: [String]) -> String {
        guard !columns.isEmpty else { return "the row has no columns" }
        let shown = columns.prefix(10).joined(separator: ", ")
        let more = columns.count > 10 ? " and \(columns.count - 10) more" : ""
        return "the row has \(shown)\(more)"
    }
}

extension IdentifierProblem: CustomStringConvertible {
    /// The end of a sentence that begins with what kind of identifier it is.
    package var description: String {
        switch self {
        case .empty:
            "is empty; expected 1 to \(IdentifierRules.byteLimit) bytes"
        case .tooLong(let byteCount, let limit):
            "has \(byteCount) bytes; expected 1 to \(limit)"
        case .controlCharacter(let codePoint, let position):
            "has the control character U+\(Hexadecimal.text(codePoint, digits: 4)) "
                + "as character \(position); remove it"
        case .surroundingSpace:
            "begins or ends with a space; trim it"
        }
    }
}

extension HeaderProblem: CustomStringConvertible {
    /// One line for a person.
    package var description: String {
        switch self {
        case .missing:
            "the file is empty; expected a header row that names the columns"
        case .duplicate(let name, let first, let second):
            "columns \(first) and \(second) are both named \"\(name)\"; rename one in line 1"
        case .unnamed:
            "no column of line 1 has a name; expected a header row that names the columns"
        case .malformed(let reason):
            "the header row (line 1) cannot be read: \(reason)"
        }
    }
}
