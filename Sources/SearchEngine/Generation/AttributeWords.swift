import Analysis
import Retrieval

/// The values of a segment's attributes as people write them, so that filters and queries find them
/// in any case and form.
struct AttributeWords: Sendable {
    /// The most words of a value that a query is taken to name.
    static let maximumNameLength = 4

    /// By column: the values of each lower-case text.
    private let byText: [[String: [String]]]
    /// By preferred column: the stems of each value, joined by spaces.
    private let stems: [Int: Set<String>]

    /// - Parameter analyzer: that of queries.
    init(_ segment: Segment, schema: IndexSchema, analyzer: Analyzer) {
        let texts = segment.attributes.map { column in
            (1..<(column.valueCount + 1)).compactMap(column.text(of:))
        }
        byText = texts.map { Dictionary(grouping: $0) { $0.lowercased() } }
        stems = Dictionary(
            uniqueKeysWithValues: schema.preferred.map { _, column in
                (column, Self.names(texts[column], analyzer))
            })
    }

    private static func names(_ values: [String], _ analyzer: Analyzer) -> Set<String> {
        values.reduce(into: []) { names, value in
            let words = analyzer.tokens(in: value).filter { $0.kind != .whole }
            if (1...maximumNameLength).contains(words.count) {
                names.insert(words.map(\.stem).joined(separator: " "))
            }
        }
    }

    /// The values of a column that a text means.
    func values(of column: Int, meantBy text: String) -> [String] {
        byText[column][text.lowercased()] ?? []
    }

    /// Whether stems, joined by spaces, are those of a value of a preferred column.
    func hasValue(inColumn column: Int, withStems joined: String) -> Bool {
        stems[column]?.contains(joined) ?? false
    }
}
