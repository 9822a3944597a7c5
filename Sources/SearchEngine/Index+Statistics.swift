import Affinity
package import Catalog
import Retrieval
import Storage
import Synchronization

extension Index {
    /// Appends what is known of the index as a JSON object.
    package func writeStatistics(to writer: inout JSONWriter) throws(EngineError) {
        let snapshot = snapshot.withLock { $0 }
        let customers = behavior.withLock(\.model.customerCount)
        let events: Int
        let stored: Int
        do {
            events = try store.eventCounts().values.reduce(0, +)
            stored = try store.productCount()
        } catch { throw .storage(error) }
        writer.beginObject()
        writer.name("generation")
        writer.integer(snapshot.generation)
        writer.name("products")
        writer.integer(snapshot.productCount)
        writer.name("stored_products")
        writer.integer(stored)
        writer.name("change")
        writer.integer(snapshot.change)
        writer.name("segments")
        writer.integer(snapshot.segments.count)
        writer.name("terms")
        writer.integer(snapshot.segments.first?.segment.terms.count ?? 0)
        writer.name("index_bytes")
        writer.integer(snapshot.segments.reduce(0) { $0 + $1.segment.byteCount })
        writer.name("events")
        writer.integer(events)
        writer.name("customers")
        writer.integer(customers)
        writer.endObject()
    }
}
