import Synchronization
import Testing

@testable import SearchServer

@Suite("Workers run every job, and no more at once than there are threads")
struct WorkerPoolTests {
    @Test("One thread runs jobs in the order submitted")
    func order() async {
        let pool = WorkerPool(threads: 1)
        let (numbers, continuation) = AsyncStream<Int>.makeStream()
        for number in 0..<1_000 { pool.submit { continuation.yield(number) } }
        pool.submit { continuation.finish() }
        var seen: [Int] = []
        for await number in numbers { seen.append(number) }
        #expect(seen == Array(0..<1_000))
        await pool.shutDown()
    }

    @Test("Jobs submitted from many tasks all run", arguments: [1, 2, 4])
    func concurrentSubmission(threads: Int) async {
        let pool = WorkerPool(threads: threads)
        let running = Running()
        await withTaskGroup { tasks in
            for _ in 0..<2_000 {
                tasks.addTask {
                    await withCheckedContinuation { continuation in
                        pool.submit {
                            running.enter()
                            running.leave()
                            continuation.resume()
                        }
                    }
                }
            }
        }
        #expect(running.total == 2_000)
        #expect(running.most <= threads)
        await pool.shutDown()
    }

    /// Counts who is inside.
    private final class Running: Sendable {
        private let counts = Mutex((now: 0, most: 0, total: 0))

        var total: Int { counts.withLock(\.total) }
        var most: Int { counts.withLock(\.most) }

        func enter() {
            counts.withLock { counts in
                counts.now += 1
                counts.total += 1
                counts.most = max(counts.most, counts.now)
            }
        }

        func leave() {
            counts.withLock { $0.now -= 1 }
        }
    }
}
