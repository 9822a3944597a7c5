package import Affinity
package import Catalog
import Dispatch
import Synchronization

extension CatalogStore {
    /// Submits a write and returns at once.
    ///
    /// `completion` is called once, on a thread of the store, when the outcome is durable; it
    /// must not block and must not call a blocking method of the store. Writes that wait at the
    /// same time share one commit. Those of one thread are done in its order.
    package func submit(
        _ write: CatalogWrite,
        completion: @escaping @Sendable (Result<WriteOutcome, StorageError>) -> Void
    ) {
        writes.submit(write, completion: completion)
    }

    /// Does a write and returns when it is durable.
    package func perform(_ write: CatalogWrite) throws(StorageError) -> WriteOutcome {
        let done = DispatchSemaphore(value: 0)
        let answer = WriteAnswer()
        submit(write) { result in
            answer.result.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        let result = answer.result.withLock { $0 }
        return try (result ?? .failure(.closed(path: path))).get()
    }

    /// Stores a product, durable on return, and gives its change number.
    @discardableResult
    package func put(_ product: Product) throws(StorageError) -> Int64 {
        guard case .changed(let change) = try perform(.put(product)) else { return 0 }
        return change
    }

    /// Deletes a product, durable on return; false if there was none.
    @discardableResult
    package func delete(_ id: ProductID) throws(StorageError) -> Bool {
        try perform(.delete(id)) != .absent
    }

    /// Records an event, durable on return; false if its identifier was recorded before.
    @discardableResult
    package func record(_ event: Event) throws(StorageError) -> Bool {
        try perform(.record(event)) != .duplicate
    }

    /// Records many events in one commit, and gives how many were new.
    @discardableResult
    package func importEvents(_ events: [Event]) throws(StorageError) -> Int {
        try writing { database in
            try events.count { try EventRow.insert($0, into: database) }
        }
    }
}

/// Where the writing thread leaves an outcome.
private final class WriteAnswer: Sendable {
    let result = Mutex<Result<WriteOutcome, StorageError>?>(nil)
}
