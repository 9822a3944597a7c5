import Affinity
import Catalog
import Foundation
import Storage
import Testing

@Suite struct ForgettingTests {
    /// Records events of many customers and lengths in mixed order, so that rows move between
    /// pages; gives how many are those of `customer`.
    private func fill(_ store: CatalogStore, customer: String, seed: UInt64) throws -> Int {
        var generator = SplitMix(state: seed)
        var count = 0
        for batch in 0..<40 {
            var events: [Event] = []
            for index in 0..<200 {
                let isTheirs = generator.next() % 20 == 0
                let length = [0, 5, 90, 300, 1200][Int(generator.next() % 5)]
                let who = "c\(generator.next() % 500)" + String(repeating: "x", count: length % 200)
                let id = String(generator.next(), radix: 16)
                events.append(
                    try Sample.event(
                        isTheirs ? "hush-\(id)" : id, customer: isTheirs ? customer : who,
                        at: Int64(generator.next() % 1_000_000),
                        query: isTheirs
                            ? "hush \(batch) \(index)" : String(repeating: "q", count: length)))
                if isTheirs { count += 1 }
            }
            try store.importEvents(events)
        }
        return count
    }

    private func namesOfFiles(of folder: StoreFolder, containing text: String) throws -> [String] {
        try folder.bytes().filter { $0.value.range(of: Data(text.utf8)) != nil }.map(\.key)
    }

    /// Seeds for which deleting the rows alone, even with `secure_delete`, leaves copies behind.
    @Test(arguments: [4, 7, 15] as [UInt64])
    func noByteOfACustomerIsLeftWhileOthersHaveTheFileOpen(_ seed: UInt64) throws {
        let folder = StoreFolder()
        let store = try folder.open()
        let other = try folder.open()
        let customer = try CustomerID("vanishing-customer")
        let count = try fill(store, customer: customer.text, seed: seed)
        #expect(try other.events(of: customer).count == count)
        #expect(try !namesOfFiles(of: folder, containing: "hush").isEmpty)
        #expect(try store.forget(customer) == count)
        for text in ["vanishing-customer", "hush", "vanishing", "ng-customer"] {
            #expect(try namesOfFiles(of: folder, containing: text).isEmpty)
        }
        #expect(try other.events(of: customer).isEmpty)
        #expect(try store.eventCounts()[.view] == 8000 - count)
        try store.checkIntegrity()
    }

    @Test func forgettingSomebodyUnknownRemovesNothing() throws {
        let store = try StoreFolder().open()
        try store.record(Sample.event("e", customer: "a"))
        #expect(try store.forget(CustomerID("b")) == 0)
        #expect(try store.events(of: CustomerID("a")).count == 1)
    }

    @Test func eventsAfterForgettingAreKept() throws {
        let folder = StoreFolder()
        let store = try folder.open()
        let event = try Sample.event("e", customer: "a")
        try store.record(event)
        try store.forget(event.customer)
        #expect(try store.record(event))
        try store.close()
        #expect(try folder.open().events(of: event.customer) == [event])
    }

    @Test func aReadThatGoesOnIsNamedAndForgettingAgainFinishes() throws {
        let folder = StoreFolder()
        let store = try folder.open()
        let customer = try CustomerID("vanishing-customer")
        try store.record(Sample.event("e", customer: customer.text))
        try store.put(Sample.product("p"))
        try store.forEachProduct { _ in
            #expect(throws: StorageError.logHeldByReaders(path: folder.path)) {
                try store.forget(customer)
            }
        }
        #expect(try store.events(of: customer).isEmpty)
        #expect(try store.forget(customer) == 0)
        #expect(try namesOfFiles(of: folder, containing: customer.text).isEmpty)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in every run.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
