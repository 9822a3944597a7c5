/// What can be wrong with a product, an index definition or a file that holds rows.
///
/// `description` is one line for a person: what was expected, what was found, what to do.
package enum CatalogError: Error, Equatable, Sendable {
    /// JSON text breaks RFC 8259 at a byte offset from its start.
    case malformedJSON(expected: String, found: String, byteOffset: Int)
    /// JSON nests deeper than `limit` arrays and objects.
    case jsonTooDeep(limit: Int, byteOffset: Int)
    /// A JSON object names the same member twice.
    case duplicateMember(name: String, byteOffset: Int)
    /// An identifier (`subject`: "product id", "customer id", "event id") is not acceptable.
    case invalidIdentifier(subject: String, problem: IdentifierProblem)
    /// Text is not an ISO 8601 time.
    case invalidTimestamp(found: String)
    /// A column that must be there is missing.
    case missingColumn(column: String, present: [String])
    /// A column holds something else than it must.
    case wrongColumn(column: String, expected: String, found: String)
    /// An `index.yaml` is refused at a line.
    case invalidDefinition(path: String, line: Int, fault: DefinitionFault)
    /// A file cannot be opened, read or written; `reason` is the system's.
    case unreadableFile(path: String, reason: String)
    /// A gzip file ends before its data does, after `offset` compressed bytes.
    case truncatedGzip(path: String, offset: Int)
    /// A gzip file is damaged near `offset` compressed bytes.
    case corruptGzip(path: String, offset: Int, reason: String)
    /// A file is in a form that no importer reads.
    case unsupportedFormat(path: String, found: String, advice: String)
    /// The header row of a CSV file cannot name the columns.
    case invalidHeader(path: String, problem: HeaderProblem)
}

/// Why text cannot be an identifier.
package enum IdentifierProblem: Error, Equatable, Sendable {
    /// Nothing was given.
    case empty
    /// More UTF-8 bytes than `limit`.
    case tooLong(byteCount: Int, limit: Int)
    /// A control character at a character position, from 1.
    case controlCharacter(codePoint: UInt32, position: Int)
    /// White space at either end.
    case surroundingSpace
}

/// Why a CSV header row cannot be used.
package enum HeaderProblem: Error, Equatable, Sendable {
    /// The file has no row at all.
    case missing
    /// Two columns (numbers from 1) have one name.
    case duplicate(name: String, first: Int, second: Int)
    /// No column has a name.
    case unnamed
    /// The row breaks the rules of CSV or UTF-8.
    case malformed(reason: String)
}
