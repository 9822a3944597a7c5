import Affinity
import Catalog
import Foundation
import Storage
import Testing

@Suite struct OpeningTests {
    @Test func reopeningKeepsEverything() throws {
        let folder = StoreFolder()
        let product = try Sample.product("p1")
        let event = try Sample.event("e1")
        let first = try folder.open()
        let change = try first.put(product)
        try first.record(event)
        try first.delete(ProductID("p1"))
        try first.put(product)
        try first.close()
        let second = try folder.open()
        #expect(try second.product(product.id)?.json == product.json)
        #expect(try second.events(of: event.customer) == [event])
        #expect(try second.lastChange() == change + 2)
        #expect(try second.put(product) == change + 3)
        try second.checkIntegrity()
    }

    @Test func closingLeavesNoLog() throws {
        let folder = StoreFolder()
        let store = try folder.open()
        try store.put(Sample.product("p1"))
        try store.close()
        let log = folder.path + "-wal"
        let attributes = try? FileManager.default.attributesOfItem(atPath: log)
        #expect(attributes?[.size] as? Int ?? 0 == 0)
    }

    @Test func garbageIsNotACatalog() throws {
        let folder = StoreFolder()
        try write(Data((0..<10_000).map { UInt8(truncatingIfNeeded: $0 * 31 + 7) }), to: folder)
        #expect(throws: StorageError.notACatalog(path: folder.path)) { try folder.open() }
    }

    @Test func theDatabaseOfSomethingElseIsNotACatalog() throws {
        let folder = StoreFolder()
        try folder.open().close()
        try patch(folder, at: 68, with: [1, 2, 3, 4])
        #expect(throws: StorageError.notACatalog(path: folder.path)) { try folder.open() }
    }

    @Test func aLaterFormatIsTooNew() throws {
        let folder = StoreFolder()
        try folder.open().close()
        try patch(folder, at: 60, with: [0, 0, 0, 9])
        #expect(
            throws: StorageError.tooNew(path: folder.path, found: 9, supported: 1)
        ) { try folder.open() }
    }

    @Test func aTruncatedFileIsDamaged() throws {
        let folder = StoreFolder()
        let store = try folder.open()
        try store.importProducts(replacingAll: true) { session in
            for index in 0..<500 { try session.add(Sample.product("p\(index)")) }
        }
        try store.close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path))
        try write(bytes.prefix(bytes.count / 2), to: folder)
        let error = try #require(throws: StorageError.self) { try folder.open() }
        guard case .damaged = error else {
            Issue.record("\(error)")
            return
        }
        #expect("\(error)".contains("restore it from a copy"))
    }

    @Test func damageInsideIsFoundByTheIntegrityCheck() throws {
        let folder = StoreFolder()
        let store = try folder.open()
        try store.importProducts(replacingAll: true) { session in
            for index in 0..<500 { try session.add(Sample.product("p\(index)")) }
        }
        try store.close()
        try patch(folder, at: 4096 * 6, with: Array(repeating: 0xFF, count: 4096 * 2))
        let damaged = try folder.open()
        #expect(throws: StorageError.self) { try damaged.checkIntegrity() }
    }

    @Test func aFolderThatCannotBeMadeIsNamed() {
        #expect(throws: StorageError.self) { try CatalogStore(path: "/dev/null/x/catalog.sqlite") }
    }

    private func write(_ bytes: Data, to folder: StoreFolder) throws {
        let url = URL(fileURLWithPath: folder.path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }

    /// Overwrites bytes of the database file.
    private func patch(_ folder: StoreFolder, at offset: Int, with bytes: [UInt8]) throws {
        var data = try Data(contentsOf: URL(fileURLWithPath: folder.path))
        data.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        try write(data, to: folder)
    }
}
