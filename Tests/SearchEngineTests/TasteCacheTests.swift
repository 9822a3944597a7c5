import Catalog
import Retrieval
import Testing

@testable import SearchEngine

@Suite("Remembered tastes")
struct TasteCacheTests {
    private let shop: GeneratedShop
    private let index: Index

    init() throws {
        shop = try GeneratedShop(products: 600)
        index = shop.index
    }

    private func page(_ query: String, of customer: String) throws -> String {
        try index.find(query) {
            $0.customer = customer
            $0.limit = 40
            $0.explains = true
        }.timelessText.replacing(#/newest \d+ \w+ ago/#, with: "")
    }

    @Test("searching again and again refines a taste and changes no result")
    func sameResults() throws {
        for customer in shop.customers.prefix(12) {
            for query in shop.queries.prefix(6) + [""] {
                let first = try page(query, of: customer)
                for _ in 0..<6 { #expect(try page(query, of: customer) == first) }
                index.tastes.forgetAll()
            }
        }
    }

    @Test("a refined taste visits no more ranges, and fewer somewhere")
    func fewerRanges() throws {
        let snapshot = index.currentSnapshot
        let live = try #require(snapshot.segments.first)
        var saved = 0
        for customer in shop.customers {
            let taste = index.taste(of: try CustomerID(customer), snapshot: snapshot, now: .now)
            guard !taste.taste.isEmpty else { continue }
            let visited = try [taste, taste.refined(in: snapshot)].map { taste in
                var search = try PrunedSearch(
                    SegmentSearch(
                        Query(terms: [], groupCount: 0, requiredGroups: 0), in: live.segment,
                        prior: live.prior,
                        preferences: taste.preferences(
                            segment: 0, of: snapshot, strength: 1, silenced: [],
                            ranking: index.definition.ranking), eligible: live.live), limit: 1)
                _ = try search.run()
                return search.visitedRanges
            }
            #expect(visited[1] <= visited[0])
            saved += visited[0] - visited[1]
        }
        #expect(saved > 0)
    }

    @Test("the fourth search refines, for as long as the taste serves")
    func fourth() throws {
        let customer = try CustomerID("c3")
        let snapshot = index.currentSnapshot
        let taste = CompiledTaste(.none, snapshot: snapshot, ranking: index.definition.ranking)
        let cache = TasteCache()
        func cached(revision: Int = 1) -> CompiledTaste? {
            cache.taste(of: customer, revision: revision, snapshot: snapshot)
        }
        cache.remember(taste, of: customer, revision: 1, snapshot: snapshot)
        #expect(cached(revision: 2) == nil)
        cache.remember(taste, of: customer, revision: 1, snapshot: snapshot)
        #expect(
            (1...8).map { _ in cached()?.isRefined } == [false, false]
                + Array(repeating: true, count: 6))
        cache.forgetAll()
        #expect(cached() == nil)
    }

    @Test("many threads refine a taste together and all find the same")
    func manyThreads() throws {
        let expected = try page("", of: "c3")
        index.tastes.forgetAll()
        let found = Collected<String>()
        runTogether(8) { _ in
            for _ in 0..<5 { if let page = try? page("", of: "c3") { found.add(page) } }
        }
        #expect(found.all.count == 40)
        #expect(Set(found.all) == [expected])
    }
}
