import Catalog
import Storage
import Testing

@testable import SearchEngine

@Suite("Writing products")
struct WritingTests {
    private let shop: TestIndex

    init() throws {
        shop = try TestIndex(products: (1...30).map { product("p\($0)", "lamp number\($0)") })
    }

    @Test("a product put is found after a flush, and after reopening without one")
    func put() throws {
        try shop.index.put(product("new", "marvellous kettle"))
        #expect(try shop.index.product("new") != nil)
        try shop.index.flush()
        #expect(try shop.index.ids("kettle") == ["new"])
        try shop.index.put(product("newer", "marvellous teapot"))
        try shop.reopen()
        #expect(try shop.index.ids("kettle") == ["new"])
        #expect(try shop.index.ids("teapot") == ["newer"])
    }

    @Test("a product replaced is found by its new text only, and once")
    func replace() throws {
        try shop.index.put(product("p7", "teapot", color: "green"))
        try shop.index.flush()
        #expect(try shop.index.ids("teapot") == ["p7"])
        #expect(try !shop.index.ids("lamp") { $0.limit = 100 }.contains("p7"))
        #expect(try shop.index.find("").total == 30)
        try shop.index.put(product("p7", "samovar"))
        try shop.index.flush()
        #expect(try shop.index.find("teapot").total == 0)
        #expect(try shop.index.ids("samovar") == ["p7"])
        #expect(shop.index.productCount == 30)
    }

    @Test("a deleted product is found by nothing: words, filters, facets, sorting, EXPLAIN")
    func delete() throws {
        #expect(try shop.index.delete("p3"))
        #expect(try !shop.index.delete("p3"))
        #expect(try !shop.index.delete("nonesuch"))
        try shop.index.flush()
        #expect(try shop.index.product("p3") == nil)
        #expect(try !shop.index.ids("lamp") { $0.limit = 100 }.contains("p3"))
        #expect(try !shop.index.ids("number3") { $0.limit = 100 }.contains("p3"))
        let all = try shop.index.find("") {
            $0.filter = "brand:acme"
            $0.facets = ["brand"]
            $0.sorting = .init(field: "price", isDescending: false)
            $0.limit = 100
        }
        #expect(all.total == 29)
        #expect(all.facets[0].values.map(\.count) == [29])
        #expect(!all.hits.map(\.id).contains("p3"))
        #expect(throws: EngineError.self) {
            try shop.index.explain("lamp", product: "p3", customer: nil)
        }
        try shop.reopen()
        #expect(try shop.index.find("").total == 29)
    }

    @Test("a product deleted and put again is back")
    func backAgain() throws {
        _ = try shop.index.delete("p3")
        try shop.index.flush()
        try shop.index.put(product("p3", "lamp reborn"))
        try shop.index.flush()
        #expect(try shop.index.ids("reborn") == ["p3"])
        #expect(try shop.index.find("").total == 30)
    }

    @Test("many rounds of changes are merged without losing or doubling any")
    func manyRounds() throws {
        for round in 0..<25 {
            try shop.index.put(product("p\(round % 7 + 1)", "lamp round\(round)"))
            try shop.index.put(product("extra\(round)", "vase round\(round)"))
            if round % 3 == 0 { _ = try shop.index.delete("extra\(round / 2)") }
            try shop.index.flush()
            let ids = try shop.index.ids("") { $0.limit = 1_000 }
            #expect(ids.count == Set(ids).count)
            #expect(Set(ids) == Set(try storedIDs()))
            #expect(shop.index.currentSnapshot.segments.count <= 10)
        }
        let before = try shop.index.ids("lamp vase") { $0.limit = 1_000 }
        try shop.index.rebuild()
        #expect(shop.index.currentSnapshot.segments.count == 1)
        #expect(Set(try shop.index.ids("lamp vase") { $0.limit = 1_000 }) == Set(before))
    }

    private func storedIDs() throws -> [String] {
        var ids: [String] = []
        try shop.index.store.forEachProduct { ids.append($0.id.text) }
        return ids
    }

    @Test("products whose ids only look the same are two")
    func canonicallyEqualIDs() throws {
        let (composed, decomposed) = ("caf\u{e9}", "cafe\u{301}")
        for isRebuilt in [false, true] {
            try shop.index.put(product(composed, "composed kettle"))
            try shop.index.put(product(decomposed, "decomposed kettle"))
            if isRebuilt { try shop.index.rebuild() } else { try shop.index.flush() }
            #expect(try shop.index.find("kettle").total == 2)
            for (gone, left) in [(composed, decomposed), (decomposed, composed)] {
                _ = try shop.index.delete(gone)
                try shop.index.flush()
                let ids = try shop.index.ids("kettle")
                #expect(ids.map { Array($0.utf8) } == [Array(left.utf8)])
                try shop.index.put(product(gone, "kettle"))
                try shop.index.flush()
                #expect(try shop.index.find("kettle").total == 2)
            }
        }
    }

    @Test(
        "what cannot be a product is refused when it is put",
        arguments: [
            "", "[]", "{", #"{"title":"no id"}"#, #"{"id":""}"#, #"{"id":" x"}"#,
            #"{"id":"x","price":"cheap"}"#, #"{"id":"x","rating":"good"}"#,
            #"{"id":"x","released":"soon"}"#, #"{"id":"x","sale":"perhaps"}"#,
            #"{"id":"x","in_stock":"who knows"}"#, #"{"id":"x","price":-1}"#,
        ])
    func refused(json: String) throws {
        #expect(throws: EngineError.self) { try shop.index.put(json) }
        try shop.index.flush()
        #expect(try shop.index.find("").total == 30)
    }

    @Test("a product with nothing but its id is found by everything that asks for all")
    func bare() throws {
        try shop.index.put(#"{"id":"bare"}"#)
        try shop.index.flush()
        #expect(try shop.index.find("").total == 31)
        #expect(try shop.index.ids("bare") == ["bare"])
    }
}
