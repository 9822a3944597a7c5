import Foundation
import GRDB

/// The products and events of one index, in an SQLite file; the truth from which all else is built.
///
/// Whatever a writing method has returned from survives the death of the process and of the
/// machine. Reads see the last commit and never wait for writers. All methods may be called from
/// any thread; they block, so call them where blocking is allowed.
package final class CatalogStore: Sendable {
    /// The database file.
    package let path: String

    let pool: DatabasePool
    let writes: WriteQueue

    /// Opens the file at `path`, or creates it and the folder it lies in.
    package init(path: String) throws(StorageError) {
        self.path = path
        pool = try Self.open(path)
        writes = WriteQueue(pool: pool, path: path)
        // Left over if the process died while it forgot a customer; readers elsewhere may hold
        // it, which is no reason not to open.
        try? truncateLog(patience: 0)
    }

    /// Waits for the writes that are under way, empties the log and closes the file.
    ///
    /// Later writes fail with `StorageError.closed`; closing twice is fine.
    package func close() throws(StorageError) {
        guard writes.close() else { return }
        try? truncateLog(patience: 0)
        do {
            try pool.close()
        } catch {
            throw StorageError(error, path: path)
        }
    }

    /// Moves the log into the database file and empties it.
    ///
    /// - Throws: `StorageError.logHeldByReaders` if a read goes on for more than five seconds.
    package func checkpoint() throws(StorageError) {
        try truncateLog(patience: 5000)
    }

    /// Reads the whole file and checks its structure.
    ///
    /// - Throws: `StorageError.damaged` with what SQLite found.
    package func checkIntegrity() throws(StorageError) {
        let problems = try reading { database in
            try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
        }
        if problems != ["ok"] { throw .damaged(path: path, details: problems) }
    }

    /// Runs `body` on a snapshot of the last commit.
    func reading<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        do {
            return try pool.read(body)
        } catch {
            throw StorageError(error, path: path)
        }
    }

    /// Runs `body` in a transaction of its own.
    func writing<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        do {
            return try pool.write(body)
        } catch {
            throw StorageError(error, path: path)
        }
    }

    /// Empties the log; waits up to `patience` milliseconds for readers that use it.
    func truncateLog(patience: Int) throws(StorageError) {
        do {
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA busy_timeout = \(patience)")
                defer {
                    try? database.execute(sql: "PRAGMA busy_timeout = \(Self.busyTimeout)")
                }
                _ = try database.checkpoint(.truncate)
            }
        } catch {
            let failure = StorageError(error, path: path)
            throw failure == .busy(path: path) ? .logHeldByReaders(path: path) : failure
        }
    }

    /// How long a write waits for another process, in milliseconds.
    private static let busyTimeout = 10_000

    private static func open(_ path: String) throws(StorageError) -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(Double(busyTimeout) / 1000)
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        do {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            let pool = try DatabasePool(path: path, configuration: configuration)
            // The pool sets NORMAL when it turns WAL on; only FULL syncs at every commit.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            // Looking first keeps an import of another process from delaying the opening.
            if try pool.read({ try Schema.isNew($0, path: path) }) {
                try pool.write { try Schema.create($0, path: path) }
            }
            return pool
        } catch let error as CocoaError {
            throw .cannotOpen(path: path, reason: error.localizedDescription)
        } catch {
            throw StorageError(error, path: path)
        }
    }
}
