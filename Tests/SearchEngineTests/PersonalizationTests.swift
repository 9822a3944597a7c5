import Catalog
import Foundation
import Testing

@testable import SearchEngine

@Suite("Personalization")
struct PersonalizationTests {
    let shop: GeneratedShop

    init() throws { shop = try GeneratedShop.shared.get() }

    @Test("two customers get different rankings for the same query, and each hit says why")
    func twoCustomers() throws {
        let pages = try ["anna", "ben"].map { customer in
            try shop.index.find("running shoes") {
                $0.customer = customer
                $0.explains = true
            }
        }
        #expect(pages[0].hits.map(\.id) != pages[1].hits.map(\.id))
        #expect(pages[0].total == pages[1].total)
        for page in pages {
            #expect(page.hits.count == 10)
            let personal: Set<ScorePart.Kind> = [.affinity, .repeat, .related, .hidden]
            #expect(
                page.hits.contains { hit in
                    (hit.parts ?? []).contains { personal.contains($0.kind) }
                })
            for hit in page.hits {
                #expect((hit.parts ?? []).allSatisfy { !$0.cause.isEmpty && $0.score != 0 })
                #expect((hit.parts ?? []).contains { $0.kind == .text })
            }
        }
    }

    @Test("the parts of every hit add up to its score exactly", arguments: 0..<20)
    func partsAddUp(seed: Int) throws {
        var requests = RandomRequests(shop, seed: UInt64(seed))
        for _ in 0..<10 {
            let (request, _) = requests.next()
            for hit in try shop.index.search(request).hits {
                let sum = try #require(hit.parts).reduce(Int32(0)) { $0 + $1.score }
                #expect(sum == hit.score, "\(hit.id) of \(request)")
            }
        }
    }

    @Test("EXPLAIN of one product gives the score and the parts of the search")
    func explainOne() throws {
        for query in ["running shoes", "jacket", "wireles headphones", ""] {
            for customer in ["anna", "ben", "c3", nil] {
                let page = try shop.index.find(query) {
                    $0.customer = customer
                    $0.explains = true
                }
                for hit in page.hits {
                    let explained = try shop.index.explain(
                        query, product: hit.id, customer: customer)
                    #expect(explained.matches)
                    #expect(explained.score == hit.score)
                    #expect(explained.parts.map(\.score) == hit.parts?.map(\.score))
                    #expect(explained.parts.map(\.kind) == hit.parts?.map(\.kind))
                }
            }
        }
    }

    @Test("the whole effect of taste is at most the cap, and the cap is told as a part")
    func capped() throws {
        let cap = Nats.units(shop.index.definition.ranking[.affinityCap])
        let page = try shop.index.find("running shoes") {
            $0.profile = #"{"attributes":{"color":{"black":9,"white":-9}}}"#.json
            $0.explains = true
            $0.limit = 1_000
        }
        var isMet = false
        for hit in page.hits {
            let parts = try #require(hit.parts)
            let personal = parts.filter { [.profile, .cap].contains($0.kind) }
            let effect = personal.reduce(Int32(0)) { $0 + $1.score }
            #expect(abs(effect) <= cap)
            isMet = isMet || parts.contains { $0.kind == .cap }
        }
        #expect(isMet)
    }

    @Test(
        "nobody, somebody unknown, an empty profile and STRENGTH 0 give the same bytes",
        arguments: ["running shoes", "jacket", "wireles headfones", "xyzzy", "", "p17 black"])
    func neutral(query: String) throws {
        func text(_ change: (inout SearchRequest) -> Void) throws -> String {
            try shop.index.find(query) {
                $0.explains = true
                $0.limit = 200
                $0.facets = ["brand", "color"]
                change(&$0)
            }.timelessText
        }
        let plain = try text { _ in }
        #expect(try text { $0.customer = "nobody" } == plain)
        #expect(try text { $0.profile = "{}".json } == plain)
        #expect(try text { $0.profile = #"{"attributes":{},"products":{}}"#.json } == plain)
        for customer in ["anna", "ben", "c5"] {
            #expect(
                try text {
                    $0.customer = customer
                    $0.strength = 0
                } == plain)
            #expect(
                try text {
                    $0.customer = customer
                    $0.strength = 0
                    $0.profile = #"{"attributes":{"color":{"black":3}}}"#.json
                } == plain)
        }
    }

    @Test("taste changes the order, never what is found, counted or corrected")
    func sameMatches() throws {
        for query in shop.queries.prefix(40) {
            let pages = try [nil, "anna", "c2"].map { customer in
                try shop.index.find(query) {
                    $0.customer = customer
                    $0.limit = 5_000
                    $0.facets = ["brand"]
                }
            }
            for page in pages.dropFirst() {
                #expect(page.total == pages[0].total)
                #expect(Set(page.hits.map(\.id)) == Set(pages[0].hits.map(\.id)))
                #expect(page.corrected == pages[0].corrected)
                #expect(page.relaxed == pages[0].relaxed)
                #expect(
                    page.facets[0].values.map(\.count) == pages[0].facets[0].values.map(\.count))
            }
        }
    }

    @Test("half the strength is about half the effect")
    func strength() throws {
        func effects(_ strength: Double) throws -> [String: Int32] {
            let page = try shop.index.find("running shoes") {
                $0.customer = "anna"
                $0.strength = strength
                $0.explains = true
                $0.limit = 5_000
            }
            let neutral: Set<ScorePart.Kind> = [.text, .popularity, .stock]
            return Dictionary(
                uniqueKeysWithValues: page.hits.map { hit in
                    let personal = (hit.parts ?? []).filter {
                        !neutral.contains($0.kind) && $0.kind != .cap
                    }
                    return (hit.id, personal.reduce(0) { $0 + $1.score })
                })
        }
        let (full, half) = (try effects(1), try effects(0.5))
        #expect(full.values.contains { $0 > 100 })
        for (id, effect) in full {
            // Each part is rounded by itself.
            #expect(abs((half[id] ?? 0) - effect / 2) <= 60, "\(id)")
        }
    }
}
