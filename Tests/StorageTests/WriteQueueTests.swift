import Affinity
import Catalog
import Dispatch
import Foundation
import Storage
import Synchronization
import Testing

@Suite struct WriteQueueTests {
    @Test func writersOnManyThreadsAllGetTheirOwnOutcome() throws {
        let store = try StoreFolder().open()
        let failures = Mutex<[String]>([])
        let changes = Mutex<Set<Int64>>([])
        onThreads(16) { thread in
            do {
                for index in 0..<25 {
                    let product = try Sample.product("p\(thread)-\(index)")
                    let change = try store.put(product)
                    changes.withLock { _ = $0.insert(change) }
                    let isVisible = try store.product(product.id)?.change == change
                    let isNew = try store.record(Sample.event("e\(index)"))
                    if !isVisible { failures.withLock { $0.append("\(product.id) not visible") } }
                    if isNew { failures.withLock { $0.append("new") } }
                }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(changes.withLock { $0.count } == 400)
        #expect(try store.productCount() == 400)
        // Each of the 25 events was new for exactly one thread.
        #expect(failures.withLock { $0 } == Array(repeating: "new", count: 25))
    }

    @Test func writesThatWaitTogetherShareACommit() throws {
        let folder = StoreFolder()
        let store = try folder.open()
        let done = DispatchGroup()
        let log = folder.path + "-wal"
        // While an import holds the database, all other writes come to wait.
        try store.importProducts(replacingAll: false) { _ in
            for index in 0..<1000 {
                done.enter()
                store.submit(.put(try Sample.product("p\(index)"))) { _ in done.leave() }
            }
        }
        done.wait()
        #expect(try store.productCount() == 1000)
        let size = try #require(
            try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int)
        // A commit writes at least two pages of 4 KiB: a thousand would need eight megabytes.
        #expect(size < 2_000_000)
    }

    @Test func writesOfOneThreadAreDoneInItsOrder() throws {
        let store = try StoreFolder().open()
        let outcomes = Mutex<[WriteOutcome?]>([])
        let done = DispatchGroup()
        let writes: [CatalogWrite] = try [
            .put(Sample.product("a")), .delete(ProductID("a")), .delete(ProductID("a")),
            .record(Sample.event("e")), .record(Sample.event("e")),
        ]
        for write in writes {
            done.enter()
            store.submit(write) { result in
                outcomes.withLock { $0.append(try? result.get()) }
                done.leave()
            }
        }
        done.wait()
        let expected: [WriteOutcome?] = [
            .changed(1), .changed(2), .absent, .recorded(1), .duplicate,
        ]
        #expect(outcomes.withLock { $0 } == expected)
    }

    @Test func closingWaitsForWritesAndRefusesLaterOnes() throws {
        let folder = StoreFolder()
        let store = try folder.open()
        let product = try Sample.product("p")
        for index in 0..<100 {
            store.submit(.put(try Sample.product("p\(index)"))) { _ in }
        }
        try store.close()
        try store.close()
        #expect(throws: StorageError.closed(path: folder.path)) { try store.put(product) }
        #expect(throws: StorageError.closed(path: folder.path)) { try store.product(product.id) }
        #expect(try folder.open().productCount() == 100)
    }
}
