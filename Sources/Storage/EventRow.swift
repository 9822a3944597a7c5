import Affinity
import Catalog
import GRDB

/// Writes and reads rows of the table `event`.
enum EventRow {
    /// The columns in the order that `event(of:)` reads them.
    static let columns =
        "id, customer, at, kind, product, query, quantity, stars, attribute, value, weight"

    /// Inserts an event; false if its identifier is there already.
    static func insert(_ event: Event, into database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO event (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """)
        try statement.execute(arguments: [
            event.id ?? newIdentifier(), event.customer.text, event.at.milliseconds,
            event.kind.rawValue, event.product?.text, event.query, event.quantity, event.stars,
            event.answer?.attribute, event.answer?.value, event.answer?.weight,
        ])
        return database.changesCount == 1
    }

    /// The event of a row with `columns`.
    static func event(of row: Row) throws -> Event {
        let kindName: String = row[3]
        guard let kind = EventKind(rawValue: kindName) else {
            throw EventError.wrong(
                member: "kind", expected: "a known kind", found: "\"\(kindName)\"")
        }
        let product: String? = row[4]
        return try Event(
            id: row[0], customer: CustomerID(row[1]), kind: kind,
            product: try product.map(ProductID.init), at: Timestamp(milliseconds: row[2]),
            query: row[5], quantity: row[6], stars: row[7], answer: try answer(of: row))
    }

    private static func answer(of row: Row) throws -> SurveyAnswer? {
        guard let attribute: String = row[8] else { return nil }
        return try SurveyAnswer(attribute: attribute, value: row[9], weight: row[10])
    }

    /// 64 random bits after the time, so that the index of identifiers grows at its end.
    private static func newIdentifier() -> String {
        String(Timestamp.now.milliseconds, radix: 36) + "-"
            + String(UInt64.random(in: .min ... .max), radix: 36)
    }
}
