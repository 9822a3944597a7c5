import Catalog
import ShopGenerator

/// A file of titles: JSON lines, or text whose last tab-separated column counts.
struct TitleFile {
    let path: String

    /// The figures of all its titles.
    ///
    /// - Throws: `CatalogError` for an unreadable file, `CommandFailure.badListing` for one without
    ///   titles.
    func statistics() throws -> TitleStatistics {
        var counter = TitleCounter()
        if isJSONLines { try countRows(&counter) } else { try countLines(&counter) }
        guard let statistics = counter.statistics else {
            throw CommandFailure.badListing(
                path: path, reason: "should have titles, found none; give JSON lines with \"title\""
            )
        }
        return statistics
    }

    private var isJSONLines: Bool {
        let name = path.lowercased()
        let stem = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        return [".jsonl", ".ndjson", ".json"].contains(where: stem.hasSuffix)
    }

    private func countRows(_ counter: inout TitleCounter) throws(CatalogError) {
        var rows = try RowSource(path: path, format: .jsonLines)
        while let item = try rows.next() {
            guard case .row(let row) = item,
                case .string(let title)? = row.columns.first(where: { $0.name == "title" })?.value
            else { continue }
            counter.add(title)
        }
    }

    private func countLines(_ counter: inout TitleCounter) throws(CatalogError) {
        for line in try SourceText.read(path).split(whereSeparator: \.isNewline) {
            let title = line.lastIndex(of: "\t").map { line[line.index(after: $0)...] } ?? line
            counter.add(title)
        }
    }
}
