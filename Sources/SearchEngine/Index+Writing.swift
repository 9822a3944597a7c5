import Affinity
import Catalog
import Retrieval
import Storage
import Synchronization

extension Index {
    /// The columns of a product, as last written; nil when there is none.
    package func product(_ id: String) throws(EngineError) -> [UInt8]? {
        do { return try store.product(ProductID(id))?.json } catch { throw EngineError(error) }
    }

    /// Adds or replaces a product, durable on return; searches find it after the next refresh.
    ///
    /// - Parameter json: an object with the columns of the source files.
    /// - Throws: `EngineError.catalog` when a column is not what the definition says.
    package func put(_ json: [UInt8]) throws(EngineError) {
        do {
            let product = try Product(json: json, definition: definition)
            // What could not be indexed is refused now, not when the index is built.
            _ = try definition.content(of: product)
            _ = try store.put(product)
        } catch { throw EngineError(error) }
    }

    /// Deletes a product, durable on return; false when there is none.
    package func delete(_ id: String) throws(EngineError) -> Bool {
        do { return try store.delete(ProductID(id)) } catch { throw EngineError(error) }
    }

    /// Makes all writes so far visible to every later search.
    package func flush() throws(EngineError) {
        try refresh()
        refreshPriors()
    }

    /// Records what a customer did, durable on return, and part of the customer's next search.
    ///
    /// - Returns: false when an event with its id was recorded before, which changes nothing.
    package func record(_ json: [UInt8]) throws(EngineError) -> Bool {
        do {
            let event = try Event(json: json)
            try checkAnswer(of: event)
            guard case .recorded(let number) = try store.perform(.record(event)) else {
                return false
            }
            behavior.withLock { $0.add(event, number: number) }
            return true
        } catch { throw EngineError(error) }
    }

    /// An answer about something that is no preferred attribute would have no effect.
    private func checkAnswer(of event: Event) throws(EngineError) {
        guard let attribute = event.answer?.attribute,
            !schema.preferred.contains(where: { $0.name == attribute })
        else { return }
        throw .unknownAttribute(
            name: attribute, purpose: "preferred", known: schema.preferred.map(\.name))
    }

    /// Opens a generation that was published elsewhere, and reads all events anew.
    package func reload() throws(EngineError) {
        try loadBehavior()
        try refresh()
        refreshPriors()
    }

    /// Lets the generation before the current one answer, without what changed since.
    ///
    /// What is written from now on comes on top of it; the next build starts from the database.
    ///
    /// - Returns: the number of the generation that answers now.
    package func rollBack() throws(EngineError) -> Int {
        // A build that ends meanwhile may remove the very generation that is gone back to.
        let lock = try lockForBuilding()
        let previous = try rollBack(holding: lock)
        try refresh()
        return previous
    }

    private func rollBack(holding lock: borrowing BuildLock) throws(EngineError) -> Int {
        let previous = try generations.previous()
        do {
            let change = try store.lastChange()
            // Another format or definition cannot take the place of what answers.
            _ = try Segment(
                folder: generations.path(of: previous), fingerprint: schema.segment.fingerprint)
            try generations.makeCurrent(CurrentGeneration(number: previous, change: change))
        } catch { throw EngineError(error) }
        return previous
    }
}
