import Affinity
import Catalog
import Foundation
import Storage
import Synchronization

extension Index {
    /// What is known of a customer's taste, as JSON: the favored values and products, each with its
    /// nats and its cause.
    package func customer(_ id: String) throws(EngineError) -> [UInt8] {
        let customer = try customerID(id)
        let snapshot = snapshot.withLock { $0 }
        let now = Timestamp.now
        let taste = taste(of: customer, snapshot: snapshot, now: now).taste
        let count: Int
        do { count = try store.exportCustomer(customer).count } catch { throw .storage(error) }
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("customer")
        writer.string(id)
        writer.name("events")
        writer.integer(count)
        writer.name("attributes")
        write(taste, to: &writer)
        writer.name("products")
        writer.beginArray()
        for boost in taste.boosts.sorted(by: { $0.nats > $1.nats }).prefix(20) {
            writer.beginObject()
            writer.name("id")
            writer.string(boost.product.text)
            writer.name("nats")
            writer.score(Nats.units(boost.nats))
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    private func write(_ taste: Taste, to writer: inout JSONWriter) {
        writer.beginObject()
        for (name, column) in schema.preferred {
            guard let values = taste.values[column] else { continue }
            writer.name(name)
            writer.beginArray()
            let ordered = values.sorted {
                $0.value.nats != $1.value.nats ? $0.value.nats > $1.value.nats : $0.key < $1.key
            }
            for (value, known) in ordered.prefix(20) {
                writer.beginObject()
                writer.name("value")
                writer.string(value)
                writer.name("nats")
                writer.score(Nats.units(known.nats))
                writer.name("events")
                writer.integer(known.evidence?.events ?? 0)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
    }

    /// All events of a customer as a JSON array, the oldest first.
    package func exportCustomer(_ id: String) throws(EngineError) -> [UInt8] {
        let customer = try customerID(id)
        let events: [Event]
        do { events = try store.exportCustomer(customer) } catch { throw .storage(error) }
        var writer = JSONWriter()
        writer.beginArray()
        for event in events { writer.raw(event.json) }
        writer.endArray()
        return writer.bytes
    }

    /// Removes every trace of a customer, from the database's files and from memory.
    ///
    /// - Returns: the number of events removed.
    package func forgetCustomer(_ id: String) throws(EngineError) -> Int {
        let customer = try customerID(id)
        let outcome = Result { () throws(StorageError) in try store.forget(customer) }
        // Rejected rows of an import may tell of the customer, too; the report was for that import.
        try? FileManager.default.removeItem(atPath: paths.rejectedEvents)
        // What others are shown must not be based on the forgotten events either. Also after an
        // error: the events may be gone, and only their bytes still be held by a reader.
        try loadBehavior()
        refreshPriors()
        do { return try outcome.get() } catch { throw .storage(error) }
    }

    private func customerID(_ id: String) throws(EngineError) -> CustomerID {
        do { return try CustomerID(id) } catch { throw .catalog(error) }
    }
}
