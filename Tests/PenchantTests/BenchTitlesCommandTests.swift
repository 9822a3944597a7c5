import Catalog
import Foundation
import Testing

@Suite("penchant bench titles")
struct BenchTitlesCommandTests {
    @Test func `Text, tables and JSON lines give the same figures`() throws {
        let folder = try TemporaryFolder()
        try folder.write("red mug\nblue mug\n", to: "plain.txt")
        try folder.write("one\tred mug\ntwo\tblue mug\n", to: "table.tsv")
        try folder.write("{\"title\":\"red mug\"}\n{\"title\":\"blue mug\"}\n", to: "lines.jsonl")
        let run = try Program.run(
            "bench", "titles", "plain.txt", "table.tsv", "lines.jsonl", "--json", in: folder)
        #expect(run.status == 0)
        guard case .array(let files)? = try run.object()["files"] else {
            Issue.record("\(run.output)")
            return
        }
        #expect(
            files.map { $0["file"] }
                == ["plain.txt", "table.tsv", "lines.jsonl"].map(JSONValue.string))
        for file in files {
            #expect(file["titles"] == .number(2))
            #expect(file["words"] == .number(3))
            #expect(file["mean_length"] == .number(2))
        }
    }

    @Test func `A person sees the files side by side`() throws {
        let folder = try TemporaryFolder()
        try folder.write("red mug\nblue mug\n", to: "plain.txt")
        let run = try Program.run("bench", "titles", "plain.txt", in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("plain.txt") && run.output.contains("Heaps"))
    }

    @Test func `A file without titles is refused with what to give`() throws {
        let folder = try TemporaryFolder()
        try folder.write("{\"name\":\"mug\"}\n", to: "lines.jsonl")
        let run = try Program.run("bench", "titles", "lines.jsonl", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("found none"))
    }
}
