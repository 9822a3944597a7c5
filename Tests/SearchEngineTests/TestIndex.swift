import Catalog
import Foundation
import Synchronization

@testable import SearchEngine

/// An index in a folder of its own; the folder goes when the test's process ends.
final class TestIndex {
    /// The definition of most tests: every kind of field and attribute.
    static let definition = """
        language: en
        id: id
        fields:
          title:       {from: title, weight: 5}
          brand:       {from: brand, weight: 4}
          sku:         {from: sku, weight: 3, kind: code}
          description: {from: description, weight: 0.5}
        attributes:
          brand:       {from: brand, prefer: true}
          color:       {from: color, prefer: true}
          material:    {from: material}
          rating:      {from: rating, type: number}
          released:    {from: released, type: date}
          sale:        {from: sale, type: flag}
        price:         {from: price, unit: cents}
        availability:  {from: in_stock}
        order: [brand, price]

        """

    /// The same, in which all words of a query must match.
    static let strict = definition + "ranking: {relax_below: 1}\n"

    let paths: IndexPaths
    let notices = Notices()
    private(set) var index: Index

    /// - Parameter products: JSON objects; they are imported and built unless there are none.
    init(_ definition: String = TestIndex.definition, products: [String] = []) throws {
        paths = IndexPaths(folder: try TemporaryFolders.make() + "/shop")
        try FileManager.default.createDirectory(
            atPath: paths.folder, withIntermediateDirectories: true)
        try Data(definition.utf8).write(to: URL(fileURLWithPath: paths.definition))
        index = try Self.open(paths, notices)
        if !products.isEmpty {
            try importProducts(products)
            try index.rebuild()
        }
    }

    deinit { try? index.close() }

    /// Closes the index and opens it again, as after a restart.
    func reopen(forBuilding: Bool = false) throws {
        try index.close()
        index = try Self.open(paths, notices, forBuilding: forBuilding)
    }

    /// A second index on the same folder, as another process has it.
    func another() throws -> Index { try Self.open(paths, notices) }

    /// Replaces the catalog; nothing is built.
    @discardableResult
    func importProducts(
        _ rows: [String], maximumRejects: Int? = nil, dryRun: Bool = false
    ) throws -> ImportReport {
        try index.importProducts(
            from: [try file("products.jsonl", rows)], maximumRejects: maximumRejects,
            dryRun: dryRun, progress: { _, _ in })
    }

    /// Writes a file of lines beside the index and gives its path.
    func file(_ name: String, _ lines: [String]) throws -> String {
        let path = paths.folder + "/" + name
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    func replaceDefinition(_ definition: String) throws {
        try Data(definition.utf8).write(to: URL(fileURLWithPath: paths.definition))
    }

    private static func open(
        _ paths: IndexPaths, _ notices: Notices, forBuilding: Bool = false
    ) throws -> Index {
        try Index(paths, forBuilding: forBuilding) { notices.add($0) }
    }
}

/// What an index told whoever runs it.
final class Notices: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0 } }

    func add(_ text: String) { texts.withLock { $0.append(text) } }
}

/// Folders for tests, removed when the process ends.
enum TemporaryFolders {
    private static let made = Mutex<[String]>([])

    static func make() throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("penchant-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let isFirst = made.withLock { made in
            made.append(folder)
            return made.count == 1
        }
        if isFirst { atexit { TemporaryFolders.removeAll() } }
        return folder
    }

    private static func removeAll() {
        for folder in made.withLock({ $0 }) {
            try? FileManager.default.removeItem(atPath: folder)
        }
    }
}
