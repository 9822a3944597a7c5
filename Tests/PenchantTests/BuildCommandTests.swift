import Catalog
import Foundation
import Testing

@Suite("penchant build")
struct BuildCommandTests {
    /// Line 1 is whole; each other line is wrong in its own way.
    private static let hostile: Data = {
        let lines: [[UInt8]] = [
            Array(#"{"id":"n1","title":"New lamp","maker":"Acme","color":"red","price":100}"#.utf8),
            Array(#"{"id":"n2","title":"Torn"#.utf8),
            Array(#"["n3","an array"]"#.utf8),
            Array(#"{"title":"Nameless"}"#.utf8),
            Array(#"{"id":"n5","title":"Dear","price":"a lot"}"#.utf8),
            Array(#"{"id":"n6","id":"n7","title":"Twice"}"#.utf8),
            Array(#"{"id":"n8","title":"Caf"#.utf8) + [0xE9] + Array(#""}"#.utf8),
            Array(#"{"id":"bell\u0007","title":"Control"}"#.utf8),
        ]
        return Data(lines.joined(separator: [0x0A]) + [0x0A])
    }()

    @Test func `A file of good rows is taken in and built, with status 0`() throws {
        let shop = try TinyShop()
        let run = try shop.run("build", "shop", "--from", "products.jsonl", "--json")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let object = try run.object()
        #expect(object["taken"] == .number(4))
        #expect(object["rejected"] == .number(0))
        #expect(object["rejects_file"] == .null)
        #expect(object["generation"] == .number(1))
        #expect(object["products"] == .number(4))
        #expect(object["dry_run"] == .bool(false))
    }

    @Test func `The summary for a person says what was taken and built`() throws {
        let shop = try TinyShop()
        let run = try shop.run("build", "shop", "--from", "products.jsonl")
        #expect(run.output.contains("taken       4 rows\n"))
        #expect(run.output.contains("rejected    none\n"))
        #expect(run.output.contains("generation  1: 4 products, "))
    }

    @Test func `Hostile rows are rejected with line and reason, with status 3`() throws {
        let shop = try TinyShop()
        try shop.folder.write(Self.hostile, to: "hostile.jsonl")
        let run = try shop.run("build", "shop", "--from", "hostile.jsonl", "--json")
        #expect(run.status == 3)
        let object = try run.object()
        #expect(object["taken"] == .number(1))
        #expect(object["rejected"] == .number(7))
        guard case .array(let rejects)? = object["rejects"] else {
            Issue.record("no list of rejects")
            return
        }
        #expect(rejects.map { $0["line"] } == (2...6).map { .number(Double($0)) })
        #expect(rejects.allSatisfy { $0["file"] == .string("hostile.jsonl") })
        #expect(try shop.found("lamp") == ["n1"])
    }

    @Test func `All rejected rows are in the file that the report names`() throws {
        let shop = try TinyShop()
        try shop.folder.write(Self.hostile, to: "hostile.jsonl")
        let run = try shop.run("build", "shop", "--from", "hostile.jsonl", "--json")
        let path = try run.object()["rejects_file"]
        #expect(path == .string("shop/data/rejects.jsonl"))
        let lines = try shop.folder.text("shop/data/rejects.jsonl").split(separator: "\n").map {
            try JSONValue(parsing: Array($0.utf8))
        }
        #expect(lines.map { $0["line"] } == (2...8).map { .number(Double($0)) })
        let reasons = lines.map { $0["reason"]?.text ?? "" }
        #expect(reasons[2].contains("\"id\" is missing"))
        #expect(reasons[3].contains("price"))
        #expect(reasons[4].contains("twice"))
        #expect(reasons[5].contains("UTF-8"))
        #expect(reasons[6].contains("control character"))
    }

    @Test func `A person is shown the first five reasons, and that there are more`() throws {
        let shop = try TinyShop()
        try shop.folder.write(Self.hostile, to: "hostile.jsonl")
        let run = try shop.run("build", "shop", "--from", "hostile.jsonl")
        #expect(run.status == 3)
        #expect(run.output.contains("rejected    7 rows, see shop/data/rejects.jsonl\n"))
        #expect(run.output.contains("  hostile.jsonl, line 4: column \"id\" is missing"))
        #expect(run.output.contains("hostile.jsonl, line 6:"))
        #expect(!run.output.contains("hostile.jsonl, line 7:"))
        #expect(run.output.contains("\n  …\n"))
    }

    @Test func `More rejects than allowed fail and change nothing`() throws {
        let shop = try TinyShop.built()
        let before = try shop.statistics()
        try shop.folder.write(Self.hostile, to: "hostile.jsonl")
        let run = try shop.run(
            "build", "shop", "--from", "hostile.jsonl", "--max-rejects", "6", "--json")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("more than 6 rows were rejected"))
        #expect(try shop.statistics() == before)
        #expect(try shop.found("lamp").isEmpty)
    }

    @Test func `As many rejects as allowed do not fail`() throws {
        let shop = try TinyShop()
        try shop.folder.write(Self.hostile, to: "hostile.jsonl")
        let run = try shop.run("build", "shop", "--from", "hostile.jsonl", "--max-rejects", "7")
        #expect(run.status == 3)
    }

    @Test func `A dry run reports as the build would and changes nothing`() throws {
        let shop = try TinyShop.built()
        let before = try shop.statistics()
        try shop.folder.write(Self.hostile, to: "hostile.jsonl")
        let run = try shop.run("build", "shop", "--from", "hostile.jsonl", "--dry-run", "--json")
        #expect(run.status == 3)
        let object = try run.object()
        #expect(object["taken"] == .number(1))
        #expect(object["rejected"] == .number(7))
        #expect(object["dry_run"] == .bool(true))
        #expect(object["generation"] == .null)
        #expect(try shop.statistics() == before)
        #expect(try shop.found("lamp").isEmpty)
    }

    @Test func `A build replaces all products that were there`() throws {
        let shop = try TinyShop.built()
        try shop.folder.write(#"{"id":"z","title":"Zither"}"# + "\n", to: "other.jsonl")
        #expect(try shop.run("build", "shop", "--from", "other.jsonl").status == 0)
        #expect(try shop.found("shoes").isEmpty)
        #expect(try shop.found("zither") == ["z"])
    }

    @Test func `Without files the index is built anew from what it has`() throws {
        let shop = try TinyShop.built()
        let object = try shop.run("build", "shop", "--json").object()
        #expect(object["generation"] == .number(2))
        #expect(object["products"] == .number(4))
        #expect(object["taken"] == nil)
    }

    @Test func `Several files are taken together, and an id that comes again is counted`() throws {
        let shop = try TinyShop()
        try shop.folder.write(
            #"{"id":"a","title":"Green shoes"}"# + "\n" + #"{"id":"e","title":"Drum"}"# + "\n",
            to: "more.jsonl")
        let run = try shop.run("build", "shop", "--from", "products.jsonl", "more.jsonl", "--json")
        let object = try run.object()
        #expect(object["repeated"] == .number(1))
        #expect(object["products"] == .number(5))
        #expect(try shop.found("green") == ["a"])
    }

    @Test func `CSV is told from JSON lines without being named`() throws {
        let shop = try TinyShop()
        try shop.folder.write(
            "id,title,maker,price\nx,\"Tent, large\",Acme,12000\n", to: "products.csv")
        #expect(try shop.run("build", "shop", "--from", "products.csv").status == 0)
        #expect(try shop.found("tent") == ["x"])
    }

    @Test func `A definition that changed is built without further ado`() throws {
        let shop = try TinyShop.built()
        let changed = TinyShop.definition.replacing("weight: 5", with: "weight: 7")
        try shop.folder.write(changed, to: "shop/index.yaml")
        let search = try shop.run("search", "shop", "shoes")
        #expect(search.status == 1)
        #expect(search.errors.contains("penchant build"))
        #expect(try shop.run("build", "shop").status == 0)
        #expect(try shop.found("umbrella") == ["c"])
    }

    @Test func `A damaged pointer to the generation is mended by a build`() throws {
        let shop = try TinyShop.built()
        try shop.folder.write("garbage", to: "shop/data/CURRENT")
        #expect(try shop.run("search", "shop", "shoes").status == 1)
        #expect(try shop.run("build", "shop").status == 0)
        #expect(try shop.found("umbrella") == ["c"])
    }

    @Test func `A file that is not there fails and changes nothing`() throws {
        let shop = try TinyShop.built()
        let before = try shop.statistics()
        let run = try shop.run("build", "shop", "--from", "products.jsonl", "missing.jsonl")
        #expect(run.status == 1)
        #expect(run.errors.contains("missing.jsonl: there is no such file; check the path"))
        #expect(try shop.statistics() == before)
    }

    @Test func `A reader that goes away does not stop a build`() throws {
        let shop = try TinyShop()
        let status = try Program.runWithClosedPipe(
            "build", "shop", "--from", "products.jsonl", in: shop.folder)
        #expect(status == 0)
        #expect(try shop.found("umbrella") == ["c"])
    }
}
