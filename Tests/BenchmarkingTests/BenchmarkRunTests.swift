import Foundation
import Testing

@testable import Benchmarking

@Suite("Records of runs")
struct BenchmarkRunTests {
    @Test(arguments: BenchmarkRun.Kind.allCases)
    func `A run is read as it was written`(kind: BenchmarkRun.Kind) throws {
        var run = Samples.run(kind, indexing: [Samples.build(docs: 5)])
        run.tasks[0].errors = ["BUSY": 3]
        let bytes = try BenchmarkRun.encoder.encode(run)
        #expect(try BenchmarkRun.decoder.decode(BenchmarkRun.self, from: bytes) == run)
    }

    @Test func `Members have the documented names`() throws {
        var run = Samples.run(.load, indexing: [Samples.build(docs: 5)])
        run.tasks[0].errors = ["BUSY": 3]
        let text = String(decoding: try BenchmarkRun.encoder.encode(run), as: UTF8.self)
        for name in [
            "schema", "kind", "at", "commit", "memory_bytes", "warm_up_s", "p50_us", "p99_9_us",
            "max_us", "cpu_us", "curve", "index_s", "peak_rss", "open_s",
            "peak_rss_bytes", "errors",
        ] { #expect(text.contains("\"\(name)\" : ")) }
        #expect(text.contains("\"at\" : \"2026-11-18T"))
    }

    @Test func `A line of another search engine is read, members unknown here passed over`() throws
    {
        let line = """
            {"peer":"lucene","version":"9.9.1","java":"17","fetch":true,"task":"or","layout":"all",\
            "docs":1000000,"segments":1,"n":2000,"passes":5,"p50_us":110,"p95_us":434,"p99_us":736,\
            "mean_us":157,"cpu_us":0,"matches":91479135}
            """
        let figures = try BenchmarkRun.decoder.decode(TaskFigures.self, from: Data(line.utf8))
        #expect(figures.p99Microseconds == 736)
        #expect(figures.maxMicroseconds == nil)
        #expect(MeasuredTask(figures).peer == "lucene+fetch")
    }

    @Test func `The machine is described`() {
        let machine = Machine.current
        #expect(machine.cores > 0)
        #expect(machine.memoryBytes > 1_000_000)
        #expect(!machine.os.isEmpty)
    }

    @Test(arguments: [
        ("processor\t: 0\nmodel name\t: AMD EPYC\nmodel name\t: other\n", "AMD EPYC"),
        ("processor: 0\nCPU part: 0xd0c\n", "CPU part 0xd0c"), ("nothing\n", nil),
    ])
    func `The processor's model is found in the listing of the system`(
        listing: String, model: String?
    ) {
        #expect(Machine.processorModel(in: listing) == model)
    }
}
