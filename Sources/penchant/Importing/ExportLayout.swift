import Catalog

/// How a shop system spreads products over the rows of its CSV exports.
///
/// The reader takes each row for a whole product, so only exports in which that is so can be read.
struct ExportLayout {
    /// Shopify gives each variant and each picture a row of the same handle.
    static let shopify = ExportLayout(
        format: .shopify, mark: "Handle", partName: "variant or picture"
    ) { $0.isRepeated }
    /// WooCommerce gives each variation a row of its own that refers to its parent.
    static let wooCommerce = ExportLayout(
        format: .woocommerce, mark: "Type", partName: "variation"
    ) { $0.value.hasPrefix("variation") }

    private typealias Mark = (value: String, isRepeated: Bool)

    private let format: ImportFormat
    /// The column by which parts are told from whole products; every export has it.
    private let mark: String
    private let partName: String
    private let isPart: @Sendable (Mark) -> Bool

    /// Checks that every row of a file is a whole product, and that some have the id column.
    ///
    /// - Throws: `CommandFailure.formatNotRead` with what to do, `CatalogError` for bad files.
    func check(_ path: String, idColumn: String) throws {
        var source = try RowSource(path: path, format: .csv)
        var seen: Set<String> = []
        var hasMark = false
        var hasID = false
        while let item = try source.next() {
            guard case .row(let row) = item else { continue }
            hasID = hasID || row.columns.value(named: idColumn) != nil
            guard case .string(let value)? = row.columns.value(named: mark) else { continue }
            hasMark = true
            let isRepeated = !seen.insert(value).inserted
            if isPart((value.lowercased(), isRepeated)) { throw part(path, line: row.line) }
        }
        guard hasMark else { throw missing(mark, in: path, advice: "read it with --format csv") }
        guard hasID else {
            throw missing(
                idColumn, in: path, advice: "name one of its columns as the id in index.yaml")
        }
    }

    private func part(_ path: String, line: Int) -> CommandFailure {
        .formatNotRead(
            format: format.rawValue,
            found: "\(path), line \(line) is a \(partName) of a product, which is not read yet",
            advice: "export one row for each product, and read it with --format csv")
    }

    private func missing(_ column: String, in path: String, advice: String) -> CommandFailure {
        .formatNotRead(
            format: format.rawValue, found: "\(path) has no column \"\(column)\"", advice: advice)
    }
}
