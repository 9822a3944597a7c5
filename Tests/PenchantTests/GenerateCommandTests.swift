import Catalog
import Foundation
import Testing

@Suite("penchant generate")
struct GenerateCommandTests {
    private static let files = [
        "index.yaml", "products.jsonl", "events.jsonl", "queries.tsv", "tastes.jsonl",
        "bench/queries.tsv", "bench/prefix_queries.tsv", "bench/fuzzy_queries.tsv",
        "bench/customers.jsonl",
    ]

    private static func generate(
        _ out: String, _ more: String..., in folder: TemporaryFolder
    ) throws -> Program.Run {
        try Program.run(
            [
                "generate", "--products", "300", "--customers", "20", "--events-per-customer",
                "10", "--out", out,
            ] + more, in: folder)
    }

    @Test func `The same plan writes the same bytes`() throws {
        let folder = try TemporaryFolder()
        #expect(try Self.generate("one", "--seed", "7", in: folder).status == 0)
        #expect(try Self.generate("two", "--seed", "7", in: folder).status == 0)
        for file in Self.files {
            #expect(folder.contents("one/\(file)")?.isEmpty == false)
            #expect(folder.contents("one/\(file)") == folder.contents("two/\(file)"))
        }
    }

    @Test func `Another seed writes another shop`() throws {
        let folder = try TemporaryFolder()
        _ = try Self.generate("one", "--seed", "7", in: folder)
        _ = try Self.generate("two", "--seed", "8", in: folder)
        for file in Self.files.dropFirst() {
            #expect(folder.contents("one/\(file)") != folder.contents("two/\(file)"))
        }
    }

    @Test func `Everything happens before the moment that was asked for`() throws {
        let folder = try TemporaryFolder()
        _ = try Self.generate("shop", "--until", "2020-06-01T00:00:00Z", in: folder)
        let moments = folder.text("shop/events.jsonl").matches(of: /"at":"([^"]*)"/).map(\.output.1)
        #expect(!moments.isEmpty)
        #expect(moments.allSatisfy { $0 < "2020-06-01T00:00:00Z" && $0 > "2019-11" })
    }

    @Test func `A folder with other things in it is left alone, unless forced`() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "shop/products.jsonl")
        let refused = try Self.generate("shop", in: folder)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("found products.jsonl in it"))
        #expect(folder.text("shop/products.jsonl") == "mine")
        #expect(folder.contents("shop/index.yaml") == nil)
        #expect(try Self.generate("shop", "--force", in: folder).status == 0)
        #expect(folder.text("shop/products.jsonl") != "mine")
    }

    @Test func `The report is one object when asked for`() throws {
        let folder = try TemporaryFolder()
        let run = try Self.generate("shop", "--json", in: folder)
        #expect(try run.object()["folder"] == .string("shop"))
    }

    @Test func `A generated shop is built, learns, and ranks differently for its customers`() throws
    {
        let folder = try TemporaryFolder()
        _ = try Self.generate("shop", "--products", "800", in: folder)
        let build = try Program.run(
            "build", "shop", "--from", "shop/products.jsonl", "--json", in: folder)
        #expect(build.status == 0)
        #expect(try build.object()["products"] == .number(800))
        #expect(
            try Program.run("events", "shop", "--from", "shop/events.jsonl", in: folder).status == 0
        )
        let searches = try [["--for", "anna"], ["--for", "ben"], []].map { more in
            try Program.run(["search", "shop", "running shoes", "--json"] + more, in: folder)
                .object()
        }
        #expect(searches.allSatisfy { $0["total"] == searches[0]["total"] })
        #expect(searches[0]["hits"] != searches[1]["hits"])
        #expect(searches[0]["hits"] != searches[2]["hits"])
    }
}
