import Foundation
import Retrieval
import Testing

@testable import SearchEngine

@Suite("Building generations")
struct GenerationBuilderTests {
    private func builder(_ index: Index, threads: Int) -> GenerationBuilder {
        GenerationBuilder(
            definition: index.definition, schema: index.schema, analyzers: index.analyzers,
            store: index.store, generations: index.generations, threads: threads)
    }

    @Test("any number of threads gives the same bytes")
    func sameBytes() throws {
        let index = try GeneratedShop(products: 1_500).index
        let expected = try builder(index, threads: 1).files(progress: { _, _ in })
        for threads in [2, 5] {
            let found = try builder(index, threads: threads).files(progress: { _, _ in })
            #expect(found.change == expected.change)
            for kind in IndexFile.Kind.allCases {
                #expect(
                    found.files.contents[kind] == expected.files.contents[kind],
                    "\(kind) with \(threads) threads")
            }
        }
    }

    @Test("progress never goes back and ends with all products")
    func progress() throws {
        let shop = try TestIndex(products: (1...700).map { product("p\($0)", "lamp \($0)") })
        var seen: [Int] = []
        _ = try builder(shop.index, threads: 2).files { done, total in
            #expect(total == 700)
            seen.append(done)
        }
        #expect(seen == seen.sorted())
        #expect(seen.last == 700)
    }

    @Test("a stored product that does not fit the definition is named", arguments: [1, 3])
    func unindexable(threads: Int) throws {
        let shop = try TestIndex(products: [
            product("a", "lamp"), product("b", "lamp", "\"rating\":4.5"),
        ])
        try shop.replaceDefinition(
            TestIndex.definition.replacingOccurrences(
                of: "from: rating, type: number", with: "from: title, type: number"))
        try shop.reopen(forBuilding: true)
        #expect { try builder(shop.index, threads: threads).files(progress: { _, _ in }) } throws: {
            "\($0)".contains("stored product \"a\"")
        }
    }
}
