import ArgumentParser
import Catalog

/// The values of `--format`.
enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
    /// Told by the file's first bytes and its name.
    case auto
    /// One JSON object a line.
    case jsonl
    /// RFC 4180 with a header row.
    case csv
    /// The CSV that Shopify exports.
    case shopify
    /// The CSV that WooCommerce exports.
    case woocommerce
    /// Google Merchant's XML.
    case google

    /// How the files are read, once it is sure that they can be.
    ///
    /// - Throws: `CommandFailure.formatNotRead`, or `CatalogError` for a file that is not readable.
    func sourceFormat(of files: [String], definition: IndexDefinition) throws -> SourceFormat? {
        switch self {
        case .auto: return nil
        case .jsonl: return .jsonLines
        case .csv: return .csv
        case .shopify, .woocommerce:
            let layout = self == .shopify ? ExportLayout.shopify : .wooCommerce
            for file in files { try layout.check(file, idColumn: definition.idColumn) }
            return .csv
        case .google:
            throw CommandFailure.formatNotRead(
                format: rawValue, found: "Google Merchant's XML is not read yet",
                advice: "export CSV or JSON lines")
        }
    }
}
