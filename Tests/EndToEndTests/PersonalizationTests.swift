import Testing

@Suite("Two customers, two rankings")
struct PersonalizationTests {
    private static let search = #"SEARCH shop "running shoes" LIMIT 20"#

    @Test func `Two customers get different rankings of the same products, each explained`() throws
    {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let nobody = try connection.json(Self.search)
        let anna = try connection.json(Self.search + " FOR anna EXPLAIN")
        let ben = try connection.json(Self.search + " FOR ben EXPLAIN")
        #expect(Set(anna.ids) == Set(ben.ids) && Set(anna.ids) == Set(nobody.ids))
        #expect(anna.ids != ben.ids && anna.ids != nobody.ids && ben.ids != nobody.ids)
        #expect(anna["total"].int == nobody["total"].int)
        for page in [anna, ben] {
            let kinds = page["hits"][0]["explain"].elements.compactMap(\.["part"].string)
            #expect(kinds.contains("text"))
            #expect(kinds.contains("affinity") || kinds.contains("repeat"), "\(kinds)")
        }
    }

    @Test func `The parts of every hit add up to its score to the last decimal`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let profile = #"PROFILE {"attributes":{"color":{"Black":1.23456,"Red":-0.77777}}}"#
        let queries = ["running shoes", "shoes", "jacket black", "wireles headphones", ""]
        for query in queries {
            for rest in ["", "FOR anna", "FOR ben STRENGTH 0.37", "FOR anna " + profile] {
                let line = "SEARCH shop \(query.quotedAsJSON) LIMIT 50 EXPLAIN \(rest)"
                for hit in try connection.json(line)["hits"].elements {
                    let parts = hit["explain"].elements.compactMap(\.["score"].units)
                    #expect(parts.reduce(0, +) == hit["score"].units, "\(line): \(parts)")
                }
            }
        }
    }

    @Test func `EXPLAIN tells the same score as SEARCH, for everybody`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        for rest in ["", " FOR anna", " FOR ben", " FOR nobody-knows"] {
            for hit in try connection.json(Self.search + rest)["hits"].elements {
                let id = hit["id"].string ?? ""
                let explained = try connection.json(#"EXPLAIN shop "running shoes" \#(id)\#(rest)"#)
                #expect(explained["score"].units == hit["score"].units, "\(id)\(rest)")
                let parts = explained["parts"].elements.compactMap(\.["score"].units)
                #expect(parts.reduce(0, +) == explained["score"].units)
                #expect(explained["parts"].elements.allSatisfy { $0["cause"].string != "" })
            }
        }
    }

    @Test func `Scores and parts are written with four decimals and hits are in their order`()
        throws
    {
        let server = try Server(try .generated())
        defer { server.kill() }
        let reply = try server.connect().request(Self.search + " FOR anna EXPLAIN").payload
        let scores = reply.matches(of: /"score":(-?[0-9.]+)/).map { String($0.1) }
        #expect(scores.count > 40)
        #expect(scores.allSatisfy { $0.wholeMatch(of: /-?\d+\.\d{4}/) != nil })
        let hits = try JSON(parsing: reply)["hits"].elements
        let units = hits.compactMap(\.["score"].units)
        #expect(units == units.sorted(by: >))
        for (first, second) in zip(hits, hits.dropFirst())
        where first["score"].units == second["score"].units {
            #expect(first["id"].string ?? "" < second["id"].string ?? "", "ties go by id")
        }
    }

    @Test(arguments: [#""running shoes""#, "shoes", #""""#, "jaket", #""black jacket""#])
    func `Nothing known of a customer is the neutral reply, byte for byte`(query: String) throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let search = "SEARCH shop \(query) LIMIT 50 EXPLAIN FACETS brand,color"
        let neutral = try connection.request(search)
        for rest in [
            "FOR anna STRENGTH 0", "FOR ben STRENGTH 0.0", "FOR nobody-knows", "PROFILE {}",
            "FOR nobody-knows PROFILE {}", #"PROFILE {"attributes":{},"products":{}}"#,
            #"FOR anna STRENGTH 0 PROFILE {"attributes":{"color":{"Black":3}}}"#, "STRENGTH 1",
        ] {
            #expect(
                try difference(connection.request("\(search) \(rest)"), neutral) == nil, "\(rest)")
        }
        #expect(try difference(connection.request("\(search) FOR anna"), neutral) != nil)
    }

    @Test func `An empty profile beside a customer changes nothing, byte for byte`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let anna = try connection.request(Self.search + " FOR anna EXPLAIN")
        #expect(
            try difference(connection.request(Self.search + " FOR anna EXPLAIN PROFILE {}"), anna)
                == nil)
        #expect(
            try difference(connection.request(Self.search + " EXPLAIN STRENGTH 1 FOR anna"), anna)
                == nil)
    }

    @Test
    func
        `A profile of the request favors and disfavors, and a query that names the attribute silences it`()
        throws
    {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        func first(_ query: String, _ profile: String) throws -> String? {
            try connection.json("SEARCH shop \(query.quotedAsJSON) LIMIT 1 PROFILE \(profile)").ids
                .first
        }
        #expect(try first("running shoes", #"{"attributes":{"color":{"blue":2}}}"#) == "b")
        #expect(try first("running shoes", #"{"attributes":{"color":{"red":2}}}"#) == "a")
        #expect(try first("running shoes", #"{"attributes":{"brand":{"Acme":-3}}}"#) == "b")
        #expect(try first("running shoes", #"{"products":{"c":10}}"#) == "c")
        let silenced = #"SEARCH shop "red running shoes" EXPLAIN"#
        let neutral = try connection.request(silenced)
        let profile = #" PROFILE {"attributes":{"color":{"blue":3}}}"#
        #expect(try difference(connection.request(silenced + profile), neutral) == nil)
    }

    @Test func `A page is the same piece of the same ranking, whatever its size`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let all = try connection.json("SEARCH shop shoes FOR anna LIMIT 1000").ids
        #expect(all.count > 20)
        for size in [1, 3, 7] {
            var pages: [String] = []
            for offset in stride(from: 0, to: all.count, by: size) {
                let page = "SEARCH shop shoes FOR anna LIMIT \(size) OFFSET \(offset)"
                pages += try connection.json(page).ids
            }
            #expect(pages == all, "pages of \(size)")
        }
    }
}
