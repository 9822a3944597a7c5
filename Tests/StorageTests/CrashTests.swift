import Catalog
import Foundation
import Storage
import Synchronization
import Testing

@Suite struct CrashTests {
    @Test func whatWasAcknowledgedSurvivesAKill() async throws {
        let folder = StoreFolder()
        let acknowledged = folder.url.appending(path: "acknowledged").path
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        let path = folder.path
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, acknowledged = acknowledged as String] in
            try CrashingWriter.run(database: path, acknowledged: acknowledged)
        }
        let text = try String(contentsOfFile: acknowledged, encoding: .utf8)
        // The last line may be cut short by the kill.
        let ids = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(ids.count >= CrashingWriter.writesBeforeTheKill)
        let store = try folder.open()
        try store.checkIntegrity()
        for id in ids {
            #expect(try store.product(ProductID(String(id))) != nil)
            #expect(try store.events(of: CustomerID(String(id))).count == 1)
        }
    }
}

/// Writes from several threads until it kills its own process.
private enum CrashingWriter {
    static let writesBeforeTheKill = 200

    static func run(database: String, acknowledged: String) throws {
        let store = try CatalogStore(path: database)
        try Data().write(to: URL(fileURLWithPath: acknowledged))
        let log = try FileHandle(forWritingTo: URL(fileURLWithPath: acknowledged))
        let count = Mutex(0)
        onThreads(8) { thread in
            for index in 0... {
                let id = "t\(thread)-\(index)"
                do {
                    try store.put(Sample.product(id))
                    try store.record(Sample.event(customer: id))
                    try count.withLock { count in
                        try log.write(contentsOf: Data("\(id)\n".utf8))
                        count += 1
                        if count == writesBeforeTheKill { kill(getpid(), SIGKILL) }
                    }
                } catch {
                    fatalError("\(error)")
                }
            }
        }
    }
}
