/// A query of a corpus: who asks, and for which terms.
struct CorpusQuery: Sendable, Equatable {
    /// Empty for nobody in particular.
    let customer: String
    /// At least one; as typed, since queries are in lower case.
    let terms: [[UInt8]]

    /// The terms with spaces between.
    var text: String { String(decoding: Array(terms.joined(separator: [0x20])), as: UTF8.self) }

    /// The queries of a file of lines `id` TAB `customer` TAB `terms with spaces between`.
    static func read(_ path: String) throws(PeerBenchmarkError) -> [CorpusQuery] {
        var queries: [CorpusQuery] = []
        for (number, line) in try CorpusFile.lines(of: path) {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            let terms = (columns.count == 3 ? columns[2] : "").split(separator: " ")
            guard !terms.isEmpty else {
                throw .badLine(
                    path: path, line: number, expected: "id TAB customer TAB query",
                    found: "\"\(line.prefix(60))\"")
            }
            queries.append(
                CorpusQuery(customer: String(columns[1]), terms: terms.map { Array($0.utf8) }))
        }
        guard !queries.isEmpty else { throw .noQueries(path: path) }
        return queries
    }
}
