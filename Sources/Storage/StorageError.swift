import GRDB

/// What can go wrong with the database of a catalog.
package enum StorageError: Error, Equatable, Sendable {
    /// The file cannot be opened or created.
    case cannotOpen(path: String, reason: String)
    /// The file is a database of something else, or no database at all.
    case notACatalog(path: String)
    /// A later version of the program wrote the file.
    case tooNew(path: String, found: Int, supported: Int)
    /// The database is damaged.
    case damaged(path: String, details: [String])
    /// Another process holds the database for too long.
    case busy(path: String)
    /// No space is left for the database.
    case diskFull(path: String)
    /// The store was closed.
    case closed(path: String)
    /// A customer's events are gone, but readers keep their bytes in the log.
    case logHeldByReaders(path: String)
    /// SQLite refused; `code` is its extended result code.
    case failed(path: String, code: Int, reason: String)

    /// What an error of the database library means for the file at `path`.
    init(_ error: any Error, path: String) {
        if let error = error as? StorageError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            // All that was stored was valid, so a row that cannot be read back has been damaged.
            self = .damaged(path: path, details: ["\(error)"])
            return
        }
        let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notACatalog(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, details: [reason])
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_MISUSE: self = .closed(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY:
            self = .cannotOpen(path: path, reason: reason)
        default:
            let code = Int(error.extendedResultCode.rawValue)
            self = .failed(path: path, code: code, reason: reason)
        }
    }
}

extension StorageError: CustomStringConvertible {
    /// One line for a person.
    package var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "\(path): cannot be opened (\(reason)); check that the folder exists and is writable"
        case .notACatalog(let path):
            "\(path): is not the database of a catalog; move it away, or restore it from a copy"
        case .tooNew(let path, let found, let supported):
            "\(path): was written by a later version (format \(found), this one knows up to "
                + "\(supported)); update the program"
        case .damaged(let path, let details):
            "\(path): the database is damaged (\(details.joined(separator: "; "))); "
                + "restore it from a copy, or move it away and build the index again"
        case .busy(let path):
            "\(path): another process is writing; try again when it is done"
        case .diskFull(let path):
            "\(path): no space is left on the disk; make room and try again"
        case .closed(let path):
            "\(path): the database was closed; open the index again"
        case .logHeldByReaders(let path):
            "\(path): the customer is forgotten, but a long read keeps the bytes in the log; "
                + "forget the customer again when it has ended"
        case .failed(let path, let code, let reason):
            "\(path): SQLite refused (code \(code)): \(reason)"
        }
    }
}
