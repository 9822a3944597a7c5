import Foundation
import Testing

@testable import SearchEngine

@Suite("The indexes of a folder")
struct EngineTests {
    private let folder: String
    private let notices = Notices()
    private let engine: Engine

    init() throws {
        folder = try TemporaryFolders.make()
        for name in ["shoes", "books"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            try Data(TestIndex.definition.utf8)
                .write(to: URL(fileURLWithPath: "\(folder)/\(name)/index.yaml"))
        }
        try FileManager.default.createDirectory(
            atPath: folder + "/no-index", withIntermediateDirectories: true)
        engine = Engine(folder: folder) { [notices] in notices.add($0) }
    }

    @Test("folders with a definition are indexes, opened once when first asked for")
    func names() throws {
        #expect(engine.names == ["books", "shoes"])
        #expect(engine.openIndexes.isEmpty)
        let index = try engine.index("shoes")
        #expect(try engine.index("shoes") === index)
        #expect(engine.openIndexes.map(\.name) == ["shoes"])
        engine.close()
        #expect(engine.openIndexes.isEmpty)
    }

    @Test(
        "an unknown name is an error that lists the known ones",
        arguments: ["", "nonesuch", "../shoes", "no-index", "SHOES"])
    func unknown(name: String) {
        #expect { try engine.index(name) } throws: { "\($0)".contains("books, shoes") }
    }

    @Test("a definition that cannot be read is an error each time, and the other indexes work")
    func badDefinition() throws {
        try Data("language: [".utf8).write(to: URL(fileURLWithPath: folder + "/books/index.yaml"))
        #expect(throws: EngineError.self) { try engine.index("books") }
        #expect(throws: EngineError.self) { try engine.index("books") }
        #expect(try engine.index("shoes").find("").total == 0)
        engine.close()
    }

    @Test("asked for by many threads at once, an index is opened once")
    func manyThreads() throws {
        let engine = engine
        let found = Collected<ObjectIdentifier>()
        runTogether(8) { _ in
            if let index = try? engine.index("shoes") { found.add(ObjectIdentifier(index)) }
        }
        #expect(found.all.count == 8)
        #expect(Set(found.all).count == 1)
        engine.close()
    }

    @Test("a folder without a definition is no index")
    func noDefinition() {
        #expect { try Index(IndexPaths(folder: folder + "/no-index")) } throws: { error in
            "\(error)".contains("index.yaml")
        }
    }

    @Test("an index is named by its folder, with or without a slash at the end")
    func pathNames() {
        #expect(IndexPaths(folder: "/a/b/shoes/").name == "shoes")
        #expect(IndexPaths(folder: "/a/b/shoes").name == "shoes")
        #expect(IndexPaths(folder: "/a/b/../shoes").database == "/a/b/../shoes/data/catalog.sqlite")
    }
}
