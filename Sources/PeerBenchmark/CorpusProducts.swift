import Catalog

/// The products of a corpus one after the other, each with an id of its own.
struct CorpusProducts: ~Copyable {
    private let path: String
    private var source: RowSource
    private var ids: Set<String> = []

    /// Opens a file of JSON lines, or gzip of them.
    init(path: String) throws(PeerBenchmarkError) {
        self.path = path
        do throws(CatalogError) {
            source = try RowSource(path: path, format: .jsonLines)
        } catch { throw .catalog(error) }
    }

    /// The next product; nil at the end of the file.
    ///
    /// - Throws: `PeerBenchmarkError.badLine`.
    mutating func next() throws(PeerBenchmarkError) -> CorpusProduct? {
        switch try nextItem() {
        case nil: return nil
        case .row(let row)?:
            let product = try CorpusProduct(row, path: path)
            guard ids.insert(product.id).inserted else {
                throw .badLine(
                    path: path, line: row.line, expected: "an id that no product before has",
                    found: "\"\(product.id)\" again")
            }
            return product
        case .rejected(let row)?:
            throw .badLine(path: path, line: row.line, expected: "a product", found: row.reason)
        }
    }

    private mutating func nextItem() throws(PeerBenchmarkError) -> SourceItem? {
        do throws(CatalogError) { return try source.next() } catch { throw .catalog(error) }
    }
}
