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
        try? truncateLog(attempts: 1)
    }

    /// Waits for the writes that are under way, empties the log and closes the file.
    ///
    /// Later writes fail with `StorageError.closed`; closing twice is fine.
    package func close() throws(StorageError) {
        guard writes.close() else { return }
        try? truncateLog(attempts: 1)
        do {
            try pool.close()
        } catch {
            throw StorageError(error, path: path)
        }
    }

    /// Moves the log into the database file and empties it.
    ///
    /// - Throws: `StorageError.logHeldByReaders` if a read goes on for longer than some seconds.
    package func checkpoint() throws(StorageError) {
        try truncateLog(attempts: 50)
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

    /// Empties the log; waits 100 ms between attempts for readers that use it.
    func truncateLog(attempts: Int) throws(StorageError) {
        for attempt in 1...attempts {
            do {
                _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
                return
            } catch {
                let failure = StorageError(error, path: path)
                guard failure == .busy(path: path) else { throw failure }
            }
            if attempt < attempts { Thread.sleep(forTimeInterval: 0.1) }
        }
        throw .logHeldByReaders(path: path)
    }

    private static func open(_ path: String) throws(StorageError) -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
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
            try pool.write { try Schema.prepare($0, path: path) }
            return pool
        } catch let error as CocoaError {
            throw .cannotOpen(path: path, reason: error.localizedDescription)
        } catch {
            throw StorageError(error, path: path)
        }
    }
}
