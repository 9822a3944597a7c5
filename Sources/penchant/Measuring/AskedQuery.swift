import Catalog
import ShopGenerator

/// What a customer of a generated shop once typed.
struct AskedQuery: Hashable {
    /// The customer's identifier.
    let customer: String
    /// The text.
    let text: String

    /// A random sample of the events' queries.
    ///
    /// - Throws: `CatalogError` for an unreadable file, `CommandFailure.badListing` for one without
    ///   queries.
    static func sample(_ count: Int, from path: String, seed: UInt64) throws -> [AskedQuery] {
        var rows = try RowSource(path: path, format: .jsonLines)
        var sample = Reservoir<AskedQuery>(size: count, seed: seed)
        var last: [String: String] = [:]
        while let item = try rows.next() {
            guard case .row(let row) = item, let customer = row.text("customer"),
                let query = row.text("query")
                // A visit has several events with the same query.
            else { continue }
            guard last.updateValue(query, forKey: customer) != query else { continue }
            sample.offer(AskedQuery(customer: customer, text: query))
        }
        guard !sample.elements.isEmpty else {
            throw CommandFailure.badListing(
                path: path, reason: "should have events with a query, found none")
        }
        return sample.elements
    }
}

extension SourceRow {
    /// The text of a column; nil for other values and when there is none.
    func text(_ name: String) -> String? {
        guard case .string(let text)? = columns.first(where: { $0.name == name })?.value else {
            return nil
        }
        return text
    }
}
