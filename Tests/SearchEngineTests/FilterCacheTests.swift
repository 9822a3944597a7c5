import Testing

@testable import Retrieval
@testable import SearchEngine

@Suite("Remembered filters")
struct FilterCacheTests {
    private func set(_ document: Int, of count: Int = 1_000) -> DocumentSet {
        var set = DocumentSet(documentCount: count)
        set.insert(DocumentID(UInt32(document)))
        return set
    }

    /// The cache's answer for the condition of a number, and whether it had to look.
    private func ask(
        _ cache: FilterCache, _ number: Int, of count: Int = 1_000
    ) -> (documents: DocumentSet, isLookedUp: Bool) {
        var isLookedUp = false
        let bounds = Double(number)...Double(number)
        let found = cache.documents(.numbers(column: 0, bounds)) {
            isLookedUp = true
            return set(number, of: count)
        }
        return (found.documents, isLookedUp)
    }

    @Test("a condition is looked up once, and each for itself")
    func once() {
        let cache = FilterCache(documentCount: 1_000)
        for round in 0..<3 {
            for number in 0..<20 {
                let (documents, isLookedUp) = ask(cache, number)
                #expect(documents == set(number))
                #expect(isLookedUp == (round == 0))
            }
        }
        var isLookedUp = false
        _ = cache.documents(.numbers(column: 1, 3...3)) {
            isLookedUp = true
            return set(3)
        }
        #expect(isLookedUp)
        _ = cache.documents(.values(column: 0, ["3"])) { set(3) }
        #expect(cache.count == 22)
    }

    @Test("at most 512 filters are remembered, those used last")
    func entries() {
        let cache = FilterCache(documentCount: 1_000)
        for number in 0..<512 { _ = ask(cache, number) }
        #expect(!ask(cache, 0).isLookedUp)
        for number in 512..<900 { _ = ask(cache, number) }
        #expect(cache.count <= 512 && cache.count > 440)
        #expect(!ask(cache, 0).isLookedUp)
        #expect(ask(cache, 1).isLookedUp)
    }

    @Test("at most 64 MB are remembered")
    func bytes() {
        let count = 8_000_000
        let cache = FilterCache(documentCount: count)
        for number in 0..<80 { _ = ask(cache, number, of: count) }
        #expect(cache.count * count / 8 <= 64 << 20)
        #expect(cache.count > 50)
    }

    @Test("filters that name very many values count for more")
    func longFilters() {
        let cache = FilterCache(documentCount: 1_000)
        let values = (0..<100_000).map { "value \($0)" }
        for number in 0..<100 {
            _ = cache.documents(.values(column: 0, ["\(number)"] + values)) { set(number) }
        }
        #expect(cache.count < 30)
        #expect(ask(cache, 7).isLookedUp)
        #expect(!ask(cache, 7).isLookedUp)
    }

    @Test("many threads find the same")
    func manyThreads() {
        let cache = FilterCache(documentCount: 1_000)
        let wrong = Collected<Int>()
        runTogether(8) { thread in
            for step in 0..<3_000 {
                let number = (step * (thread + 1)) % 700
                if ask(cache, number).documents != set(number) { wrong.add(number) }
            }
        }
        #expect(wrong.all.isEmpty)
        #expect(cache.count <= 512 && cache.count > 440)
    }

    @Test("a filter of several conditions is remembered with each of them")
    func severalConditions() throws {
        let shop = try TestIndex(
            products: (1...30).map { product("p\($0)", "lamp", color: "c\($0 % 3)", price: $0) })
        let live = try #require(shop.index.currentSnapshot.segments.first)
        let color = Filter.values(column: 0, ["c1"])
        let filter = Filter.and([color, .not(.numbers(column: 0, 5...20))])
        let documents = live.documents(filter)
        #expect(live.documents(filter).number == documents.number)
        #expect(documents.documents == filter.documents(in: live.segment))
        #expect(live.documents(color).documents == color.documents(in: live.segment))
        #expect(live.documents(color).number < documents.number)
    }

    @Test("what changed after a condition was remembered is found, and what went is not")
    func neverStale() throws {
        let shop = try TestIndex(
            products: (1...30).map { product("p\($0)", "lamp", color: "c\($0 % 3)", price: $0) })
        func found(_ filter: String) throws -> [String] {
            try shop.index.ids("") {
                $0.filter = filter
                $0.limit = 100
            }.sorted()
        }
        let filters = ["price:[4 TO 6]", "color:c1 AND price:<9", "NOT color:c1 AND price:>27"]
        for _ in 0..<2 {
            #expect(try found(filters[0]) == ["p4", "p5", "p6"])
            #expect(try found(filters[1]) == ["p1", "p4", "p7"])
            #expect(try found(filters[2]) == ["p29", "p30"])
        }
        try shop.index.put(product("p4", "lamp", color: "c2", price: 400))
        try shop.index.put(product("p20", "lamp", color: "c1", price: 5))
        _ = try shop.index.delete("p6")
        try shop.index.flush()
        for _ in 0..<2 {
            #expect(try found(filters[0]) == ["p20", "p5"])
            #expect(try found(filters[1]) == ["p1", "p20", "p7"])
            #expect(try found(filters[2]) == ["p29", "p30", "p4"])
        }
        try shop.index.put(product("p5", "lamp", color: "c2", price: 29))
        try shop.index.rebuild()
        for _ in 0..<2 {
            #expect(try found(filters[0]) == ["p20"])
            #expect(try found(filters[2]) == ["p29", "p30", "p4", "p5"])
        }
    }
}
