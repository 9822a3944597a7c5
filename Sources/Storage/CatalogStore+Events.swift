package import Affinity
package import Catalog
import GRDB

extension CatalogStore {
    /// The events of a customer, the newest first; at most `newest`.
    package func events(
        of customer: CustomerID, newest: Int = .max
    ) throws(StorageError) -> [Event] {
        try reading { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT \(EventRow.columns) FROM event WHERE customer = ?
                    ORDER BY at DESC, number DESC LIMIT ?
                    """)
            return try Row.fetchAll(statement, arguments: [customer.text, newest])
                .map(EventRow.event)
        }
    }

    /// Everything that is kept about a customer, the oldest first.
    package func exportCustomer(_ customer: CustomerID) throws(StorageError) -> [Event] {
        try events(of: customer).reversed()
    }

    /// Calls `body` with every event of one snapshot, by time and then by order of recording.
    ///
    /// - Parameter before: if given, only events strictly before it.
    /// - Returns: the highest number of an event in the snapshot, 0 if there is none.
    /// - Throws: `StorageError`, or whatever `body` throws.
    @discardableResult
    package func forEachEvent(
        before: Timestamp? = nil, _ body: (Event) throws -> Void
    ) throws -> Int64 {
        do {
            return try pool.read { database in
                let rows = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT \(EventRow.columns) FROM event WHERE at < ?
                        ORDER BY at, number
                        """,
                    arguments: [before?.milliseconds ?? .max])
                while let row = try rows.next() { try body(try EventRow.event(of: row)) }
                return try Int64.fetchOne(database, sql: "SELECT max(number) FROM event") ?? 0
            }
        } catch {
            throw storageErrorIfDatabase(error)
        }
    }

    /// How many events of each kind there are; kinds without any are left out.
    package func eventCounts() throws(StorageError) -> [EventKind: Int] {
        try reading { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT kind, count(*) FROM event GROUP BY kind")
            var counts: [EventKind: Int] = [:]
            for row in rows {
                if let kind = EventKind(rawValue: row[0]) { counts[kind] = row[1] }
            }
            return counts
        }
    }
}
