import Catalog

/// A product of a corpus: one field of text, attributes with at most one value each, a price.
struct CorpusProduct: Equatable {
    /// The attributes: a category's three levels stand apart, so that their weights add up.
    static let attributes = ["brand", "color", "cat1", "cat2", "cat3"]

    /// What tells the product from all others.
    let id: String
    /// Title and description.
    let text: String
    /// The values of `attributes`, one at most for each.
    let values: [[String]]
    /// NaN where there is none.
    let price: Double

    /// The product in a row with `id`, `title`, `text` or `description`, `brand`, `color`, `price`,
    /// and `cat` or `category`: the paths of all levels in a list, or the lowest one with ` > `
    /// between the levels.
    ///
    /// - Throws: `PeerBenchmarkError.badLine` when there is no id or no title.
    init(_ row: SourceRow, path: String) throws(PeerBenchmarkError) {
        let columns = row.columns
        guard let id = Self.text(columns.value(named: "id")),
            let title = Self.text(columns.value(named: "title"))
        else {
            throw .badLine(
                path: path, line: row.line, expected: "a product with the texts id and title",
                found: columns.map(\.name).joined(separator: ", "))
        }
        let more = columns.value(named: "text") ?? columns.value(named: "description")
        let levels = Self.levels(
            columns.value(named: "cat") ?? columns.value(named: "category"))
        self.id = id
        text = title + " " + (Self.text(more) ?? "")
        values =
            ["brand", "color"].map { Self.text(columns.value(named: $0)).map { [$0] } ?? [] }
            + (0..<3).map { $0 < levels.count ? [levels[$0]] : [] }
        price = Self.number(columns.value(named: "price")) ?? .nan
    }

    /// The product of a line, and the line's number.
    ///
    /// - Throws: `PeerBenchmarkError.badLine` when it is none.
    static func read(
        _ item: SourceItem, path: String
    ) throws(PeerBenchmarkError) -> (product: CorpusProduct, line: Int) {
        switch item {
        case .row(let row): return (try CorpusProduct(row, path: path), row.line)
        case .rejected(let row):
            throw .badLine(path: path, line: row.line, expected: "a product", found: row.reason)
        }
    }

    /// The attribute that a path of a category is a value of, by the number of its levels.
    static func attribute(ofCategory path: String) -> String {
        let separator: Character = path.contains(">") ? ">" : "/"
        return "cat\(path.count { $0 == separator } + 1)"
    }

    /// The paths of a category's levels, the highest first.
    private static func levels(_ category: JSONValue?) -> [String] {
        switch category {
        case .array(let paths)?: return paths.compactMap(text)
        case .string(let path)?:
            let names = path.split(separator: " > ")
            return names.indices.map { names[...$0].joined(separator: " > ") }
        default: return []
        }
    }

    private static func text(_ value: JSONValue?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }

    private static func number(_ value: JSONValue?) -> Double? {
        if case .number(let number)? = value { number } else { nil }
    }
}
