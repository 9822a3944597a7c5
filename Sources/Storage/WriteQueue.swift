import Dispatch
import GRDB
import Synchronization

/// Gathers the writes of many threads into few commits.
///
/// A commit waits for the disk. Writes that arrive meanwhile wait together and share the next
/// one, so that throughput grows with the number of writers.
final class WriteQueue: Sendable {
    /// Called once with the outcome, durable by then, on the queue's own thread.
    typealias Completion = @Sendable (Result<WriteOutcome, StorageError>) -> Void

    /// Bounds how long the first of many waiting writes waits for the others.
    private static let batchLimit = 4096

    private struct Request: Sendable {
        let write: CatalogWrite
        let completion: Completion
    }

    private struct State {
        var waiting: [Request] = []
        var isDraining = false
        var isClosed = false
    }

    private let pool: DatabasePool
    private let path: String
    private let state = Mutex(State())
    private let thread = DispatchQueue(label: "catalog-store.writes")

    /// A queue that writes to `pool`, whose file is at `path`.
    init(pool: DatabasePool, path: String) {
        self.pool = pool
        self.path = path
    }

    /// Adds a write; returns at once.
    func submit(_ write: CatalogWrite, completion: @escaping Completion) {
        let isAccepted = state.withLock { state in
            guard !state.isClosed else { return false }
            state.waiting.append(Request(write: write, completion: completion))
            if !state.isDraining {
                state.isDraining = true
                // Inside the lock, so that `close` waits for it.
                thread.async { self.drain() }
            }
            return true
        }
        if !isAccepted { completion(.failure(.closed(path: path))) }
    }

    /// Refuses further writes and waits for those that were accepted; false if closed before.
    func close() -> Bool {
        let wasOpen = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        thread.sync {}
        return wasOpen
    }

    private func drain() {
        while let batch = nextBatch() {
            for (request, result) in zip(batch, commit(batch)) { request.completion(result) }
        }
    }

    private func nextBatch() -> [Request]? {
        state.withLock { state in
            let batch = Array(state.waiting.prefix(Self.batchLimit))
            state.waiting.removeFirst(batch.count)
            state.isDraining = !batch.isEmpty
            return batch.isEmpty ? nil : batch
        }
    }

    private func commit(_ batch: [Request]) -> [Result<WriteOutcome, StorageError>] {
        do {
            return try pool.write { database in
                try batch.map { .success(try $0.write.apply(to: database)) }
            }
        } catch {
            // One write must not fail because of its neighbors, so each gets a commit of its own.
            if batch.count > 1 { return batch.flatMap { commit([$0]) } }
            return [.failure(StorageError(error, path: path))]
        }
    }
}
