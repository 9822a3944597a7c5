import Foundation
import Testing

@testable import Benchmarking

@Suite("Files of results")
struct ResultFilesTests {
    private let folder: TemporaryFolder
    private let files: ResultFiles

    init() throws {
        folder = try TemporaryFolder()
        files = ResultFiles(folder: folder.path)
    }

    @Test func `A run is written under its standard name and read again`() throws {
        let run = Samples.run(at: 1_795_383_858)
        let path = try files.write(run)
        #expect(path == "\(folder.path)/2026-11-22T214418Z-fa59e1b-engine-generated-1000000.json")
        let contents = try files.read()
        #expect(contents.runs.map(\.run) == [run])
        #expect(contents.problems.isEmpty)
    }

    @Test func `Nothing in a name leaves the folder`() throws {
        let path = try files.write(Samples.run(commit: ""), name: "../../a b")
        #expect(path.hasSuffix("-unknown-engine-.._.._a_b.json"))
        #expect(folder.names.count == 1)
    }

    @Test func `A run never replaces another`() throws {
        let first = try files.write(Samples.run())
        let second = try files.write(Samples.run())
        #expect(first != second)
        #expect(try files.read().runs.count == 2)
    }

    @Test func `A folder that is not there is made to write and refused to read`() throws {
        let missing = ResultFiles(folder: folder.path + "/a/b")
        #expect(throws: BenchmarkingError.self) { try missing.read() }
        _ = try missing.write(Samples.run())
        #expect(try missing.read().runs.count == 1)
    }

    @Test func `Runs come in the order of time, whatever their names`() throws {
        _ = try files.write(Samples.run(at: 2_000_000_000, commit: "late"))
        _ = try files.write(Samples.run(at: 1_000_000_000, commit: "early"))
        #expect(try files.read().runs.map(\.run.commit) == ["early", "late"])
    }

    @Test func `Lines of benchmarks are a run of peers, bad ones named`() throws {
        let encoder = JSONEncoder()
        let lines = try Samples.peers.map {
            String(decoding: try encoder.encode($0), as: UTF8.self)
        }
        try folder.write(
            lines.joined(separator: "\n") + "\n\nnonsense\n{\"peer\":\"x\"}\n", to: "peers.jsonl")
        let contents = try files.read()
        #expect(contents.runs.first?.run.kind == .peers)
        #expect(contents.runs.first?.run.tasks == Samples.peers)
        let path = "\(folder.path)/peers.jsonl"
        #expect(
            contents.problems.map(\.description) == [
                "\(path):\(lines.count + 2): it should be a JSON object",
                "\(path):\(lines.count + 3): 'task' is missing",
            ])
    }

    @Test(arguments: [
        ("{", "it should be a JSON object"), ("[]", "a value of another type is expected"),
        ("{\"schema\":1}", "'kind' is missing"),
        ("{\"schema\":1,\"kind\":\"x\"}", "a value that is not known at kind"),
        ("{\"schema\":2}", "its schema 2 is newer than 1"),
    ])
    func `A bad file is named with what is wrong, and the others are read`(
        text: String, reason: String
    ) throws {
        _ = try files.write(Samples.run())
        let path = try folder.write(text, to: "bad.json")
        try folder.write("no results", to: "README.md")
        let contents = try files.read()
        #expect(contents.runs.count == 1)
        #expect(contents.problems.count == 1)
        #expect(contents.problems.first?.description.hasPrefix("\(path): \(reason)") == true)
    }

    @Test(arguments: [-1.0, 1e300])
    func `Figures that nobody can have measured are bad`(figure: Double) throws {
        _ = try files.write(Samples.run(tasks: [Samples.task(mean: figure)]))
        let contents = try files.read()
        #expect(contents.runs.isEmpty)
        #expect(contents.problems.first?.description.contains("or: p50_us should be") == true)
    }

    @Test func `A quantile beyond 1 is bad`() throws {
        var task = Samples.task()
        task.curve = [CurvePoint(quantile: 50, microseconds: 1)]
        _ = try files.write(Samples.run(tasks: [task]))
        #expect(try files.read().problems.count == 1)
    }
}
