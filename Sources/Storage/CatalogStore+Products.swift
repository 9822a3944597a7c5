package import Catalog
import Foundation
import GRDB

/// A product as stored.
package struct StoredProduct: Equatable, Sendable {
    /// Its identifier.
    package let id: ProductID
    /// All its columns as compact JSON.
    package let json: [UInt8]
    /// The number of its last change.
    package let change: Int64
}

/// The last change of a product.
package struct ProductChange: Equatable, Sendable {
    /// Its number.
    package let change: Int64
    /// The product.
    package let id: ProductID
    /// Its columns after the change; nil if it was deleted.
    package let json: [UInt8]?
}

extension CatalogStore {
    /// The product with an identifier.
    package func product(_ id: ProductID) throws(StorageError) -> StoredProduct? {
        try reading { database in
            let statement = try database.cachedStatement(
                sql: "SELECT id, json, change FROM product WHERE id = ? AND json IS NOT NULL")
            return try Row.fetchOne(statement, arguments: [id.text]).map(Self.product)
        }
    }

    /// How many products there are.
    package func productCount() throws(StorageError) -> Int {
        try reading { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM product WHERE json IS NOT NULL") ?? 0
        }
    }

    /// The highest change number so far; 0 in a new catalog.
    package func lastChange() throws(StorageError) -> Int64 {
        try reading { try ProductRow.lastChange(in: $0) }
    }

    /// The last changes of products, deletions among them, numbered above `change`, in order.
    ///
    /// At most `limit`; go on from the last one's number.
    package func changes(
        after change: Int64, limit: Int = .max
    ) throws(StorageError) -> [ProductChange] {
        try reading { database in
            let sql =
                "SELECT id, json, change FROM product WHERE change > ? ORDER BY change LIMIT ?"
            return try Row.fetchAll(database, sql: sql, arguments: [change, limit]).map { row in
                let json: Data? = row[1]
                return ProductChange(
                    change: row[2], id: try ProductID(row[0]), json: json.map { [UInt8]($0) })
            }
        }
    }

    /// Calls `body` with every product of one snapshot, ordered by the bytes of its identifier.
    ///
    /// - Returns: the last change number of the snapshot.
    /// - Throws: `StorageError`, or whatever `body` throws.
    @discardableResult
    package func forEachProduct(_ body: (StoredProduct) throws -> Void) throws -> Int64 {
        do {
            return try pool.read { database in
                let sql = "SELECT id, json, change FROM product WHERE json IS NOT NULL ORDER BY id"
                let rows = try Row.fetchCursor(database, sql: sql)
                while let row = try rows.next() { try body(try Self.product(row)) }
                return try ProductRow.lastChange(in: database)
            }
        } catch {
            throw storageErrorIfDatabase(error)
        }
    }

    /// A database error in the words of this module; other errors as they are.
    func storageErrorIfDatabase(_ error: any Error) -> any Error {
        error is DatabaseError ? StorageError(error, path: path) : error
    }

    private static func product(_ row: Row) throws -> StoredProduct {
        let json: Data = row[1]
        return StoredProduct(id: try ProductID(row[0]), json: [UInt8](json), change: row[2])
    }
}
