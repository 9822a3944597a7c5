import Benchmarking
import Histogram
import LineProtocol
import Synchronization
import Testing

@testable import LoadDriver

@Suite struct InProcessRunTests {
    @Test func allThreadsAskAndErrorsAreCountedByCode() async throws {
        let asked = Mutex(0)
        let result = await InProcessRun(
            workload: try SmallShop.workload(), threads: 2, seconds: 1, warmUp: 0.05
        ) { request in
            asked.withLock { $0 += 1 }
            if case .event = request { return .error(.readOnly, "no") }
            return .json([])
        }.run { ProcessReading(cpuSeconds: 1, rssBytes: 2, peakRSSBytes: 3) }
        let total = result.tally.total
        #expect(total.latency.totalCount > 0)
        #expect(Int(total.latency.totalCount) <= asked.withLock { $0 })
        #expect(Array(total.errors.keys) == ["READONLY"])
        #expect(result.load.loop == .inProcess)
        #expect(result.load.threads == 2)
        let tasks = result.tasks(version: "1", products: 10)
        #expect(tasks.last?.task == "mix")
        #expect(tasks.last?.threads == 2)
        #expect(result.usage?.figures.rssBytes == 2)
    }
}
