import Foundation
import Retrieval
import Testing

@testable import SearchEngine

@Suite("Damaged files")
struct DamageTests {
    private let shop: TestIndex

    init() throws {
        shop = try TestIndex(
            products: (1...40).map { product("p\($0)", "lamp number\($0)", color: "c\($0 % 5)") })
    }

    private func path(_ kind: IndexFile.Kind, generation: Int = 1) -> URL {
        URL(fileURLWithPath: shop.index.generations.path(of: generation) + "/" + kind.fileName)
    }

    private func flip(_ url: URL, at position: Int) throws {
        let handle = try FileHandle(forUpdating: url)
        try handle.seek(toOffset: UInt64(position))
        let byte = try #require(try handle.read(upToCount: 1)?.first)
        try handle.seek(toOffset: UInt64(position))
        try handle.write(contentsOf: Data([byte ^ 0x10]))
        try handle.close()
    }

    /// Asks for everything that an index can be asked.
    private func exercise(_ index: Index) {
        for query in ["lamp", "lamp number7", "numbr7", "lam", "p12", ""] {
            _ = try? index.find(query) {
                $0.filter = "color:(c1 OR c2) AND price:[1 TO 5000] AND in_stock:true"
                $0.facets = ["color", "brand"]
                $0.explains = true
                $0.customer = "kim"
            }
            _ = try? index.find(query) { $0.sorting = .init(field: "color", isDescending: true) }
            _ = try? index.explain(query, product: "p7", customer: "kim")
        }
    }

    @Test(
        "a truncated file is refused when opening, with what to do",
        arguments: IndexFile.Kind.allCases)
    func truncated(kind: IndexFile.Kind) throws {
        let whole = try Data(contentsOf: path(kind))
        for share in [0.0, 0.01, 0.3, 0.9, 0.999] {
            try shop.index.close()
            try whole.prefix(Int(Double(whole.count) * share)).write(to: path(kind))
            #expect { try shop.another() } throws: { error in
                error is EngineError && "\(error)".contains("penchant build")
            }
        }
    }

    @Test(
        "flipped bytes never crash, and are found by opening or verifying",
        arguments: IndexFile.Kind.allCases)
    func flipped(kind: IndexFile.Kind) throws {
        try shop.index.record(event("kim", "purchase", "p7"))
        let size = try Data(contentsOf: path(kind)).count
        // A prime step meets every kind of place; the header is swept whole.
        for position in Array(0..<min(60, size))
            + Array(stride(from: 60, to: size, by: size / 60 + 7))
        {
            try flip(path(kind), at: position)
            do {
                let damaged = try shop.another()
                exercise(damaged)
                #expect(throws: EngineError.self, "\(kind) at \(position)") {
                    try damaged.verify()
                }
                try damaged.close()
            } catch {
                #expect(error is EngineError)
            }
            try flip(path(kind), at: position)
        }
        _ = try shop.index.verify()
    }

    @Test("a damaged generation is withdrawn: the one before answers, with all changes since")
    func withdrawn() throws {
        try shop.index.put(product("x", "lamp of the second generation"))
        try shop.index.rebuild()
        try shop.index.put(product("y", "lamp of later"))
        _ = try shop.index.delete("p1")
        try shop.index.flush()
        try flip(path(.documents, generation: 2), at: 3_000)
        shop.index.verifyAnswering()
        #expect(shop.index.generation == 1)
        #expect(shop.notices.all.contains { $0.contains("generation 2 is withdrawn") })
        #expect(shop.notices.all.contains { $0.contains("generation 1 answers again") })
        #expect(try shop.index.find("").total == 41)
        #expect(try shop.index.ids("second generation").first == "x")
        #expect(try shop.index.ids("later") == ["y"])
        try shop.reopen()
        #expect(try shop.index.find("").total == 41)
        #expect(try shop.index.rebuild().generation == 3)
        _ = try shop.index.verify()
        #expect(try shop.index.find("").total == 41)
    }

    @Test("where none is before, one is built from the database")
    func withdrawnOnly() throws {
        try shop.index.put(product("y", "lamp of later"))
        try flip(path(.postings), at: 200)
        shop.index.verifyAnswering()
        #expect(shop.index.generation == 2)
        #expect(shop.notices.all.contains { $0.contains("generation 2 was built") })
        _ = try shop.index.verify()
        #expect(try shop.index.find("").total == 41)
    }

    @Test("where the one before is damaged, too, one is built from the database")
    func bothDamaged() throws {
        try shop.index.rebuild()
        try flip(path(.postings, generation: 1), at: 200)
        try flip(path(.postings, generation: 2), at: 200)
        shop.index.verifyAnswering()
        #expect(shop.index.generation == 3)
        _ = try shop.index.verify()
        #expect(try shop.index.find("lamp").total == 40)
    }

    @Test("a generation that is whole is not withdrawn")
    func wholeStays() throws {
        shop.index.verifyAnswering()
        #expect(shop.index.generation == 1)
        #expect(shop.notices.all.isEmpty)
    }

    @Test(
        "a damaged CURRENT is refused with what to do, and a build mends it",
        arguments: ["", "x", "7", "1 after", "0 after 3", "-1 after 3", "1 after x", "1 before 2"])
    func damagedPointer(text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: shop.paths.data + "/CURRENT"))
        #expect { try shop.another() } throws: { "\($0)".contains("penchant build") }
        try shop.reopen(forBuilding: true)
        try shop.index.rebuild()
        #expect(try shop.index.find("lamp").total == 40)
        try shop.reopen()
        #expect(try shop.index.find("lamp").total == 40)
    }

    @Test("without CURRENT everything is answered from the database")
    func noPointer() throws {
        try FileManager.default.removeItem(atPath: shop.paths.data + "/CURRENT")
        try shop.reopen()
        #expect(shop.index.generation == 0)
        #expect(try shop.index.find("lamp").total == 40)
    }

    @Test("a generation's folder that is missing is refused with what to do, and a build mends it")
    func missingFolder() throws {
        try FileManager.default.removeItem(atPath: shop.index.generations.path(of: 1))
        // What is mapped lives on.
        #expect(try shop.index.find("lamp").total == 40)
        #expect { try shop.another() } throws: { error in
            error is EngineError && "\(error)".contains("penchant build")
        }
        try shop.reopen(forBuilding: true)
        try shop.index.rebuild()
        try shop.reopen()
        #expect(try shop.index.find("lamp").total == 40)
    }

    @Test(
        "a generation of an older format is refused with the command; the same server answers once it is built"
    )
    func olderFormat() throws {
        for kind in IndexFile.Kind.allCases {
            let handle = try FileHandle(forUpdating: path(kind))
            try handle.seek(toOffset: 12)
            try handle.write(contentsOf: Data([1, 0, 0, 0]))
            try handle.close()
        }
        let engine = Engine(
            folder: URL(fileURLWithPath: shop.paths.folder).deletingLastPathComponent().path,
            notice: { _ in })
        for _ in 0..<2 {
            #expect { try engine.index("shop") } throws: { error in
                "\(error)".contains("format 1") && "\(error)".contains("penchant build")
            }
        }
        try shop.reopen(forBuilding: true)
        try shop.index.rebuild()
        #expect(try engine.index("shop").find("lamp").total == 40)
        #expect(throws: EngineError.self) { try engine.index("shop").rollBack() }
        #expect(try engine.index("shop").find("lamp").total == 40)
        engine.close()
    }

    @Test("an index built from another definition is refused with the command, which mends it")
    func otherDefinition() throws {
        try shop.replaceDefinition(
            TestIndex.definition.replacingOccurrences(of: "weight: 5", with: "weight: 6"))
        #expect { try shop.another() } throws: { error in
            error is EngineError && "\(error)".contains("penchant build")
        }
        try shop.reopen(forBuilding: true)
        try shop.index.rebuild()
        try shop.reopen()
        #expect(try shop.index.find("lamp").total == 40)
    }

    @Test("constants of ranking that are not built in may change without a build")
    func otherRanking() throws {
        try shop.replaceDefinition(TestIndex.strict)
        try shop.reopen()
        #expect(try shop.index.find("lamp number7").total == 1)
    }

    @Test("a running instance keeps taking writes while CURRENT is damaged by another")
    func writesGoOn() throws {
        let pointer = URL(fileURLWithPath: shop.paths.data + "/CURRENT")
        let whole = try Data(contentsOf: pointer)
        try Data("rubbish".utf8).write(to: pointer)
        try shop.index.put(product("y", "lamp of later"))
        #expect(throws: EngineError.self) { try shop.index.flush() }
        #expect(try shop.index.find("lamp").total == 40)
        try whole.write(to: pointer)
        try shop.index.flush()
        #expect(try shop.index.find("lamp").total == 41)
    }
}
