import Testing

@testable import ShopGenerator

@Suite struct ShopPlanQueriesTests {
    private let plan: ShopPlan
    private let queries: [(id: String, text: String)]

    init() throws {
        plan = try ShopPlan(seed: 1, products: 5_000)
        queries = Collected.queries(plan, count: 20_000).lines.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            return (String(fields[0]), String(fields[1]))
        }
    }

    @Test func `A seed always gives the same bytes`() {
        #expect(Collected.queries(plan, count: 1_000).fingerprint == 17_220_016_401_259_508_526)
    }

    @Test func `Each line has an identifier of its own and a query`() {
        #expect(queries.count == 20_000)
        #expect(Set(queries.map(\.id)).count == 20_000)
        #expect(queries.allSatisfy { !$0.text.isEmpty && $0.text.first != " " })
    }

    @Test func `Popularity follows Zipf's law, the demo's queries first`() {
        let counts = Dictionary(grouping: queries, by: \.text).mapValues(\.count)
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        #expect(ranked.prefix(3).map(\.key) == ShopPlan.demoQueries)
        let points = ranked.prefix(50).enumerated().map { (Double($0 + 1), Double($1.value)) }
        #expect((-1.15 ... -0.85).contains(Slope(points).value))
    }

    @Test func `Some lines are slips, beginnings or stock-keeping units`() {
        let phrases = Set(plan.popularPhrases())
        let units = Set(
            (0..<5_000).map { product in
                ProductListing(product: product, seed: 1, assortment: plan.assortment).sku
            })
        let looked = queries.count { units.contains($0.text) }
        let unknown = queries.count { !phrases.contains($0.text) && !units.contains($0.text) }
        #expect((400...800).contains(looked))
        #expect((1_600...3_200).contains(unknown))
    }

    @Test func `A shop of one product has queries for it`() throws {
        let lines = Collected.queries(try ShopPlan(products: 1), count: 50).lines
        #expect(lines.count == 50)
    }
}

@Suite struct TypingSlipTests {
    @Test func `A slip changes one word by one letter and leaves its first`() {
        var random = ShopRandom(seed: 2, stream: .text)
        for _ in 0..<500 {
            let typed = TypingSlip.misspelled("red headphones", &random)
            #expect(typed.hasPrefix("red h"))
            #expect(typed != "red headphones")
            #expect((13...15).contains(typed.count))
        }
    }

    @Test func `Short words are typed right`() {
        var random = ShopRandom(seed: 2, stream: .text)
        #expect(TypingSlip.misspelled("mug", &random) == "mug")
        #expect(TypingSlip.unfinished("mug", &random) == "mug")
    }

    @Test func `An unfinished phrase is a beginning of at least three letters`() {
        var random = ShopRandom(seed: 2, stream: .text)
        for _ in 0..<200 {
            let typed = TypingSlip.unfinished("rain jacket", &random)
            #expect("rain jacket".hasPrefix(typed))
            #expect((3...10).contains(typed.count))
        }
    }
}
