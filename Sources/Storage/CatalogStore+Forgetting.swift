package import Catalog
import GRDB

extension CatalogStore {
    /// Removes all events of a customer, and gives how many there were.
    ///
    /// On return no byte of them is left in the database file, its log or its shared memory. The
    /// table of events is written anew for that, so the cost grows with all events, and other
    /// writes wait meanwhile.
    /// - Throws: `StorageError.logHeldByReaders` if the events are gone but a read that goes on
    ///   keeps their bytes in the log; forgetting again finishes it.
    @discardableResult
    package func forget(_ customer: CustomerID) throws(StorageError) -> Int {
        let count = try writing { database in
            try database.execute(
                sql: "DELETE FROM event WHERE customer = ?", arguments: [customer.text])
            let count = database.changesCount
            if count > 0 { try Schema.rebuildEvents(database) }
            return count
        }
        try truncateLog(patience: 5000)
        return count
    }
}
