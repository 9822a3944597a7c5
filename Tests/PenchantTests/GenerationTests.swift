import Catalog
import Foundation
import Testing

@Suite("penchant verify, rollback and stats")
struct GenerationTests {
    @Test func `A whole index is verified`() throws {
        let shop = try TinyShop.built()
        #expect(try shop.run("verify", "shop").output.hasPrefix("generation 1 is whole"))
        let run = try shop.run("verify", "shop", "--json")
        #expect(run.status == 0)
        #expect(try run.object()["generation"] == .number(1))
    }

    @Test func `A flipped byte fails the verification, and a build mends it`() throws {
        let shop = try TinyShop.built()
        let folder = shop.folder.url.appendingPathComponent("shop/data/generations/1")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let path = "shop/data/generations/1/\(name)"
            var bytes = try #require(shop.folder.contents(path))
            bytes[bytes.count - 1] ^= 0x10
            try shop.folder.write(bytes, to: path)
        }
        let run = try shop.run("verify", "shop", "--json")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("penchant build"))
        #expect(try shop.run("build", "shop").status == 0)
        #expect(try shop.run("verify", "shop").status == 0)
    }

    @Test func `A rollback brings the generation before back`() throws {
        let shop = try TinyShop.built()
        try shop.folder.write(#"{"id":"z","title":"Zither"}"# + "\n", to: "other.jsonl")
        _ = try shop.run("build", "shop", "--from", "other.jsonl")
        let run = try shop.run("rollback", "shop", "--json")
        #expect(run.status == 0)
        #expect(try run.object()["generation"] == .number(1))
        #expect(try run.object()["products"] == .number(4))
        #expect(try shop.found("umbrella") == ["c"])
        #expect(try shop.found("zither").isEmpty)
    }

    @Test func `A rollback without an earlier generation fails`() throws {
        let shop = try TinyShop.built()
        let run = try shop.run("rollback", "shop")
        #expect(run.status == 1)
        #expect(run.errors.contains("generation 1 is the only one"))
    }

    @Test func `Statistics are one object, or lines for a person`() throws {
        let shop = try TinyShop.built()
        let object = try shop.run("stats", "shop", "--json").object()
        #expect(object["products"] == .number(4))
        #expect(object["generation"] == .number(1))
        let lines = try shop.run("stats", "shop").output.split(separator: "\n")
        #expect(lines.contains { $0.split(separator: " ") == ["products", "4"] })
    }
}
