import Catalog
import Foundation
import GRDB

/// The statements on single rows of the table `product`.
enum ProductRow {
    /// Stores a product and gives its change number.
    static func replace(_ product: Product, in database: Database) throws -> Int64 {
        try replace(product.id, json: Data(product.json), in: database)
    }

    /// Marks a product as deleted and gives the change number of that.
    static func replaceWithTombstone(_ id: ProductID, in database: Database) throws -> Int64 {
        try replace(id, json: nil, in: database)
    }

    /// Whether there is a product with this identifier.
    static func exists(_ id: ProductID, in database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM product WHERE id = ? AND json IS NOT NULL")
        return try Int.fetchOne(statement, arguments: [id.text]) != nil
    }

    /// The change number of a row, deleted or not.
    static func change(of id: ProductID, in database: Database) throws -> Int64? {
        let statement = try database.cachedStatement(sql: "SELECT change FROM product WHERE id = ?")
        return try Int64.fetchOne(statement, arguments: [id.text])
    }

    /// The highest change number ever given; 0 if there was no change.
    static func lastChange(in database: Database) throws -> Int64 {
        let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'product'"
        return try Int64.fetchOne(database, sql: sql) ?? 0
    }

    private static func replace(
        _ id: ProductID, json: Data?, in database: Database
    ) throws -> Int64 {
        let statement = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO product (id, json) VALUES (?, ?)")
        try statement.execute(arguments: [id.text, json])
        return database.lastInsertedRowID
    }
}
