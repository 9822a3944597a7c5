import Catalog
import Foundation
import Testing

@testable import SearchEngine

@Suite("Building and publishing generations")
struct RebuildingTests {
    private func lamps(_ count: Int) -> [String] {
        (1...count).map {
            product(
                "p\($0)", "lamp number\($0)", brand: $0 % 2 == 0 ? "Nike" : "Puma",
                price: 100 * $0)
        }
    }

    @Test("a rebuild finds what base and later changes found, with scores that differ little")
    func sameAsDeltas() throws {
        let shop = try TestIndex(products: lamps(200))
        for number in 1...20 {
            try shop.index.put(product("p\(number * 5)", "lamp changed\(number)", brand: "Fila"))
            try shop.index.put(product("n\(number)", "lamp added\(number)"))
            _ = try shop.index.delete("p\(number * 7 + 1)")
            if number % 10 == 0 { try shop.index.flush() }
        }
        let queries = ["lamp", "lamp added3", "changed4", "number12", "fila", ""]
        func answers() throws -> [SearchResponse] {
            try queries.map { query in
                try shop.index.find(query) {
                    $0.limit = 1_000
                    $0.facets = ["brand"]
                }
            }
        }
        let before = try answers()
        let generation = shop.index.generation
        #expect(try shop.index.rebuild().generation == generation + 1)
        #expect(shop.index.generation == generation + 1)
        for (old, new) in zip(before, try answers()) {
            #expect(old.total == new.total)
            #expect(Set(old.hits.map(\.id)) == Set(new.hits.map(\.id)))
            #expect(
                old.facets[0].values.map { "\($0)" } == new.facets[0].values.map { "\($0)" })
            let scores = Dictionary(uniqueKeysWithValues: new.hits.map { ($0.id, $0.score) })
            // Replaced documents still count among the frequencies until the rebuild.
            for hit in old.hits { #expect(abs(hit.score - (scores[hit.id] ?? 0)) < 3_000) }
        }
    }

    @Test("another instance answers from its generation until it refreshes")
    func otherInstance() throws {
        let shop = try TestIndex(products: lamps(20))
        let server = try shop.another()
        #expect(server.generation == 1)
        try shop.importProducts([product("q1", "teapot"), product("q2", "kettle")])
        try shop.index.rebuild()
        try shop.index.rebuild()
        #expect(try server.find("lamp").total == 20)
        #expect(server.generation == 1)
        try server.flush()
        #expect(server.generation == 3)
        #expect(try server.find("lamp").total == 0)
        #expect(try server.find("").total == 2)
        try server.put(product("q3", "samovar"))
        try server.flush()
        #expect(try server.find("").total == 3)
        try server.close()
    }

    @Test("a search that began before a rebuild keeps its snapshot")
    func oldSnapshotSurvives() throws {
        let shop = try TestIndex(products: lamps(20))
        let old = shop.index.currentSnapshot
        for _ in 0..<3 {
            try shop.importProducts([product("q1", "teapot")])
            try shop.index.rebuild()
        }
        let searcher = Searcher(
            snapshot: old, definition: shop.index.definition, schema: shop.index.schema,
            analyzers: shop.index.analyzers, taste: .none, now: .now)
        #expect(try searcher.search(SearchRequest(query: "lamp")).hits.count == 10)
    }

    @Test("rebuilding while others rebuild leaves a whole generation")
    func concurrentRebuilds() throws {
        let shop = try TestIndex(products: lamps(60))
        let others = try (0..<3).map { _ in try shop.another() }
        runTogether(others.count) { thread in
            for _ in 0..<6 { _ = try? others[thread].rebuild() }
        }
        for other in others { try other.close() }
        try shop.reopen()
        _ = try shop.index.verify()
        #expect(try shop.index.find("lamp").total == 60)
        let generations = try FileManager.default.contentsOfDirectory(
            atPath: shop.paths.data + "/generations")
        #expect(!generations.contains { $0.hasPrefix("unfinished") })
    }

    @Test("rolling back while others build leaves a generation that opens")
    func rollBackMeanwhile() throws {
        let shop = try TestIndex(products: lamps(60))
        let others = try (0..<3).map { _ in try shop.another() }
        runTogether(others.count) { thread in
            for _ in 0..<10 {
                if thread == 0 {
                    _ = try? others[0].rollBack()
                } else {
                    _ = try? others[thread].rebuild()
                }
            }
        }
        for other in others { try other.close() }
        let current = try #require(try shop.index.generations.current())
        #expect(shop.index.generations.numbers().contains(current.number))
        try shop.reopen()
        _ = try shop.index.verify()
        #expect(try shop.index.find("lamp").total == 60)
    }

    @Test("the current generation and the one before are kept, older ones removed")
    func oldOnesGo() throws {
        let shop = try TestIndex(products: lamps(5))
        for _ in 0..<4 { try shop.index.rebuild() }
        #expect(shop.index.generations.numbers() == [4, 5])
    }

    @Test("an index of which nothing was built finds nothing, and then what is put")
    func nothingBuilt() throws {
        let shop = try TestIndex()
        #expect(shop.index.generation == 0)
        #expect(try shop.index.find("lamp").total == 0)
        #expect(throws: EngineError.self) { try shop.index.verify() }
        #expect(throws: EngineError.self) { try shop.index.rollBack() }
        for number in 1...12 {
            try shop.index.put(product("p\(number)", "lamp"))
            try shop.index.flush()
        }
        #expect(try shop.index.find("lamp").total == 12)
        try shop.index.rebuild()
        #expect(try shop.index.find("lamp").total == 12)
    }

    @Test("names that are unknown are refused even while nothing is built")
    func namesAreCheckedAlways() throws {
        let shop = try TestIndex()
        #expect(throws: EngineError.self) { try shop.index.find("") { $0.filter = "nonesuch:1" } }
        #expect(throws: EngineError.self) { try shop.index.find("") { $0.filter = "price:cheap" } }
        #expect(throws: EngineError.self) { try shop.index.find("") { $0.facets = ["nonesuch"] } }
    }

    @Test("progress is told, from few to all")
    func progress() throws {
        let shop = try TestIndex(products: lamps(600))
        var steps: [(Int, Int)] = []
        try shop.index.rebuild { steps.append(($0, $1)) }
        #expect(steps.map(\.0) == [256, 512, 600])
        #expect(steps.allSatisfy { $0.1 == 600 })
    }
}
