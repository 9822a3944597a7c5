import Catalog
import Testing

@Suite("penchant search")
struct SearchCommandTests {
    @Test func `Hits are listed with rank, score, title, brand and price`() throws {
        let shop = try TinyShop.built()
        let run = try shop.run("search", "shop", "umbrella")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("1 product for \"umbrella\"") == true)
        let cells = lines.last?.split(separator: " ").map(String.init) ?? []
        #expect(cells.first == "1")
        #expect(cells.dropFirst(2) == ["Red", "umbrella", "Acme", "25.00"])
    }

    @Test func `Words need no quotes`() throws {
        let shop = try TinyShop.built()
        #expect(try shop.found("red", "umbrella").first == "c")
    }

    @Test func `Nothing found is done, not failed`() throws {
        let shop = try TinyShop.built()
        let run = try shop.run("search", "shop", "zzyzx", "--json")
        #expect(run.status == 0)
        #expect(try run.object()["total"] == .number(0))
    }

    @Test func `Filters, facets, order, limit and offset are passed on`() throws {
        let shop = try TinyShop.built()
        #expect(try shop.found("", "--where", "brand:bolt").sorted() == ["b", "d"])
        #expect(try shop.found("", "--sort", "price:desc") == ["a", "b", "d", "c"])
        #expect(try shop.found("", "--sort", "price") == ["c", "d", "b", "a"])
        #expect(
            try shop.found("", "--sort", "price:asc", "--limit", "2", "--offset", "1") == [
                "d", "b",
            ])
        let run = try shop.run("search", "shop", "shoes", "--facets", "brand,color")
        #expect(run.output.contains("brand  Acme (1), Bolt (1)\n"))
        #expect(run.output.contains("color  blue (1), red (1)\n"))
    }

    @Test func `Ranks go on from the offset`() throws {
        let shop = try TinyShop.built()
        let run = try shop.run("search", "shop", "", "--sort", "price", "--offset", "2")
        let ranks = run.output.split(separator: "\n").dropFirst().map { $0.prefix(1) }
        #expect(ranks == ["3", "4"])
    }

    @Test func `A query that was corrected or relaxed says so`() throws {
        let shop = try TinyShop.built()
        let run = try shop.run("search", "shop", "runing zzyzx")
        #expect(run.output.contains("understood as \"running\""))
        #expect(
            run.output.contains("\nrelaxed: 1 of 2 words had to match; nothing has \"zzyzx\"\n"))
    }

    @Test func `Words that nothing has are named`() throws {
        let shop = try TinyShop.built()
        let run = try shop.run("search", "shop", "zzyzx")
        #expect(run.output.hasPrefix("0 products for \"zzyzx\""))
        #expect(run.output.hasSuffix("\nnothing has \"zzyzx\"\n"))
    }

    @Test func `The explained parts add up to the score`() throws {
        let shop = try TinyShop.built()
        let run = try shop.run("search", "shop", "red shoes", "--explain", "--json")
        guard case .array(let hits)? = try run.object()["hits"] else {
            Issue.record("no hits")
            return
        }
        #expect(!hits.isEmpty)
        for hit in hits {
            guard case .array(let parts)? = hit["explain"] else {
                Issue.record("no parts")
                return
            }
            #expect(!parts.isEmpty)
            #expect(parts.reduce(0) { $0 + Self.units($1["score"]) } == Self.units(hit["score"]))
        }
    }

    @Test func `A person sees the parts below each hit`() throws {
        let shop = try TinyShop.built()
        let run = try shop.run("search", "shop", "umbrella", "--explain")
        #expect(run.output.contains("\n      text  +"))
    }

    @Test func `An index that was never built says what to do`() throws {
        let shop = try TinyShop()
        let run = try shop.run("search", "shop", "shoes")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors
                == "penchant: nothing has been built in shop/data yet; run 'penchant build'\n")
    }

    @Test func `Control characters of a product do not reach the terminal`() throws {
        let shop = try TinyShop()
        try shop.folder.write(
            #"{"id":"x","title":"Sneaky \u001b[31m cape"}"# + "\n", to: "products.jsonl")
        _ = try shop.run("build", "shop", "--from", "products.jsonl")
        let run = try shop.run("search", "shop", "cape")
        #expect(run.output.contains("Sneaky"))
        #expect(!run.output.contains("\u{1B}"))
    }

    /// A score in ten-thousandths.
    private static func units(_ value: JSONValue?) -> Int {
        guard case .number(let number)? = value else { return .min }
        return Int((number * 10_000).rounded())
    }
}
