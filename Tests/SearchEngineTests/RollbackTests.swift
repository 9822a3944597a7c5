import Testing

@testable import SearchEngine

@Suite("Rolling back")
struct RollbackTests {
    private let shop: TestIndex

    init() throws {
        shop = try TestIndex(products: [product("a", "lamp"), product("b", "lamp")])
        try shop.index.put(product("c", "lamp"))
        _ = try shop.index.delete("a")
        try shop.index.rebuild()
        try shop.index.put(product("d", "lamp"))
        try shop.index.flush()
    }

    @Test("the generation before answers, without anything that changed since")
    func rollsBack() throws {
        #expect(try shop.index.ids("lamp") == ["b", "c", "d"])
        #expect(try shop.index.rollBack() == 1)
        #expect(try shop.index.ids("lamp") == ["a", "b"])
        try shop.index.flush()
        #expect(try shop.index.ids("lamp") == ["a", "b"])
        try shop.reopen()
        #expect(shop.index.generation == 1)
        #expect(try shop.index.ids("lamp") == ["a", "b"])
    }

    @Test("what is written afterwards comes on top, also after reopening")
    func writesOnTop() throws {
        _ = try shop.index.rollBack()
        try shop.index.put(product("e", "lamp"))
        _ = try shop.index.delete("b")
        try shop.index.flush()
        #expect(try shop.index.ids("lamp") == ["a", "e"])
        try shop.reopen()
        #expect(try shop.index.ids("lamp") == ["a", "e"])
    }

    @Test("many rounds of changes after a rollback bring nothing back that was rolled back")
    func manyRounds() throws {
        _ = try shop.index.rollBack()
        for round in 0..<12 {
            try shop.index.put(product("e\(round)", "lamp"))
            try shop.index.flush()
        }
        let ids = try shop.index.ids("lamp") { $0.limit = 100 }
        #expect(Set(ids) == Set(["a", "b"] + (0..<12).map { "e\($0)" }))
    }

    @Test("the database has lost nothing: the next build has everything")
    func nextBuild() throws {
        _ = try shop.index.rollBack()
        #expect(try shop.index.product("d") != nil)
        try shop.index.put(product("e", "lamp"))
        #expect(try shop.index.rebuild().generation == 3)
        #expect(try shop.index.ids("lamp") == ["b", "c", "d", "e"])
    }

    @Test("there is one step back, then an error that says so")
    func onceOnly() throws {
        _ = try shop.index.rollBack()
        #expect { try shop.index.rollBack() } throws: { "\($0)".contains("only one") }
        #expect(try shop.index.ids("lamp") == ["a", "b"])
    }

    @Test("another instance follows on its next refresh")
    func otherInstanceFollows() throws {
        let server = try shop.another()
        _ = try shop.index.rollBack()
        #expect(try server.ids("lamp") == ["b", "c", "d"])
        try server.reload()
        #expect(try server.ids("lamp") == ["a", "b"])
        try server.close()
    }
}
