/// Queries with their identifiers, in the order of their file.
package struct QueryList: Sendable, Equatable {
    /// What was typed.
    package struct Query: Sendable, Equatable {
        /// Its identifier, without spaces.
        package let id: String
        /// The text of the query.
        package let text: String

        /// A query under an identifier.
        package init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    private static let form = "\"query-id TAB query\", the identifier without spaces"

    /// The queries.
    package private(set) var queries: [Query] = []

    /// The queries of a file with `query-id TAB query` on each line; blank lines are skipped.
    ///
    /// - Throws: `EvaluationError.malformed` for a line of another form, and `.repeated` for an
    ///   identifier that stands twice.
    package init(tsv text: String) throws(EvaluationError) {
        var seen: Set<String> = []
        for (number, line) in NumberedLines(text) {
            let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count == 2, !fields[0].isEmpty, !fields[0].contains(where: \.isWhitespace)
            else {
                throw .malformed(
                    .queries, line: number, expected: Self.form, found: NumberedLines.excerpt(line))
            }
            let query = Query(id: String(fields[0]), text: String(fields[1]))
            guard seen.insert(query.id).inserted else {
                throw .repeated(.queries, line: number, found: "query \(query.id)")
            }
            queries.append(query)
        }
    }
}
