import Catalog
import Foundation
import Testing

@testable import PeerBenchmark

@Suite("Index of a corpus")
struct CorpusIndexTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fault(_ products: String) throws -> String {
        let path = try folder.write(products, to: "some.jsonl")
        do throws(PeerBenchmarkError) {
            _ = try CorpusIndex(corpus: path, folder: folder.path + "/some.penchant")
            return "none"
        } catch {
            return "\(error)".replacing(folder.path, with: "")
        }
    }

    @Test func `An index that is there is used again, unless another one is asked for`() throws {
        let path = try folder.write(#"{"id":"a","title":"red shoe"}"# + "\n", to: "c.jsonl")
        let place = folder.path + "/c.penchant"
        let first = try CorpusIndex(corpus: path, folder: place)
        #expect(first.building != nil)
        #expect(first.documentCount == 1)
        #expect(first.byteCount > 0)
        try folder.write(
            #"{"id":"a","title":"red"}"# + "\n" + #"{"id":"b","title":"blue"}"#, to: "c.jsonl")
        let again = try CorpusIndex(corpus: path, folder: place)
        #expect(again.building == nil)
        #expect(again.documentCount == 1)
        let anew = try CorpusIndex(corpus: path, folder: place, rebuilds: true)
        #expect(anew.building != nil)
        #expect(anew.documentCount == 2)
    }

    @Test func `A damaged index is built anew, and other files of its folder stay`() throws {
        let path = try folder.write(#"{"id":"a","title":"red shoe"}"# + "\n", to: "c.jsonl")
        _ = try CorpusIndex(corpus: path, folder: folder.path)
        try folder.write("nonsense", to: "segment.info")
        let index = try CorpusIndex(corpus: path, folder: folder.path)
        #expect(index.building != nil)
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: [
        ("{\"id\":\"a\",\"title\":\"x\"}\n\n{\"id\":\"b\"}\n", "/some.jsonl:3: expected a product"),
        ("{\"title\":\"x\"}\n", "/some.jsonl:1: expected a product with the texts id and title"),
        ("{\"id\":\"a\",\"title\":\"x\"}\nnonsense\n", "/some.jsonl:2: expected a product, found"),
        (
            "{\"id\":\"a\",\"title\":\"x\"}\n{\"id\":\"a\",\"title\":\"y\"}\n",
            "/some.jsonl:2: expected an id that no product before has, found \"a\" again"
        ),
        ("\n", "/some.jsonl holds no products"),
    ])
    func `A bad corpus is named with its line`(products: String, expected: String) throws {
        let text = try fault(products)
        #expect(text.hasPrefix(expected), "\(text)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/some.penchant"))
    }

    @Test func `A corpus that is not there is named`() {
        #expect {
            _ = try CorpusIndex(corpus: "/nowhere.jsonl", folder: "/nowhere.penchant")
        } throws: {
            "\($0)".hasPrefix("/nowhere.jsonl: ")
        }
    }

    @Test func `A folder that cannot be made is named`() throws {
        let path = try folder.write(#"{"id":"a","title":"red shoe"}"# + "\n", to: "c.jsonl")
        #expect {
            _ = try CorpusIndex(corpus: path, folder: path + "/below")
        } throws: {
            "\($0)".hasPrefix("cannot create \(path)/below: ")
        }
    }

    @Test func `Categories may be paths of all levels or the lowest one`() throws {
        let rows = [
            #"{"id":"a","title":"x","cat":["r","r/d","r/d/s"],"price":3}"#,
            #"{"id":"b","title":"x","category":"r > d > s","brand":"B","color":"C"}"#,
            #"{"id":"c","title":"x","description":"long","category":"r"}"#,
        ]
        let path = try folder.write(rows.joined(separator: "\n"), to: "c.jsonl")
        var source = try RowSource(path: path, format: .jsonLines)
        func next() throws -> CorpusProduct? {
            try source.next().map { try CorpusProduct.read($0, path: path).product }
        }
        let first = try #require(try next())
        #expect(first.values == [[], [], ["r"], ["r/d"], ["r/d/s"]])
        #expect(first.price == 3)
        let second = try #require(try next())
        #expect(second.values == [["B"], ["C"], ["r"], ["r > d"], ["r > d > s"]])
        #expect(second.price.isNaN)
        let third = try #require(try next())
        #expect(third.values == [[], [], ["r"], [], []])
        #expect(third.text == "x long")
        #expect(try next() == nil)
    }
}
