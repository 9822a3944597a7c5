import Catalog
import Foundation
import Testing

@Suite("penchant evaluate and replay")
struct MeasuringTests {
    /// A shop with two queries; the first hit of `umbrella` is relevant, `zzyzx` finds nothing.
    private static func judged() throws -> TinyShop {
        let shop = try TinyShop.built()
        try shop.folder.write("q1\tumbrella\nq2\tzzyzx\n", to: "queries.tsv")
        try shop.folder.write("q1 0 c 3\nq1 0 a 0\n", to: "qrels.txt")
        return shop
    }

    @Test func `A perfect ranking has perfect figures`() throws {
        let shop = try Self.judged()
        let run = try shop.run(
            "evaluate", "shop", "--queries", "queries.tsv", "--qrels", "qrels.txt", "--json")
        #expect(run.status == 0)
        let object = try run.object()
        for figure in ["ndcg@10", "ndcg@10_judged", "recall@100", "mrr"] {
            #expect(object[figure] == .number(1), "\(figure)")
        }
        #expect(object["queries"] == .number(2))
        #expect(object["zero_results"] == .number(1))
    }

    @Test func `A person gets one figure a line`() throws {
        let shop = try Self.judged()
        let run = try shop.run(
            "evaluate", "shop", "--queries", "queries.tsv", "--qrels", "qrels.txt")
        #expect(run.output.contains("ndcg@10           1.0000\n"))
    }

    @Test func `The run file has the rankings in TREC form`() throws {
        let shop = try Self.judged()
        try shop.folder.write("q1\trunning shoes\n", to: "queries.tsv")
        let run = try shop.run(
            "evaluate", "shop", "--queries", "queries.tsv", "--qrels", "qrels.txt", "--run",
            "out.trec")
        #expect(run.status == 0)
        let lines = shop.folder.text("out.trec").split(separator: "\n")
            .map { $0.split(separator: " ") }
        #expect(lines.map { $0[3] } == ["1", "2"])
        #expect(lines.allSatisfy { $0.count == 6 && $0[0] == "q1" && $0[1] == "Q0" })
        #expect(lines.map { String($0[2]) } == (try shop.found("running shoes")))
    }

    @Test func `Compressed queries and judgments are read`() throws {
        let shop = try TinyShop.built()
        try shop.folder.write(Self.decoded(Self.compressedQueries), to: "queries.tsv.gz")
        try shop.folder.write(Self.decoded(Self.compressedJudgments), to: "qrels.txt.gz")
        let run = try shop.run(
            "evaluate", "shop", "--queries", "queries.tsv.gz", "--qrels", "qrels.txt.gz", "--json")
        #expect(try run.object()["mrr"] == .number(1))
    }

    @Test func `A line of another form fails with file and line`() throws {
        let shop = try Self.judged()
        try shop.folder.write("q1 0 c 3\nq1 0 c\n", to: "qrels.txt")
        let run = try shop.run(
            "evaluate", "shop", "--queries", "queries.tsv", "--qrels", "qrels.txt", "--json")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("penchant: qrels.txt: judgments, line 2: "))
    }

    @Test func `Judgments of other queries give a warning`() throws {
        let shop = try Self.judged()
        try shop.folder.write("elsewhere 0 c 3\n", to: "qrels.txt")
        let run = try shop.run(
            "evaluate", "shop", "--queries", "queries.tsv", "--qrels", "qrels.txt", "--json")
        #expect(run.status == 0)
        #expect(try run.object()["ndcg@10"] == .null)
        #expect(run.errors.contains("warning: qrels.txt has no relevant product"))
    }

    @Test func `A replay knows what came before a probe, and leaves the index's events alone`()
        throws
    {
        let shop = try TinyShop.built()
        try shop.folder.write(
            """
            {"customer":"kim","kind":"purchase","product":"b","at":"2026-01-01T00:00:00Z","id":"1"}
            {"customer":"kim","kind":"purchase","product":"b","at":"2026-01-02T00:00:00Z","id":"2"}

            """, to: "events.jsonl")
        try shop.folder.write(
            """
            {"customer":"kim","at":"2026-01-03T00:00:00Z","query":"running shoes","product":"b","repeat":true}

            """, to: "probes.jsonl")
        let before = try shop.statistics()
        let run = try shop.run(
            "replay", "shop", "--events", "events.jsonl", "--probes", "probes.jsonl", "--json")
        #expect(run.status == 0)
        let object = try run.object()
        #expect(object["probes"] == .number(1))
        #expect(object["personalized"]?["mrr"] == .number(1))
        #expect(object["personalized"]?["harmed"] == .number(0))
        #expect(object["personalized"]?["repeat"]?["probes"] == .number(1))
        #expect(object["neutral"]?["mrr"] != nil)
        #expect(try shop.statistics() == before)
    }

    @Test func `A bad line of events or probes fails with file and line`() throws {
        let shop = try TinyShop.built()
        try shop.folder.write("{}\n", to: "probes.jsonl")
        try shop.folder.write("not JSON\n", to: "events.jsonl")
        let probes = try shop.run(
            "replay", "shop", "--events", "events.jsonl", "--probes", "probes.jsonl")
        #expect(probes.status == 1)
        #expect(probes.errors.contains("probes.jsonl: probes, line 1"))
        try shop.folder.write("", to: "probes.jsonl")
        let events = try shop.run(
            "replay", "shop", "--events", "events.jsonl", "--probes", "probes.jsonl")
        #expect(events.status == 1)
        #expect(events.errors.contains("events.jsonl, line 1"))
    }

    private static func decoded(_ base64: String) throws -> Data {
        try #require(Data(base64Encoded: base64))
    }

    /// `q1 TAB red umbrella`, from `gzip -9n`.
    private static let compressedQueries = "H4sIAAAAAAACAys05CxKTVEozU0qSs3JSeQCANUrc9UQAAAA"
    /// `q1 0 c 3`, from `gzip -9n`.
    private static let compressedJudgments = "H4sIAAAAAAACAys0VDBQSFYw5gIAzRPQRwkAAAA="
}
