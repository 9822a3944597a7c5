import Testing

@testable import SearchEngine

@Suite("Ranked search over several segments")
struct RankedSearchTests {
    let shop: GeneratedShop

    init() throws { shop = try GeneratedShop.shared.get() }

    @Test("the shop has a base segment and two of later changes")
    func segments() throws {
        let snapshot = shop.index.currentSnapshot
        #expect(snapshot.segments.count == 3)
        #expect(shop.index.productCount == shop.products.count)
    }

    @Test("equals the exhaustive reference, products, scores and ties", arguments: 0..<8)
    func equalsReference(seed: Int) throws {
        var requests = RandomRequests(shop, seed: 100 + UInt64(seed))
        let reference = ReferenceSearch(index: shop.index, products: shop.products)
        for _ in 0..<3 {
            var (request, filter) = requests.next()
            let expected = try reference.hits(request, filter: filter)
            request.explains = false
            for limit in [1, 7, 50, 5_000] {
                request.limit = limit
                let page = try shop.index.search(request)
                #expect(page.total == expected.count, "\(request)")
                #expect(
                    page.hits.map { .init(id: $0.id, score: $0.score) }
                        == Array(expected.prefix(limit)), "\(request)")
            }
        }
    }

    @Test("pages of any size join to the whole ranking without gap or repetition")
    func pages() throws {
        var requests = RandomRequests(shop, seed: 77)
        for size in [1, 3, 10, 64] {
            var (request, _) = requests.next()
            request.explains = false
            request.limit = 5_000
            let whole = try shop.index.search(request).hits.prefix(200).map(\.id)
            request.limit = size
            var joined: [String] = []
            while joined.count < whole.count {
                request.offset = joined.count
                let page = try shop.index.search(request).hits.map(\.id)
                guard !page.isEmpty else { break }
                joined += page
            }
            #expect(Array(joined.prefix(whole.count)) == whole)
        }
    }

    @Test("LIMIT 0 counts and gives no hits")
    func limitZero() throws {
        let page = try shop.index.find("running shoes") {
            $0.limit = 0
            $0.facets = ["brand"]
        }
        #expect(page.total > 0)
        #expect(page.hits.isEmpty)
        #expect(page.facets[0].values.isEmpty == false)
    }

    @Test("an offset behind the last hit gives an empty page with the total")
    func offsetBehind() throws {
        let page = try shop.index.find("running shoes") { $0.offset = 9_999 }
        #expect(page.hits.isEmpty)
        #expect(page.total > 0)
    }

    @Test("products of equal score stand in the order of their ids, in whatever segment")
    func ties() throws {
        let same = try TestIndex(products: ["m", "c", "x"].map { product($0, "lamp") })
        for id in ["d", "a", "z"] { try same.index.put(product(id, "lamp")) }
        try same.index.flush()
        #expect(try same.index.ids("lamp") == ["a", "c", "d", "m", "x", "z"])
        #expect(try same.index.ids("lamp") { $0.limit = 2 } == ["a", "c"])
        #expect(try same.index.ids("") == ["a", "c", "d", "m", "x", "z"])
    }

    @Test("a deadline of nothing is an error that says so")
    func deadline() throws {
        #expect {
            try shop.index.find("shoes") { $0.deadline = 0 }
        } throws: { error in
            "\(error)".contains("0 ms")
        }
    }
}
