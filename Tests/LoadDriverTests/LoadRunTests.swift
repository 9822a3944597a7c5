import Benchmarking
import Foundation
import Histogram
import Testing

@testable import LoadDriver

/// Real sockets and a server that only looks like one; nothing here depends on how fast it is.
@Suite struct LoadRunTests {
    private func run(
        _ loop: LoadConfiguration.Loop, port: Int, connections: Int = 4, seconds: Double = 0.5,
        threads: Int = 2, patience: Double = 10
    ) async throws -> LoadResult {
        try await LoadRun(
            LoadConfiguration(
                port: port, loop: loop, connections: connections, seconds: seconds, warmUp: 0.1,
                patience: patience, threads: threads),
            workload: try SmallShop.workload()
        ).run()
    }

    /// How many requests 2,000 a second on four connections are to send in the measured part.
    private func plannedCount(_ spacing: ArrivalSpacing) throws -> Int {
        let workload = try SmallShop.workload()
        let window = MeasuredWindow(warmUp: 0.1, seconds: 0.5)
        return (0..<4).reduce(0) { count, number in
            var plan = OpenLoopPlan(
                RequestStream(workload, number: number), rate: 2_000, spacing: spacing,
                connections: 4)
            var count = count
            while true {
                let next = plan.next()
                if next.intended >= window.end { return count }
                if window.contains(next.intended) { count += 1 }
            }
        }
    }

    @Test func anOpenLoopSendsExactlyWhatWasPlanned() async throws {
        let lines = ReceivedLines()
        let server = try await StubServer { line in
            _ = lines.add(line)
            return .reply(line.hasPrefix("EVENT") ? "ERR BADQUERY no" : "OK {\"hits\":[]}")
        }
        let result = try await run(.open(rate: 2_000, spacing: .poisson), port: server.port)
        try await server.stop()
        let total = result.tally.total
        #expect(Int(total.latency.totalCount) == (try plannedCount(.poisson)))
        #expect(Array(total.errors.keys) == ["BADQUERY"])
        let events = result.tally[.events]
        #expect(events.errors["BADQUERY"] == Int(events.latency.totalCount))
        #expect(result.tally.brokenConnections == 0)
        #expect(result.lagP99Microseconds != nil)
        for kind in RequestKind.allCases {
            #expect(result.tally[kind].latency.totalCount > 0, "\(kind)")
        }
        let received = lines.byCommand
        #expect(received["INFO"] == 1)
        #expect((received["SEARCH"] ?? 0) > (received["PUT"] ?? 0))
    }

    @Test func aClosedLoopAsksOnAllConnectionsUntilTheEnd() async throws {
        let server = try await StubServer { _ in .reply("OK") }
        let result = try await run(.closed(depth: 8), port: server.port)
        try await server.stop()
        #expect(result.tally.total.completed > 0)
        #expect(result.tally.total.errors.isEmpty)
        #expect(result.lagP99Microseconds == nil)
        #expect(result.load.loop == .closed)
    }

    @Test func brokenConnectionsAreCountedAndOpenedAgain() async throws {
        let lines = ReceivedLines()
        let server = try await StubServer { line in
            // Each hundredth search ends its connection.
            line.hasPrefix("SEARCH") && lines.add(line).isMultiple(of: 100)
                ? .closing : .reply("OK")
        }
        let result = try await run(.open(rate: 2_000, spacing: .uniform), port: server.port)
        try await server.stop()
        #expect(result.tally.brokenConnections > 1)
        let total = result.tally.total
        let lost = total.errors["LOST"] ?? 0
        #expect(lost >= 1)
        // What was not lost was answered: the run went on, and nothing was left out.
        let offered = Int(total.latency.totalCount) + lost
        #expect(offered == (try plannedCount(.uniform)))
        #expect(result.warnings.contains { $0.hasPrefix("connections broke") })
    }

    @Test func aServerThatStopsAnsweringEndsTheRunAndIsCharged() async throws {
        let lines = ReceivedLines()
        let server = try await StubServer { line in
            line.hasPrefix("SEARCH") && lines.add(line) > 200 ? .nothing : .reply("OK")
        }
        let result = try await run(
            .open(rate: 2_000, spacing: .uniform), port: server.port, patience: 0.2)
        try await server.stop()
        let total = result.tally.total
        #expect((total.errors["UNANSWERED"] ?? 0) > 0)
        #expect(Int(total.latency.totalCount) == (try plannedCount(.uniform)))
    }

    @Test func nobodyAtTheAddressIsReported() async throws {
        let server = try await StubServer { _ in .reply("OK") }
        let port = server.port
        try await server.stop()
        await #expect(throws: LoadError.self) { try await run(.closed(depth: 1), port: port) }
    }

    @Test func whatTheServersProcessUsedIsInTheRecord() async throws {
        let lines = ReceivedLines()
        let server = try await StubServer { line in
            guard line == "INFO" else { return .reply("OK") }
            let cpu = lines.add(line) == 1 ? 2 : 2.5
            return .reply("OK {\"cpu_s\":\(cpu),\"rss_bytes\":1000,\"peak_rss_bytes\":3000}")
        }
        let result = try await run(.closed(depth: 1), port: server.port)
        try await server.stop()
        let record = result.record(
            version: "1", catalog: CatalogDescription(name: "small", products: 2))
        #expect(
            record.process == ProcessFigures(cpuSeconds: 0.5, rssBytes: 1_000, peakRSSBytes: 3_000))
    }

    @Test func aRecordHasAllKindsAndTheirSumAndCanBeReadAgain() async throws {
        let server = try await StubServer { _ in .reply("OK") }
        let result = try await run(.open(rate: 1_000, spacing: .poisson), port: server.port)
        try await server.stop()
        let record = result.record(
            version: "1", catalog: CatalogDescription(name: "small", products: 2))
        #expect(record.kind == .load)
        #expect(record.tasks.map(\.task) == RequestKind.allCases.map(\.name) + ["mix"])
        #expect(record.load?.rate == 1_000)
        let mix = try #require(record.tasks.last)
        #expect(mix.n == record.tasks.dropLast().reduce(0) { $0 + $1.n })
        let curve = try #require(mix.curve)
        #expect(curve.last?.quantile == 1)
        #expect(curve.last?.microseconds == mix.maxMicroseconds)
        #expect(zip(curve, curve.dropFirst()).allSatisfy { $0.quantile <= $1.quantile })
        let read = try BenchmarkRun.decoder.decode(
            BenchmarkRun.self, from: BenchmarkRun.encoder.encode(record))
        #expect(read == record)
    }
}
