import Catalog
import Storage
import Testing

@Suite struct ProductStoreTests {
    @Test func aProductIsGivenBackAsItWas() throws {
        let store = try StoreFolder().open()
        let product = try Sample.product("p1", title: "Über \"shoe\"")
        let change = try store.put(product)
        let stored = try #require(try store.product(product.id))
        #expect(stored.id == product.id && stored.json == product.json)
        #expect(stored.change == change)
        #expect(try store.product(ProductID("p2")) == nil)
        #expect(try store.productCount() == 1)
    }

    @Test func everyChangeHasAHigherNumber() throws {
        let store = try StoreFolder().open()
        #expect(try store.lastChange() == 0)
        let first = try store.put(Sample.product("a"))
        let second = try store.put(Sample.product("b"))
        let third = try store.put(Sample.product("a", title: "New"))
        #expect(try store.delete(ProductID("b")))
        #expect([first, second, third].sorted() == [first, second, third])
        #expect(try store.lastChange() > third)
        let changes = try store.changes(after: second)
        #expect(changes.map(\.id.text) == ["a", "b"])
        #expect(changes.map { $0.json == nil } == [false, true])
        #expect(try store.changes(after: 0).count == 2)
        #expect(try store.changes(after: 0, limit: 1).map(\.id.text) == ["a"])
        #expect(try store.changes(after: store.lastChange()).isEmpty)
    }

    @Test func deletingWhatIsNotThereChangesNothing() throws {
        let store = try StoreFolder().open()
        try store.put(Sample.product("a"))
        #expect(try store.delete(ProductID("a")))
        let last = try store.lastChange()
        #expect(try !store.delete(ProductID("a")))
        #expect(try !store.delete(ProductID("b")))
        #expect(try store.lastChange() == last)
        #expect(try store.productCount() == 0)
        #expect(try store.product(ProductID("a")) == nil)
    }

    @Test func productsComeInTheOrderOfTheirBytes() throws {
        let store = try StoreFolder().open()
        for id in ["b", "é", "a", "B", "10", "9", "z"] { try store.put(Sample.product(id)) }
        try store.delete(ProductID("b"))
        var ids: [ProductID] = []
        let last = try store.forEachProduct { ids.append($0.id) }
        #expect(ids.map(\.text) == ["10", "9", "B", "a", "z", "é"])
        #expect(ids == ids.sorted())
        #expect(last == (try store.lastChange()))
    }

    @Test func anImportReplacesTheCatalogAndKeepsChangesTraceable() throws {
        let store = try StoreFolder().open()
        for id in ["a", "b", "c"] { try store.put(Sample.product(id)) }
        let before = try store.lastChange()
        var isNew: [Bool] = []
        let last = try store.importProducts(replacingAll: true) { session in
            isNew.append(try session.add(Sample.product("b", title: "1")))
            isNew.append(try session.add(Sample.product("d", title: "2")))
            isNew.append(try session.add(Sample.product("b", title: "3")))
            #expect(session.count == 2)
        }
        #expect(isNew == [true, true, false])
        #expect(try store.productCount() == 2)
        #expect(try store.product(ProductID("b"))?.json == Sample.product("b", title: "3").json)
        let deleted = try store.changes(after: before).filter { $0.json == nil }
        #expect(deleted.map(\.id.text) == ["a", "c"])
        #expect(last == (try store.lastChange()))
    }

    @Test func anImportCanAddToTheCatalog() throws {
        let store = try StoreFolder().open()
        try store.put(Sample.product("a"))
        try store.importProducts(replacingAll: false) { try $0.add(Sample.product("b")) }
        #expect(try store.productCount() == 2)
    }

    @Test func anImportThatFailsLeavesNothing() throws {
        struct Stop: Error {}
        let store = try StoreFolder().open()
        try store.put(Sample.product("a"))
        let before = try store.changes(after: 0)
        #expect(throws: Stop.self) {
            try store.importProducts(replacingAll: true) { session in
                try session.add(Sample.product("b"))
                throw Stop()
            }
        }
        #expect(try store.changes(after: 0) == before)
        #expect(try store.put(Sample.product("c")) > before[0].change)
    }
}
