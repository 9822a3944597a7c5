import Benchmarking
import Testing

@testable import LoadDriver
@testable import penchant

@Suite struct LoadListingTests {
    private func listing(
        _ loop: LoadDescription.Loop, _ tally: LoadTally, usage: UsageReadings? = nil
    ) -> [String] {
        let load = LoadDescription(
            loop: loop, rate: loop == .open ? 500 : nil, connections: 4, threads: 2, seconds: 2,
            mix: "few")
        let result = LoadResult(
            load: load, tally: tally, kinds: [.search, .events], usage: usage)
        let catalog = CatalogDescription(name: "shop", products: 5_000)
        let record = result.record(version: "1", catalog: catalog)
        return LoadListing(result, record: record).text.split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
    }

    private func tally() -> LoadTally {
        var tally = LoadTally()
        for _ in 0..<1_000 {
            tally[.search].record(nanoseconds: 1_500_000)
            tally[.search].complete()
        }
        tally[.events].record(nanoseconds: 250_000_000)
        tally[.events].fail("BUSY")
        return tally
    }

    @Test func everyKindHasARowInMillisecondsAndAllTogetherTheLast() {
        let lines = listing(.closed, tally())
        #expect(lines[0] == "few on shop (5,000 products), closed loop over 4 connections, 2.0 s")
        let rows = lines.map { $0.split(separator: " ").map(String.init) }
        #expect(rows[2].prefix(6) == ["ms", "count", "errors", "qps", "p50", "p90"])
        #expect(rows[3].prefix(5) == ["search", "1,000", "0", "500", "1.500"])
        #expect(rows[4].prefix(5) == ["events", "1", "1", "0", "250"])
        #expect(rows[5].prefix(5) == ["mix", "1,001", "1", "500", "1.500"])
        #expect(lines.contains("errors of events: BUSY 1"))
    }

    @Test func aDriverThatFellBehindSaysSoLoudly() {
        var late = tally()
        for _ in 0..<100 { late.recordLag(nanoseconds: 5_000_000) }
        let lines = listing(.open, late)
        #expect(lines.contains { $0.hasPrefix("driver_lag p99 5.0") })
        #expect(lines.contains { $0.hasPrefix("WARNING: the driver itself fell behind") })
        #expect(!listing(.closed, late).contains { $0.contains("driver") })
    }

    @Test func whatTheProcessUsedIsToldPerCore() {
        let readings = UsageReadings(
            first: ProcessReading(cpuSeconds: 1, rssBytes: 1, peakRSSBytes: 1),
            last: ProcessReading(cpuSeconds: 4, rssBytes: 2_000_000, peakRSSBytes: 3_000_000))
        #expect(
            listing(.inProcess, tally(), usage: readings).last
                == "process: 3.00 s of CPU time (1.50 cores), 2.0 MB resident, 3.0 MB at its peak")
    }
}
