import Foundation
import Synchronization

/// Measures a task as the peers are measured: after a warm-up, several passes over all queries; a
/// query's latency is the best of the passes, so that other users of the machine disturb it little.
struct TaskTiming: Sendable {
    /// What came out; times in microseconds.
    struct Result: Sendable, Equatable {
        /// The best of each query, in ascending order.
        var best: [Double] = []
        /// Every time of every query, in ascending order.
        var raw: [Double] = []
        /// CPU time of the threads for a query, on average over all passes.
        var cpu = 0.0
        /// Queries a second, all threads together, over all passes.
        var rate = 0.0
        /// What the queries came to together.
        var total = 0
    }

    /// How often each query is timed, at least once.
    let passes: Int
    /// How many threads share the queries, all asking at once.
    let threads: Int
    /// How long the warm-up lasts at least; it is one pass over the queries in any case.
    let warmUp: Duration

    /// Times queries.
    ///
    /// - Parameter run: answers a query on any thread, and tells how many products it found.
    func measure<Query: Sendable, Failure: Error>(
        _ queries: [Query], run: @Sendable @escaping (Query) throws(Failure) -> Int
    ) throws(Failure) -> Result {
        let shares = (0..<threads).map { thread in
            stride(from: thread, to: queries.count, by: threads).map { queries[$0] }
        }
        let totals = try atOnce { thread throws(Failure) in
            try warm(shares[thread], run)
        }
        let start = ContinuousClock.now
        let timed = try atOnce { thread throws(Failure) in
            try time(shares[thread], run)
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let count = Double(queries.count * passes)
        return Result(
            best: timed.flatMap(\.best).sorted(), raw: timed.flatMap(\.raw).sorted(),
            cpu: timed.reduce(0) { $0 + $1.cpuSeconds } * 1_000_000 / count,
            rate: count / seconds, total: totals.reduce(0, +))
    }

    /// What one thread measured.
    private struct Share: Sendable {
        var best: [Double]
        var raw: [Double] = []
        var cpuSeconds = 0.0
    }

    private func warm<Query, Failure: Error>(
        _ queries: [Query], _ run: (Query) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        let end = ContinuousClock.now + warmUp
        var total: Int
        repeat {
            total = 0
            for query in queries { total += try run(query) }
        } while ContinuousClock.now < end
        return total
    }

    private func time<Query, Failure: Error>(
        _ queries: [Query], _ run: (Query) throws(Failure) -> Int
    ) throws(Failure) -> Share {
        let clock = ContinuousClock()
        var share = Share(best: [Double](repeating: .infinity, count: queries.count))
        share.raw.reserveCapacity(queries.count * passes)
        let cpuStart = ProcessTime.threadSeconds
        for _ in 0..<passes {
            for (index, query) in queries.enumerated() {
                let start = clock.now
                _ = try run(query)
                let latency = (clock.now - start) / .microseconds(1)
                share.best[index] = min(share.best[index], latency)
                share.raw.append(latency)
            }
        }
        share.cpuSeconds = ProcessTime.threadSeconds - cpuStart
        return share
    }

    /// Runs something on each thread, a single one being the caller's own.
    private func atOnce<Value: Sendable, Failure: Error>(
        _ body: @Sendable @escaping (Int) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        guard threads > 1 else { return [try body(0)] }
        let results = Mutex([Swift.Result<Value, Failure>]())
        let group = DispatchGroup()
        // Threads of their own, since a pool would run no more at once than there are cores.
        for number in 0..<threads {
            group.enter()
            Thread.detachNewThread {
                let result = Swift.Result { () throws(Failure) in try body(number) }
                results.withLock { $0.append(result) }
                group.leave()
            }
        }
        group.wait()
        var values: [Value] = []
        for result in results.withLock({ $0 }) { values.append(try result.get()) }
        return values
    }
}
