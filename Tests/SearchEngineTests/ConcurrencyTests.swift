import Catalog
import Foundation
import Synchronization
import Testing

@testable import SearchEngine

@Suite("Many threads at once")
struct ConcurrencyTests {
    /// In every revision of it, a product's price, title and color say the same number.
    private static func revised(_ number: Int, _ revision: Int) -> String {
        product(
            "p\(number)", "lamp revision\(revision)", color: "c\(revision)", price: revision + 1)
    }

    private static func isConsistent(_ response: SearchResponse) -> Bool {
        let ids = response.hits.map(\.id)
        guard Set(ids).count == ids.count, response.total == 40, ids.count == 40 else {
            return false
        }
        let counted = response.facets[0].values.reduce(0) { $0 + $1.count }
        return counted == 40
            && response.hits.allSatisfy { hit in
                guard let columns = try? JSONValue(parsing: hit.product),
                    case .number(let price)? = columns["price"],
                    columns["color"] == .string("c\(Int(price) - 1)"),
                    columns["title"] == .string("lamp revision\(Int(price) - 1)")
                else { return false }
                return hit.parts?.reduce(0) { $0 + $1.score } == hit.score
            }
    }

    @Test("every search sees one state while others write, record, flush, rebuild and roll back")
    func consistent() throws {
        let shop = try TestIndex(products: (0..<40).map { Self.revised($0, 0) })
        let index = shop.index
        let failures = Mutex<[String]>([])
        let isDone = Mutex(false)
        @Sendable func attempt(_ what: String, _ body: () throws -> Void) {
            do { try body() } catch { failures.withLock { $0.append("\(what): \(error)") } }
        }
        runTogether(6) { thread in
            switch thread {
            case 0, 1:
                for revision in 1...60 {
                    attempt("put") { try index.put(Self.revised(revision * 7 % 40, revision)) }
                    attempt("flush") { try index.flush() }
                }
                isDone.withLock { $0 = true }
            case 2:
                for _ in 0..<8 { attempt("rebuild") { try index.rebuild() } }
            case 3:
                for number in 0..<80 {
                    attempt("record") {
                        try index.record(event("kim", "cart", "p\(number % 40)"))
                        if number % 20 == 19 { _ = try index.forgetCustomer("kim") }
                    }
                }
            default:
                while !isDone.withLock({ $0 }) {
                    attempt("search") {
                        let response = try index.find("lamp") {
                            $0.limit = 100
                            $0.facets = ["color"]
                            $0.customer = "kim"
                            $0.explains = true
                        }
                        if !Self.isConsistent(response) {
                            failures.withLock { $0.append(response.timelessText) }
                        }
                    }
                }
            }
        }
        #expect(failures.withLock { $0 } == [])
        try index.flush()
        #expect(index.productCount == 40)
    }

    @Test("what a customer did is part of the next search, though others search for them, too")
    func nextSearch() throws {
        let shop = try TestIndex(
            products: (0..<200).map { product("p\($0)", "lamp", brand: "b\($0 % 50)") })
        let index = shop.index
        let isDone = Mutex(false)
        let stale = Mutex(0)
        runTogether(4) { thread in
            guard thread == 0 else {
                while !isDone.withLock({ $0 }) {
                    _ = try? index.find("lamp") { $0.customer = "kim" }
                }
                return
            }
            for number in 0..<150 {
                _ = try? index.record(event("kim", "purchase", "p\(number)"))
                let page = try? index.find("lamp") {
                    $0.customer = "kim"
                    $0.limit = 200
                    $0.explains = true
                }
                let parts = page?.hits.first { $0.id == "p\(number)" }?.parts ?? []
                if !parts.contains(where: { $0.kind == .repeat }) { stale.withLock { $0 += 1 } }
            }
            isDone.withLock { $0 = true }
        }
        #expect(stale.withLock { $0 } == 0)
    }

    @Test("events recorded while all events are read anew count once")
    func recordWhileReloading() throws {
        let shop = try TestIndex(products: [product("p1", "lamp"), product("p2", "lamp")])
        let index = shop.index
        let early = (0..<4_000).map { event("early", "view", "p1", id: "early\($0)", daysAgo: 2) }
        _ = try index.importEvents(
            from: [try shop.file("early.jsonl", early)], progress: { _, _ in })
        let isDone = Mutex(0)
        runTogether(4) { thread in
            if thread == 0 {
                while isDone.withLock({ $0 }) < 3 { try? index.reload() }
                return
            }
            for _ in 0..<120 { _ = try? index.record(event("c\(thread)", "view", "p2")) }
            isDone.withLock { $0 += 1 }
        }
        for thread in 1...3 {
            #expect(try index.eventsKnown(of: "c\(thread)", attribute: "brand") == 120)
        }
    }

    @Test("a product that changes while thousands of changes are read is found once")
    func changeWhileReading() throws {
        let count = 12_000
        let shop = try TestIndex()
        let rows = (0..<count).map { product("p\($0)", "lamp", color: "c") }
        let server = try shop.another()
        let writer = shop.index
        try shop.importProducts(rows)
        let isDone = Mutex(false)
        runTogether(2) { thread in
            if thread == 0 {
                try? server.flush()
                isDone.withLock { $0 = true }
                return
            }
            var revision = 0
            while !isDone.withLock({ $0 }) {
                revision += 1
                try? writer.put(product("p\(revision % 50)", "lamp revision", price: revision))
            }
        }
        try server.flush()
        #expect(try server.find("lamp").total == count)
        #expect(server.productCount == count)
        try server.close()
    }
}
