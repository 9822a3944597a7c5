import Catalog
import Foundation
import Storage
import Testing

@testable import SearchEngine

@Suite("Importing products")
struct ImportingTests {
    private let shop: TestIndex

    init() throws { shop = try TestIndex(products: [product("a", "lamp"), product("b", "lamp")]) }

    private let rows = [
        product("c", "vase"), "{broken", #"{"title":"no id"}"#,
        product("d", "vase", #""rating":"good""#), product("e", "vase"),
    ]

    private func rejects() throws -> [JSONValue] {
        try String(contentsOfFile: shop.paths.rejects, encoding: .utf8).split(separator: "\n")
            .map { try JSONValue(parsing: Array($0.utf8)) }
    }

    @Test("rows that cannot be taken are set aside with file, line, reason and text")
    func rejected() throws {
        let report = try shop.importProducts(rows)
        #expect(report.taken == 2)
        #expect(report.rejected == 3)
        #expect(report.repeated == 0)
        let rejects = try rejects()
        #expect(rejects.map { $0["line"] } == [.number(2), .number(3), .number(4)])
        #expect(rejects[0]["row"] == .string("{broken"))
        for (reject, part) in zip(rejects, ["JSON", "id", "rating"]) {
            guard case .string(let reason)? = reject["reason"],
                case .string(let file)? = reject["file"]
            else {
                Issue.record("a reason and a file were expected")
                continue
            }
            #expect(!reason.isEmpty)
            #expect(reason.contains(part))
            #expect(file.hasSuffix("products.jsonl"))
        }
    }

    @Test("the files replace the catalog: products that are not in them are gone")
    func replaces() throws {
        try shop.importProducts(rows)
        try shop.index.flush()
        #expect(try shop.index.ids("") == ["c", "e"])
        #expect(try shop.index.product("a") == nil)
        try shop.index.rebuild()
        #expect(try shop.index.ids("") == ["c", "e"])
    }

    @Test("with more rejected rows than allowed nothing is changed; as many as allowed are fine")
    func maximumRejects() throws {
        let change = try shop.index.store.lastChange()
        #expect {
            try shop.importProducts(rows, maximumRejects: 2)
        } throws: { error in
            "\(error)".contains("more than 2 rows were rejected")
                && "\(error)".contains(shop.paths.rejects)
        }
        #expect(try shop.index.store.lastChange() == change)
        try shop.index.flush()
        #expect(try shop.index.ids("") == ["a", "b"])
        #expect(try shop.importProducts(rows, maximumRejects: 3).taken == 2)
    }

    @Test("a dry run reports everything and changes nothing")
    func dryRun() throws {
        let change = try shop.index.store.lastChange()
        let report = try shop.importProducts(rows, dryRun: true)
        #expect(report.taken == 2)
        #expect(report.rejected == 3)
        #expect(try shop.index.store.lastChange() == change)
        try shop.index.flush()
        #expect(try shop.index.ids("") == ["a", "b"])
        #expect(try shop.index.product("c") == nil)
    }

    @Test("of rows with the same id the last one counts")
    func repeated() throws {
        let report = try shop.importProducts([
            product("x", "vase"), product("y", "bowl"), product("x", "teapot"),
        ])
        #expect(report.taken == 2)
        #expect(report.repeated == 1)
        try shop.index.rebuild()
        #expect(try shop.index.ids("teapot") == ["x"])
        #expect(try shop.index.find("").total == 2)
    }

    @Test("files without a product that can be taken change nothing")
    func nothingTaken() throws {
        #expect(throws: EngineError.self) { try shop.importProducts([]) }
        #expect(throws: EngineError.self) { try shop.importProducts(["{", "["]) }
        #expect(try shop.index.product("a") != nil)
    }

    @Test("several files are one catalog, CSV and JSON lines alike")
    func severalFiles() throws {
        let csv = try shop.file(
            "more.csv", ["id,title,brand,price", "k,\"kettle, red\",Acme,900", "l,lid,Acme,x"])
        let lines = try shop.file("products.jsonl", [product("j", "jug")])
        var steps: [(Int, Int)] = []
        let report = try shop.index.importProducts(
            from: [csv, lines], progress: { steps.append(($0, $1)) })
        #expect(report.taken == 2)
        #expect(report.rejected == 1)
        #expect(steps.last.map { $0.0 == $0.1 } == true)
        try shop.index.rebuild()
        #expect(try shop.index.ids("kettle") == ["k"])
        #expect(try shop.index.ids("jug") == ["j"])
    }

    @Test("a file that is not there is an error that names it, and changes nothing")
    func missingFile() throws {
        #expect {
            try shop.index.importProducts(from: ["/nonesuch.jsonl"], progress: { _, _ in })
        } throws: { "\($0)".contains("/nonesuch.jsonl") }
        #expect(try shop.index.product("a") != nil)
    }
}

@Suite("Importing events")
struct ImportingEventsTests {
    private let shop: TestIndex

    init() throws {
        shop = try TestIndex(products: (1...9).map { product("p\($0)", "lamp", brand: "b\($0)") })
    }

    private func importEvents(
        _ rows: [String], maximumRejects: Int? = nil
    ) throws -> ImportReport {
        try shop.index.importEvents(
            from: [try shop.file("events.jsonl", rows)], maximumRejects: maximumRejects,
            progress: { _, _ in })
    }

    @Test("imported events are known to the next search, popularity included")
    func effective() throws {
        let report = try importEvents([
            event("kim", "purchase", "p7", id: "1"), event("lee", "purchase", "p5", id: "2"),
            event("max", "purchase", "p5", id: "3"),
        ])
        #expect(report.taken == 3)
        #expect(try shop.index.ids("lamp").prefix(2) == ["p5", "p7"])
        #expect(try shop.index.ids("lamp") { $0.customer = "kim" }.first == "p7")
    }

    @Test("events with an id that is known are passed over, within a file and later")
    func repeated() throws {
        let rows = [
            event("kim", "view", "p1", id: "1"), event("kim", "view", "p2", id: "1"),
            event("kim", "view", "p3", id: "2"),
        ]
        let first = try importEvents(rows)
        #expect(first.taken == 2)
        #expect(first.repeated == 1)
        let second = try importEvents(rows)
        #expect(second.taken == 0)
        #expect(second.repeated == 3)
        let export = String(decoding: try shop.index.exportCustomer("kim"), as: UTF8.self)
        #expect(!export.contains("p2"))
    }

    @Test("with too many rejected rows no event is recorded")
    func rejected() throws {
        let rows = [event("kim", "view", "p1"), "{", event("kim", "gaze", "p2")]
        #expect(throws: EngineError.self) { try importEvents(rows, maximumRejects: 1) }
        #expect(String(decoding: try shop.index.exportCustomer("kim"), as: UTF8.self) == "[]")
        let report = try importEvents(rows, maximumRejects: 2)
        #expect(report.taken == 1)
        #expect(report.rejected == 2)
        let rejects = try String(contentsOfFile: report.rejectsPath, encoding: .utf8)
        #expect(rejects.contains(#""line":2"#))
        #expect(rejects.contains(#""line":3"#))
        #expect(rejects.contains("gaze"))
    }

    @Test("imported one by one or together, in any order, events give the same rankings")
    func anyOrder() throws {
        let rows = (0..<40).map {
            event(
                "c\($0 % 5)", ["purchase", "cart", "view"][$0 % 3], "p\($0 * 7 % 9 + 1)",
                id: "e\($0)", daysAgo: 400 - Double($0) * 9)
        }
        _ = try importEvents(rows)
        let other = try TestIndex(
            products: (1...9).map { product("p\($0)", "lamp", brand: "b\($0)") })
        let path = try other.file("events.jsonl", rows.shuffled())
        _ = try other.index.importEvents(from: [path], progress: { _, _ in })
        for customer in [nil, "c0", "c1", "c2"] {
            let pages = try [shop.index, other.index].map {
                try $0.find("lamp") { $0.customer = customer }.hits
            }
            #expect(pages[0].map(\.id) == pages[1].map(\.id))
            for (a, b) in zip(pages[0], pages[1]) { #expect(abs(a.score - b.score) <= 2) }
        }
    }
}
