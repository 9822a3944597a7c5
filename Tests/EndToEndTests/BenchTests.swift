import Foundation
import Testing

/// That measuring works at all; no time is judged, since machines differ.
@Suite("penchant bench")
struct BenchTests {
    private let shop: Shop

    init() throws { shop = try Shop.generated() }

    private func bench(_ arguments: [String]) throws -> Program.Run {
        let process = try ChildProcess(
            try Program.path.get(), ["bench"] + arguments, in: shop.folder)
        let end = try process.wait(seconds: 120)
        return Program.Run(end: end, output: process.outputText, errors: process.errorText)
    }

    /// What makes `bench engine` do tasks on the shop's products, each query once.
    private func corpus(_ tasks: String) -> [String] {
        let files = shop.path + "/bench"
        return [
            "--corpus", shop.path + "/products.jsonl", "--queries", files + "/queries.tsv",
            "--customers", files + "/customers.jsonl", "--tasks", tasks, "--passes", "1",
            "--warm-up", "0",
        ]
    }

    private func lines(of run: Program.Run) throws -> [JSON] {
        try run.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
    }

    @Test(arguments: [["--rate", "100"], ["--closed", "--connections", "4"]])
    func `A server is measured in an open and in a closed loop`(loop: [String]) throws {
        let server = try Server(shop)
        defer { server.kill() }
        let run = try bench(
            [
                "load", "shop", "--shop", shop.path, "--port", "\(server.port)", "--seconds", "1",
                "--warm-up", "0.2", "--json",
            ] + loop)
        #expect(run.end == .exit(0), "\(run.errors)")
        let record = try JSON(parsing: run.output)
        #expect(record["kind"].string == "load")
        #expect(record["catalog"]["products"].int ?? 0 >= 600)
        #expect(record["load"]["loop"].string == (loop[0] == "--rate" ? "open" : "closed"))
        #expect(record["process"]["rss_bytes"].int ?? 0 > 0)
        let all = try #require(record["tasks"].elements.first { $0["task"].string == "mix" })
        #expect(all["n"].int ?? 0 > 0)
        #expect(all["errors"].names.isEmpty, "\(run.output)")
    }

    @Test func `An index that nobody serves is said so`() throws {
        let server = try Server(shop)
        defer { server.kill() }
        let run = try bench([
            "load", "shoes", "--shop", shop.path, "--port", "\(server.port)", "--closed",
        ])
        #expect(run.end == .exit(1))
        #expect(run.errors.contains("has no index \"shoes\""), "\(run.errors)")
    }

    @Test func `An index is measured in process, where writes need to be allowed`() throws {
        let run = try bench([
            "engine", shop.path, "--shop", shop.path, "--threads", "2", "--seconds", "0.5",
            "--warm-up", "0.1", "--json",
        ])
        #expect(run.end == .exit(0), "\(run.errors)")
        #expect(run.errors.contains("--with-writes"))
        let record = try JSON(parsing: run.output)
        #expect(record["kind"].string == "engine")
        #expect(record["load"]["threads"].int == 2)
        let tasks = record["tasks"].elements
        #expect(tasks.allSatisfy { $0["n"].int ?? 0 > 0 })
        #expect(tasks.allSatisfy { $0["errors"].names.isEmpty }, "\(run.output)")
        #expect(!tasks.contains { ["events", "products"].contains($0["task"].string) })
    }

    @Test func `A generated shop is a corpus for every task, indexed once and reported`() throws {
        let all =
            "or,and,or_exact,and_exact,pers_or,pers_and,facet_or,facet_and,facet_pers_or,"
            + "facet_pers_and,prefix_scored,fuzzy1"
        let results = shop.folder.url.path + "/results"
        try FileManager.default.createDirectory(
            atPath: results, withIntermediateDirectories: true)
        let first = try bench(["engine", "--out", results + "/run.json"] + corpus(all))
        #expect(first.end == .exit(0), "\(first.errors)")
        let lines = try lines(of: first)
        #expect(lines.map(\.["task"].string).joined == "index," + all)
        #expect(lines.allSatisfy { $0["docs"].int == 600 && $0["peer"].string == "penchant" })
        #expect(lines.dropFirst().allSatisfy { $0["matches"].int ?? 0 > 0 })

        let second = try bench(["engine", "--threads", "2"] + corpus("and_exact"))
        #expect(second.end == .exit(0), "\(second.errors)")
        let again = try self.lines(of: second)
        #expect(again.map(\.["task"].string) == ["and_exact"])
        let matches = lines.first { $0["task"].string == "and_exact" }?["matches"].int
        #expect(again.first?["matches"].int == matches)

        let page = shop.folder.url.path + "/report.html"
        let report = try bench(["report", "--results", results, "--out", page])
        #expect(report.end == .exit(0), "\(report.errors)")
        let html = try String(contentsOfFile: page, encoding: .utf8)
        #expect(html.lowercased().hasPrefix("<!doctype html>"))
        #expect(html.contains("facet_pers_and"))
    }

    @Test func `The program is no regression of itself`() throws {
        let program = try Program.path.get()
        let run = try bench(
            ["compare", program, program, "--bound", "1000%", "--json", "--"] + corpus("or"))
        #expect(run.end == .exit(0), "\(run.errors)")
        let comparison = try JSON(parsing: run.output)
        #expect(comparison["rounds"].int == 5)
    }
}

extension [String?] {
    /// The texts with commas between.
    fileprivate var joined: String { compactMap(\.self).joined(separator: ",") }
}
