package import Affinity
package import Catalog
import GRDB

/// One small change of a catalog.
package enum CatalogWrite: Sendable {
    /// Adds a product, or replaces the one with its identifier.
    case put(Product)
    /// Deletes a product.
    case delete(ProductID)
    /// Records an event.
    case record(Event)
}

/// What became of a `CatalogWrite`.
package enum WriteOutcome: Equatable, Sendable {
    /// The product is stored, or deleted, under this change number.
    case changed(Int64)
    /// There was no product to delete.
    case absent
    /// The event is recorded, under this number; later ones get higher numbers.
    case recorded(Int64)
    /// An event with this identifier was recorded before; nothing was done.
    case duplicate
}

extension CatalogWrite {
    /// Does it within the transaction that is open.
    func apply(to database: Database) throws -> WriteOutcome {
        switch self {
        case .put(let product):
            return .changed(try ProductRow.replace(product, in: database))
        case .delete(let id):
            guard try ProductRow.exists(id, in: database) else { return .absent }
            return .changed(try ProductRow.replaceWithTombstone(id, in: database))
        case .record(let event):
            return try EventRow.insert(event, into: database)
                ? .recorded(database.lastInsertedRowID) : .duplicate
        }
    }
}
