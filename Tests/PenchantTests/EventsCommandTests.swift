import Catalog
import Testing

@Suite("penchant events")
struct EventsCommandTests {
    private static let events = """
        {"customer":"eve","kind":"view","product":"a","at":"2026-01-01T10:00:00Z","id":"e1"}
        {"customer":"eve","kind":"purchase","product":"a","at":"2026-01-02T10:00:00Z","id":"e2"}

        """

    @Test func `Events are recorded, with status 0`() throws {
        let shop = try TinyShop.built()
        try shop.folder.write(Self.events, to: "events.jsonl")
        let run = try shop.run("events", "shop", "--from", "events.jsonl", "--json")
        #expect(run.status == 0)
        #expect(try run.object()["taken"] == .number(2))
        #expect(try shop.run("stats", "shop", "--json").object()["events"] == .number(2))
    }

    @Test func `Events that come again are passed over`() throws {
        let shop = try TinyShop.built()
        try shop.folder.write(Self.events, to: "events.jsonl")
        _ = try shop.run("events", "shop", "--from", "events.jsonl")
        let run = try shop.run("events", "shop", "--from", "events.jsonl")
        #expect(run.status == 0)
        #expect(run.output.contains("taken       0 rows\n"))
        #expect(run.output.contains("repeated    2 rows; they were recorded before\n"))
        #expect(try shop.run("stats", "shop", "--json").object()["events"] == .number(2))
    }

    @Test func `Bad events are rejected with line and reason, with status 3`() throws {
        let shop = try TinyShop.built()
        let bad = """
            {"customer":"eve","kind":"sneeze","product":"a"}
            {"kind":"view","product":"a"}
            not JSON

            """
        try shop.folder.write(Self.events + bad, to: "events.jsonl")
        let run = try shop.run("events", "shop", "--from", "events.jsonl", "--json")
        #expect(run.status == 3)
        let object = try run.object()
        #expect(object["taken"] == .number(2))
        #expect(object["rejected"] == .number(3))
        guard case .array(let rejects)? = object["rejects"] else {
            Issue.record("no list of rejects")
            return
        }
        #expect(rejects.map { $0["line"] } == [.number(3), .number(4), .number(5)])
    }

    @Test func `More bad events than allowed record nothing`() throws {
        let shop = try TinyShop.built()
        try shop.folder.write(Self.events + "not JSON\n", to: "events.jsonl")
        let run = try shop.run("events", "shop", "--from", "events.jsonl", "--max-rejects", "0")
        #expect(run.status == 1)
        #expect(try shop.run("stats", "shop", "--json").object()["events"] == .number(0))
    }

    @Test func `What a customer bought changes what the customer finds first`() throws {
        let shop = try TinyShop.built()
        let lines = (1...20).map { number in
            let day = number < 10 ? "0\(number)" : "\(number)"
            return """
                {"customer":"kim","kind":"purchase","product":"d","at":"2026-01-\(day)T09:00:00Z",\
                "id":"k\(number)"}
                """
        }
        try shop.folder.write(lines.joined(separator: "\n") + "\n", to: "events.jsonl")
        #expect(try shop.run("events", "shop", "--from", "events.jsonl").status == 0)
        let own = try shop.run("search", "shop", "running shoes", "--for", "kim", "--explain")
        #expect(own.output.contains("brand=Bolt"))
        #expect(try shop.found("running shoes", "--for", "kim").first == "b")
        let neutral = try shop.found("running shoes")
        #expect(try shop.found("running shoes", "--for", "kim", "--strength", "0") == neutral)
    }
}
