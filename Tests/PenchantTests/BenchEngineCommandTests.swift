import ArgumentParser
import PeerBenchmark
import Testing

@testable import penchant

@Suite("penchant bench engine")
struct BenchEngineCommandTests {
    @Test(arguments: [
        ([], "what to measure is missing: name the folder of an index, or products"),
        (["shop", "--corpus", "c", "--queries", "q", "--tasks", "or"], "measured apart"),
        (["shop"], "--shop should name a folder"),
        (["--corpus", "c", "--tasks", "or"], "--queries should name the queries"),
        (["--queries", "q", "--tasks", "or"], "--corpus should name the products"),
        (["--rebuild"], "--corpus should name the products"),
        (["--corpus", "c", "--queries", "q"], "pers_or asks for customers"),
        (["--corpus", "c", "--queries", "q", "--tasks", "or,nor"], "there is no task \"nor\""),
        (
            ["--corpus", "c", "--queries", "q", "--tasks", "or", "--passes", "0"],
            "--passes should be from 1 to 1000, found 0"
        ),
        (
            ["--corpus", "c", "--queries", "q", "--tasks", "or", "--shop", "s"],
            "--shop, --mix and --with-writes are for INDEX"
        ),
    ])
    func `Arguments that do not make sense together are refused`(
        arguments: [String], expected: String
    ) {
        let text: String
        do {
            _ = try BenchEngineCommand.parse(arguments)
            text = "none"
        } catch {
            text = BenchEngineCommand.message(for: error)
        }
        #expect(text.contains(expected), "\(text)")
    }

    @Test func `An index or a corpus is enough`() throws {
        _ = try BenchEngineCommand.parse(["shop", "--shop", "shop", "--threads", "all"])
        let all = try BenchEngineCommand.parse([
            "--corpus", "c", "--queries", "q", "--customers", "u",
        ])
        #expect(try all.corpus.chosenTasks().count == 12)
        let few = try BenchEngineCommand.parse([
            "--corpus", "c", "--queries", "q", "--tasks", "or,fuzzy1", "--threads", "2",
        ])
        #expect(try few.corpus.chosenTasks().map(\.rawValue) == ["or", "fuzzy1"])
        #expect(few.mix.threads.count == 2)
        #expect(few.mix.workload.warmUp == 2)
    }
}
