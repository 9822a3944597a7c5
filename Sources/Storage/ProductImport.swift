package import Catalog
import GRDB

/// An import under way; valid only inside the closure it is given to.
package struct ProductImport {
    private let database: Database
    private let firstChange: Int64
    private let path: String

    /// How many products were added so far, those given twice counted once.
    package private(set) var count = 0

    /// An import into `database`, whose transaction is open.
    init(_ database: Database, path: String) throws {
        self.database = database
        self.path = path
        firstChange = try ProductRow.lastChange(in: database) + 1
    }

    /// Adds or replaces a product; false if this import had added one with its identifier, which
    /// is replaced then: the last one counts.
    @discardableResult
    package mutating func add(_ product: Product) throws(StorageError) -> Bool {
        do {
            let previous = try ProductRow.change(of: product.id, in: database) ?? 0
            _ = try ProductRow.replace(product, in: database)
            let isNew = previous < firstChange
            if isNew { count += 1 }
            return isNew
        } catch {
            throw StorageError(error, path: path)
        }
    }

    /// Deletes all products that this import did not add.
    func deleteOthers() throws {
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO product (id, json)
                SELECT id, NULL FROM product WHERE change < ? AND json IS NOT NULL
                """,
            arguments: [firstChange])
    }
}

extension CatalogStore {
    /// Imports products in one commit: all of them, or if anything fails or is thrown none.
    ///
    /// If `replacingAll`, products that `body` does not add are deleted. Other writes wait until
    /// the import is done; reads go on with the catalog as it was.
    /// - Returns: the last change number.
    /// - Throws: `StorageError`, or whatever `body` throws.
    @discardableResult
    package func importProducts(
        replacingAll: Bool, _ body: (inout ProductImport) throws -> Void
    ) throws -> Int64 {
        do {
            let change = try pool.write { database in
                var session = try ProductImport(database, path: path)
                try body(&session)
                if replacingAll { try session.deleteOthers() }
                return try ProductRow.lastChange(in: database)
            }
            // Only to give the log's space back; readers that hold it do no harm.
            try? truncateLog(patience: 0)
            return change
        } catch {
            throw storageErrorIfDatabase(error)
        }
    }
}
