import Retrieval

/// The values of a segment's attributes by what they are in lower case, so that filters and queries
/// find them however they are written.
struct AttributeWords: Sendable {
    /// By column: the values of each lower-case text.
    private let byColumn: [[String: [String]]]

    init(_ segment: Segment) {
        byColumn = segment.attributes.map { column in
            var texts: [String: [String]] = [:]
            guard column.valueCount > 0 else { return texts }
            for ordinal in 1...column.valueCount {
                guard let text = column.text(of: ordinal) else { continue }
                texts[text.lowercased(), default: []].append(text)
            }
            return texts
        }
    }

    /// The values of a column that a text means.
    func values(of column: Int, meantBy text: String) -> [String] {
        byColumn[column][text.lowercased()] ?? []
    }
}
