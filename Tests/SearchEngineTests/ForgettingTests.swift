import Foundation
import Storage
import Synchronization
import Testing

@testable import SearchEngine

@Suite("Forgetting a customer")
struct ForgettingTests {
    private let shop: TestIndex
    private let untouched: TestIndex

    init() throws {
        let rows = (1...20).map { product("p\($0)", "trail shoe", brand: "b\($0 % 4)") }
        shop = try TestIndex(products: rows)
        untouched = try TestIndex(products: rows)
    }

    private func recordOthers(in index: Index) throws {
        for number in 0..<30 {
            // Far enough back that a second more or less changes nothing that is shown.
            try index.record(
                event("other\(number % 7)", "cart", "p\(number % 20 + 1)", daysAgo: 900))
        }
    }

    private func recordKim() throws {
        for number in 1...9 {
            try shop.index.record(
                event("kim-7q", "purchase", "p\(number)", #""query":"unmistakable""#))
        }
        try shop.index.record(
            #"{"customer":"kim-7q","kind":"survey","attribute":"brand","value":"b2"}"#)
    }

    private func answers(_ index: Index) throws -> [String] {
        try [nil, "kim-7q", "other3"].map { customer in
            try index.find("shoe") {
                $0.customer = customer
                $0.limit = 100
                $0.explains = true
            }.timelessText
        }
    }

    @Test("every ranking is as if the customer had never been there, at once")
    func rankings() throws {
        try recordOthers(in: shop.index)
        try recordOthers(in: untouched.index)
        try recordKim()
        try shop.index.flush()
        try untouched.index.flush()
        #expect(try answers(shop.index) != answers(untouched.index))
        #expect(try shop.index.forgetCustomer("kim-7q") == 10)
        let (forgotten, never) = (try answers(shop.index), try answers(untouched.index))
        #expect(forgotten == never)
        #expect(String(decoding: try shop.index.exportCustomer("kim-7q"), as: UTF8.self) == "[]")
        #expect(try shop.index.forgetCustomer("kim-7q") == 0)
    }

    @Test("no byte of the customer is left in any file of the index")
    func bytes() throws {
        try recordOthers(in: shop.index)
        try recordKim()
        #expect(try files(holding: "kim-7q").isEmpty == false)
        _ = try shop.index.forgetCustomer("kim-7q")
        #expect(try files(holding: "kim-7q") == [])
        #expect(try files(holding: "unmistakable") == [])
        try shop.reopen()
        #expect(try files(holding: "kim-7q") == [])
    }

    private func files(holding text: String) throws -> [String] {
        let enumerator = FileManager.default.enumerator(atPath: shop.paths.data)
        var found: [String] = []
        for case let name as String in enumerator ?? .init() {
            let url = URL(fileURLWithPath: shop.paths.data + "/" + name)
            if let bytes = try? Data(contentsOf: url), bytes.range(of: Data(text.utf8)) != nil {
                found.append(name)
            }
        }
        return found
    }

    @Test("memory forgets even where a long read keeps bytes in the log, and a second time ends it")
    func longRead() throws {
        try recordKim()
        try shop.index.flush()
        let (reading, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let store = shop.index.store
        let thread = Thread {
            var isFirst = true
            _ = try? store.forEachEvent { _ in
                if isFirst {
                    reading.signal()
                    done.wait()
                }
                isFirst = false
            }
            reading.signal()
        }
        thread.start()
        reading.wait()
        #expect(throws: EngineError.self) { try shop.index.forgetCustomer("kim-7q") }
        try shop.index.flush()
        #expect(try answers(shop.index) == answers(untouched.index))
        done.signal()
        reading.wait()
        _ = try shop.index.forgetCustomer("kim-7q")
        #expect(try answers(shop.index) == answers(untouched.index))
        #expect(try files(holding: "kim-7q") == [])
    }

    @Test("events of others that arrive meanwhile are neither lost nor doubled")
    func othersMeanwhile() throws {
        let index = shop.index
        for number in 0..<200 { try index.record(event("early", "view", "p\(number % 20 + 1)")) }
        runTogether(3) { thread in
            for number in 0..<60 {
                if thread == 0 {
                    _ = try? index.record(event("kim", "view", "p1"))
                    _ = try? index.forgetCustomer("kim")
                } else {
                    _ = try? index.record(event("c\(thread)", "view", "p\(number % 20 + 1)"))
                }
            }
        }
        for customer in ["early", "c1", "c2"] {
            let known = try index.eventsKnown(of: customer, attribute: "brand")
            #expect(known == (customer == "early" ? 200 : 60), "\(customer)")
        }
        #expect(try index.eventsKnown(of: "kim", attribute: "brand") == 0)
    }

    @Test("export gives all events of the customer, the oldest first, to be imported again")
    func export() throws {
        try shop.index.record(event("kim", "view", "p2", id: "b", daysAgo: 1))
        try shop.index.record(event("kim", "purchase", "p1", id: "a", daysAgo: 3, #""quantity":2"#))
        try shop.index.record(event("lee", "view", "p3", id: "c"))
        let text = String(decoding: try shop.index.exportCustomer("kim"), as: UTF8.self)
        let rows = try Exported.rows(text)
        #expect(rows.count == 2)
        #expect(rows[0].contains(#""id":"a""#))
        #expect(rows[0].contains(#""quantity":2"#))
        let path = try untouched.file("events.jsonl", rows)
        let report = try untouched.index.importEvents(from: [path], progress: { _, _ in })
        #expect(report.taken == 2)
        #expect(String(decoding: try untouched.index.exportCustomer("kim"), as: UTF8.self) == text)
    }
}
