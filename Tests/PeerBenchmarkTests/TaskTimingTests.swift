import Synchronization
import Testing

@testable import PeerBenchmark

@Suite("Timing")
struct TaskTimingTests {
    private struct Refused: Error, Equatable { let query: Int }

    @Test(arguments: [1, 2, 7])
    func `Every query is asked once to warm up and once in each pass`(threads: Int) {
        let asked = Mutex([Int: Int]())
        let timing = TaskTiming(passes: 3, threads: threads, warmUp: .zero)
        let result = timing.measure(Array(0..<5)) { query in
            asked.withLock { $0[query, default: 0] += 1 }
            return query
        }
        #expect(asked.withLock { $0 } == [0: 4, 1: 4, 2: 4, 3: 4, 4: 4])
        #expect(result.total == 10)
        #expect(result.best.count == 5)
        #expect(result.raw.count == 15)
        #expect(result.best == result.best.sorted() && result.raw == result.raw.sorted())
        #expect(result.best.first == result.raw.first)
        #expect(result.rate > 0)
    }

    @Test func `Threads ask at the same time`() {
        // Each waits until the other has begun, which one thread after the other never would.
        let begun = Mutex(0)
        let timing = TaskTiming(passes: 1, threads: 2, warmUp: .zero)
        let result = timing.measure([0, 1]) { _ in
            let round = begun.withLock { begun in
                begun += 1
                return (begun + 1) / 2
            }
            while begun.withLock({ $0 }) < 2 * round {}
            return 1
        }
        #expect(result.total == 2)
    }

    @Test(arguments: [1, 3])
    func `What a query throws ends the measurement`(threads: Int) {
        let timing = TaskTiming(passes: 1, threads: threads, warmUp: .zero)
        #expect(throws: Refused(query: 4)) {
            try timing.measure(Array(0..<6)) { query throws(Refused) in
                if query == 4 { throw Refused(query: query) }
                return 1
            }
        }
    }

    @Test func `A percentile is a value that was measured`() {
        let values = (1...200).map(Double.init)
        #expect(values.percentile(perMille: 500) == 100)
        #expect(values.percentile(perMille: 990) == 198)
        #expect(values.percentile(perMille: 1_000) == 200)
        #expect([7.04].percentile(perMille: 0) == 7)
    }
}
