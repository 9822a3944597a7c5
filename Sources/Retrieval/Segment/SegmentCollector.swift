import Dispatch
import Synchronization

/// Hands batches of documents to threads, each with a builder of its own.
///
/// Whoever reads the source submits batches on one thread; batches are taken in any order, which
/// changes nothing of the segment.
package final class SegmentCollector<Batch: Sendable, Failure: Error>: Sendable {
    private struct State {
        /// By worker: its builder; nil while it is in use.
        var builders: [SegmentBuilder?]
        /// By worker: how many batches it has to do, the one at hand included.
        var batches: [Int]
        /// The failure of the earliest batch that failed, and its number.
        var failure: (batch: Int, error: Failure)?
        var submitted = 0

        /// The worker that has the least to do, which gets a batch more.
        mutating func takeWorker() -> Int {
            var worker = 0
            for other in batches.indices where batches[other] < batches[worker] { worker = other }
            batches[worker] += 1
            return worker
        }
    }

    /// How many batches a worker may have to do: with one it had to wait for the next, and two
    /// threads made use of 1.86 cores instead of 1.95.
    private static var batchesPerWorker: Int { 2 }

    private let add: @Sendable (Batch, inout SegmentBuilder) throws(Failure) -> Void
    private let threads: Int
    private let state: Mutex<State>
    /// A queue for each worker: one queue for all got its second thread a second after the first.
    private let queues: [DispatchQueue]
    /// One signal for each batch that the workers together have room for.
    private let room: DispatchSemaphore
    private let work = DispatchGroup()

    /// - Parameters:
    ///   - threads: how many threads work; with one, it is the one that submits.
    ///   - add: adds the documents of a batch to a builder.
    package init(
        schema: SegmentSchema, threads: Int,
        add: @escaping @Sendable (Batch, inout SegmentBuilder) throws(Failure) -> Void
    ) {
        self.add = add
        self.threads = max(1, threads)
        room = DispatchSemaphore(value: Self.batchesPerWorker * self.threads)
        let workers = 0..<self.threads
        queues = workers.map { DispatchQueue(label: "segment collector \($0)") }
        let builders = workers.map { _ in SegmentBuilder(schema: schema) }
        state = Mutex(State(builders: builders, batches: workers.map { _ in 0 }))
    }

    /// Gives a batch to the worker that has the least to do, and waits until one has room for it.
    ///
    /// - Throws: what an earlier batch failed with.
    package func submit(_ batch: Batch) throws(Failure) {
        let number = state.withLock { state in
            state.submitted += 1
            return state.submitted
        }
        if threads == 1 {
            run(batch, number: number, worker: 0)
        } else {
            room.wait()
            let worker = state.withLock { $0.takeWorker() }
            queues[worker].async(group: work) {
                self.run(batch, number: number, worker: worker)
                self.state.withLock { $0.batches[worker] -= 1 }
                self.room.signal()
            }
        }
        try throwFailure()
    }

    /// Waits for all batches and puts the builders together.
    ///
    /// - Returns: the one builder, or the error when there are too many documents.
    /// - Throws: what the earliest batch failed with.
    package func finish() throws(Failure) -> Result<SegmentBuilder, RetrievalError> {
        work.wait()
        try throwFailure()
        var builders = state.withLock { state in
            defer { state.builders = [] }
            return state.builders.compactMap { $0 }
        }
        // No builder is in use any more, and there is at least one.
        var merged = builders.removeLast()
        while !builders.isEmpty {
            do throws(RetrievalError) {
                try merged.add(builders.removeLast())
            } catch { return .failure(error) }
        }
        return .success(merged)
    }

    private func run(_ batch: Batch, number: Int, worker: Int) {
        guard var builder = state.withLock({ $0.builders[worker].take() }) else { return }
        do throws(Failure) {
            try add(batch, &builder)
        } catch {
            state.withLock { state in
                if number < state.failure?.batch ?? .max { state.failure = (number, error) }
            }
        }
        // A reference kept here would make the next batch copy everything.
        let finished = builder
        state.withLock { $0.builders[worker] = finished }
    }

    private func throwFailure() throws(Failure) {
        if let failure = state.withLock({ $0.failure }) { throw failure.error }
    }
}
