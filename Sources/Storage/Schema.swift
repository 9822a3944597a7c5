import GRDB

/// The tables of `catalog.sqlite`, format 1. `PRAGMA application_id` is "PNCH", `user_version`
/// the format.
///
/// `product`, one row for every product that is or was there:
///
/// | column | meaning |
/// |---|---|
/// | change | change number of the last change: grows with every change, is never used again |
/// | id     | identifier, unique |
/// | json   | all columns as compact JSON; NULL once the product is deleted |
///
/// A change replaces the row by one with a new number, so that changes since a number are the
/// end of the table.
///
/// `event`, one row for every event:
///
/// | column | meaning |
/// |---|---|
/// | number    | order of recording |
/// | id        | identifier, unique: recording it again does nothing |
/// | customer  | who |
/// | at        | when, milliseconds since 1970 UTC |
/// | kind      | what, by name |
/// | product   | with which product, or NULL |
/// | query     | the query that led to it, or NULL |
/// | quantity  | how many |
/// | stars     | of a review, or NULL |
/// | attribute, value, weight | answer of a survey, or NULL |
enum Schema {
    /// The format that this version writes.
    static let version = 1
    /// "PNCH" as a number.
    static let applicationID = 0x504E_4348

    /// Whether the database has no tables yet; an error unless it is new or of this version.
    static func isNew(_ database: Database, path: String) throws -> Bool {
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        if application == 0, found == 0, tables == 0 { return true }
        guard application == applicationID else { throw StorageError.notACatalog(path: path) }
        guard found <= version else {
            throw StorageError.tooNew(path: path, found: found, supported: version)
        }
        return false
    }

    /// Creates the tables, unless another process was faster.
    static func create(_ database: Database, path: String) throws {
        guard try isNew(database, path: path) else { return }
        try database.execute(sql: productTable)
        try database.execute(sql: eventTable)
        try database.execute(sql: eventIndexes)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// Writes the table of events anew and drops the old one, whose pages become zeros.
    ///
    /// Deleting a row clears its bytes, but not the copies that SQLite left behind when it moved
    /// rows between pages earlier on; those go only with their pages.
    static func rebuildEvents(_ database: Database) throws {
        try database.execute(sql: "ALTER TABLE event RENAME TO event_old")
        try database.execute(sql: "DROP INDEX event_by_customer; DROP INDEX event_by_time")
        try database.execute(sql: eventTable)
        try database.execute(sql: "INSERT INTO event SELECT * FROM event_old ORDER BY number")
        try database.execute(sql: "DROP TABLE event_old")
        try database.execute(sql: eventIndexes)
    }

    private static let productTable = """
        CREATE TABLE product (
            change INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            json BLOB)
        """

    private static let eventTable = """
        CREATE TABLE event (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            customer TEXT NOT NULL,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            product TEXT,
            query TEXT,
            quantity INTEGER NOT NULL,
            stars REAL,
            attribute TEXT,
            value TEXT,
            weight REAL)
        """

    private static let eventIndexes = """
        CREATE INDEX event_by_customer ON event (customer, at);
        CREATE INDEX event_by_time ON event (at)
        """
}
