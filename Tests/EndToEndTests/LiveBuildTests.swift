import Foundation
import Testing

@Suite("Building while a server answers")
struct LiveBuildTests {
    /// Searches without a pause until told to stop.
    ///
    /// - Returns: the replies that were wrong, and the number of all.
    private func searcher(
        _ server: Server, until stop: Flag, line: String,
        isRight: @escaping @Sendable (JSON) -> Bool
    ) -> Background<(wrong: [String], count: Int)> {
        Background {
            let connection = try server.connect()
            var wrong: [String] = []
            var count = 0
            while !stop.isRaised {
                let reply = try connection.request(line)
                count += 1
                let isGood = try reply.code == nil && isRight(JSON(parsing: reply.payload))
                if !isGood { wrong.append(String("\(reply)".prefix(300))) }
            }
            return (wrong, count)
        }
    }

    @Test func `No search fails while generations change, and the new one answers soon`() throws {
        let shop = try Shop.generated()
        let server = try Server(shop)
        defer { server.kill() }
        let stop = Flag()
        let searchers = ["shoes FOR anna FACETS brand", "jacket", #""running shoes" EXPLAIN"#].map {
            searcher(server, until: stop, line: "SEARCH shop \($0)") { $0["total"].int ?? 0 > 0 }
        }
        let connection = try server.connect()
        for generation in 2...4 {
            try shop.build()
            let isNew = try Polling.holds(within: 5) {
                try connection.json("SEARCH shop shoes")["generation"].int == generation
            }
            #expect(isNew, "generation \(generation) does not answer: \(server.process.errorText)")
        }
        #expect(try connection.request("ROLLBACK shop") == .json(#"{"generation":3}"#))
        #expect(try connection.json("SEARCH shop shoes")["generation"].int == 3)
        #expect(try connection.request("RELOAD shop") == .json(#"{"generation":3}"#))
        stop.raise()
        for searcher in searchers {
            let (wrong, count) = try searcher.value()
            #expect(wrong.isEmpty, "\(wrong.count) of \(count): \(wrong.first ?? "")")
            #expect(count > 0)
        }
    }

    @Test func `A new catalog replaces the old one as a whole, and can be rolled back`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        try shop.build(#"{"id":"x","title":"Orange lamp","maker":"Acme"}"# + "\n")
        let isNew = try Polling.holds(within: 5) {
            try connection.json(#"SEARCH shop """#)["generation"].int == 2
        }
        #expect(isNew)
        #expect(try connection.json(#"SEARCH shop """#).ids == ["x"])
        #expect(try connection.request("ROLLBACK shop") == .json(#"{"generation":1}"#))
        #expect(Set(try connection.json(#"SEARCH shop """#).ids) == ["a", "b", "c", "d", "e", "f"])
        // What is written from now on comes on top of the old catalog.
        #expect(try connection.request(#"PUT shop {"id":"y","title":"Lime lamp"}"#) == .ok)
        #expect(try connection.request("FLUSH shop") == .ok)
        #expect(try connection.json("SEARCH shop lamp").ids == ["y"])
        #expect(try connection.json(#"SEARCH shop """#)["total"].int == 7)
        server.kill()
        let again = try Server(shop)
        defer { again.kill() }
        #expect(try again.connect().json(#"SEARCH shop """#)["total"].int == 7)
    }

    @Test func `Products that are put while an index is built are not lost`() throws {
        let shop = try Shop.generated()
        let server = try Server(shop)
        defer { server.kill() }
        let stop = Flag()
        let writer = Background {
            let connection = try server.connect()
            var ids: [String] = []
            while !stop.isRaised {
                let id = "live\(ids.count)"
                let reply = try connection.request(
                    #"PUT shop {"id":"\#(id)","title":"Live thing"}"#)
                guard reply == .ok else { throw Refused(reply: reply) }
                ids.append(id)
            }
            return ids
        }
        for _ in 0..<3 { try shop.build() }
        stop.raise()
        let ids = try writer.value()
        let connection = try server.connect()
        #expect(try connection.request("FLUSH shop") == .ok)
        let found = try connection.json(#"SEARCH shop "live thing" LIMIT 1000 FIELDS id"#)
        #expect(found["total"].int == ids.count)
        #expect(ids.count > 0)
    }

    struct Refused: Error { let reply: LineReply }

    @Test func `After a large build the generation before it is the one from before it`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        // So many changes that a server would build by itself, had nobody else.
        let lines = (0..<5_300).map { #"{"id":"n\#($0)","title":"Thing number \#($0)"}"# }
        try shop.build(lines.joined(separator: "\n") + "\n")
        let built = try #require(try shop.currentGeneration())
        let isNew = try Polling.holds(within: 30) {
            let stats = try connection.json("STATS")["indexes"]["shop"]
            return stats["segments"].int == 1 && stats["products"].int == 5_300
        }
        #expect(isNew)
        #expect(try shop.currentGeneration() == built, "the server built the same again")
        #expect(try connection.request("ROLLBACK shop").code == nil)
        let found = try connection.json(#"SEARCH shop """#)
        #expect(found["total"].int == 6, "the way back leads to the old catalog")
    }

    @Test func `A build that fails changes nothing`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        let before = try connection.request(#"SEARCH shop "running shoes" EXPLAIN"#)
        let file = try shop.folder.write("{\"id\":\"x\"}\nnonsense\nmore\n", to: "bad.jsonl")
        let run = try shop.run("build", "--from", file, "--max-rejects", "1")
        #expect(run.end == .exit(1), "\(run)")
        #expect(try connection.request("RELOAD shop") == .json(#"{"generation":1}"#))
        #expect(
            try difference(connection.request(#"SEARCH shop "running shoes" EXPLAIN"#), before)
                == nil)
        #expect(try connection.request("GET shop x").code == "NOTFOUND")
    }

    @Test func `A build that is killed leaves the old catalog or the new one, whole`() throws {
        let shop = try Shop.generated()
        let program = try Program.path.get()
        let file = shop.path + "/products.jsonl"
        var random = Seeded(seed: 11)
        for _ in 0..<8 {
            let build = try ChildProcess(
                program, ["build", shop.path, "--from", file], in: shop.folder)
            _ = Polling.value(within: .random(in: 0.02...0.9, using: &random)) { build.ended }
            build.killAndWait()
            #expect(try shop.run("verify").end == .exit(0))
        }
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        #expect(try connection.json(#"SEARCH shop """#)["total"].int == 600)
        try shop.build()
        let names = try FileManager.default.contentsOfDirectory(atPath: shop.data + "/generations")
        #expect(names.count <= 2 && names.allSatisfy { Int($0) != nil }, "\(names)")
    }

    @Test func `RELOAD reads the definition again`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        #expect(try connection.json("SEARCH shop shoes")["total"].int == 3)
        let changed = TinyShop.definition.replacing(
            "attributes:", with: "attributes:\n  maker: {from: maker}")
        try shop.folder.write(changed, to: "indexes/shop/index.yaml")
        try shop.build()
        let reply = try connection.request("RELOAD shop")
        #expect(reply == .json(#"{"generation":2}"#), "\(reply)")
        let found = try connection.request("SEARCH shop shoes FACETS maker")
        #expect(found.code == nil, "\(found)")
        #expect(server.process.ended == nil)
    }
}
