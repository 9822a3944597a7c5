package import Affinity
package import Catalog
import GRDB

/// How often the events of one kind name a product.
package struct ProductPopularity: Equatable, Sendable {
    /// The product, which may be deleted by now.
    package let product: ProductID
    /// What was done with it.
    package let kind: EventKind
    /// How many events.
    package let eventCount: Int
    /// How many pieces in them.
    package let quantity: Int
    /// When it was done last.
    package let lastAt: Timestamp
}

extension CatalogStore {
    /// Counts per product and kind of event, ordered by product and kind.
    ///
    /// - Parameter before: if given, only events strictly before it count.
    /// - Complexity: reads all events.
    package func popularity(
        before: Timestamp? = nil
    ) throws(StorageError) -> [ProductPopularity] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT product, kind, count(*), sum(quantity), max(at) FROM event
                    WHERE product IS NOT NULL AND at < ? GROUP BY product, kind
                    ORDER BY product, kind
                    """,
                arguments: [before?.milliseconds ?? .max])
            var popularity: [ProductPopularity] = []
            while let row = try rows.next() {
                guard let kind = EventKind(rawValue: row[1]) else { continue }
                popularity.append(
                    ProductPopularity(
                        product: try ProductID(row[0]), kind: kind, eventCount: row[2],
                        quantity: row[3], lastAt: Timestamp(milliseconds: row[4])))
            }
            return popularity
        }
    }
}
