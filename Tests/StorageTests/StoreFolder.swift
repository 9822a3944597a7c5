import Affinity
import Catalog
import Foundation
import Storage

/// A folder for the database of one test; it goes when the test process ends.
struct StoreFolder {
    let url: URL

    init() {
        url = Self.root.appending(path: UUID().uuidString)
    }

    var path: String { url.appending(path: "data/catalog.sqlite").path }

    func open() throws(StorageError) -> CatalogStore {
        try CatalogStore(path: path)
    }

    /// The bytes of all files of the database.
    func bytes() throws -> [String: Data] {
        let folder = url.appending(path: "data")
        var bytes: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            bytes[name] = try Data(contentsOf: folder.appending(path: name))
        }
        return bytes
    }

    private static let root: URL = {
        atexit { try? FileManager.default.removeItem(at: StoreFolder.root) }
        return FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    }()
}

/// Makes products and events for tests.
enum Sample {
    static func product(_ id: String, title: String = "Thing") throws -> Product {
        let definition = try IndexDefinition(yaml: "id: id\nfields: {title: {}}")
        let columns = [
            JSONMember(name: "id", value: .string(id)),
            JSONMember(name: "title", value: .string(title)),
        ]
        return try Product(columns: columns, definition: definition)
    }

    static func event(
        _ id: String? = nil, customer: String = "c1", kind: EventKind = .view,
        product: String = "p1", at milliseconds: Int64 = 0, query: String? = nil, quantity: Int = 1
    ) throws -> Event {
        try Event(
            id: id, customer: CustomerID(customer), kind: kind, product: ProductID(product),
            at: Timestamp(milliseconds: milliseconds), query: query, quantity: quantity)
    }
}

/// Runs `body` on `count` threads at the same time, however few processors there are.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let done = DispatchGroup()
    for index in 0..<count {
        done.enter()
        Thread.detachNewThread {
            body(index)
            done.leave()
        }
    }
    done.wait()
}
