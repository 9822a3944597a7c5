import Testing

@Suite("Every command, in a line and in RESP")
struct CommandTests {
    @Test func `PING answers OK in a line and PONG in RESP, and gives back a message`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        #expect(try connection.request("PING") == .ok)
        #expect(try connection.command(["PING"]) == .simple("PONG"))
        #expect(try connection.request(#"PING "a b""#) == .json(#""a b""#))
        #expect(try connection.command(["PING", "a b"]) == .bulk("a b"))
    }

    @Test func `What only reads answers the same JSON in both framings`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let event = #"{"id":"e1","customer":"u","kind":"purchase","product":"b"}"#
        #expect(try connection.request("EVENT shop \(event)") == .ok)
        let requests = [
            Request("SEARCH", "shop", "running shoes"),
            Request(
                "SEARCH", "shop", "running shoes", "FOR", "u", "PROFILE",
                #"{"attributes":{"color":{"red":0.5}}}"#, "STRENGTH", "0.5", "WHERE",
                "price:[* TO 20000] AND NOT color:green", "FACETS", "brand,color", "LIMIT", "5",
                "OFFSET", "0", "FIELDS", "title,price", "EXPLAIN", "DEADLINE", "60000"),
            Request("SEARCH", "shop", "", "SORT", "price:desc"),
            Request("GET", "shop", "a"),
            Request("CUSTOMER", "shop", "SHOW", "u"),
            Request("CUSTOMER", "shop", "EXPORT", "u"),
            Request("CUSTOMER", "shop", "EXPORT", "nobody"),
            Request("ANALYZE", "shop", "title", "Running Shoes"),
            Request("EXPLAIN", "shop", "running shoes", "b", "FOR", "u"),
            Request("EXPLAIN", "shop", "running shoes", "d"),
            Request("RELOAD", "shop"), Request("INFO"), Request("HELP"),
            Request("HELP", "SEARCH"),
        ]
        for request in requests {
            let (line, resp) = try connection.both(request)
            guard case .json(let json) = line, case .bulk(let bulk) = resp else {
                Issue.record("\(request.line): \(line), \(resp)")
                continue
            }
            #expect(json.timeless == bulk.timeless, "\(request.line)")
            #expect(throws: Never.self, "\(request.line)") { try JSON(parsing: json) }
        }
    }

    @Test func `SEARCH replies with all members of the contract and nothing else`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let reply = try server.connect().json("SEARCH shop shoes FACETS brand")
        #expect(
            reply.names == [
                "total", "took_us", "generation", "hits", "facets", "corrected", "relaxed",
            ])
        #expect(reply["total"].int == 3)
        #expect(reply["generation"].int == 1)
        #expect(reply["took_us"].int ?? 0 > 0)
        #expect(Set(reply.ids) == ["a", "b", "c"])
        #expect(reply["hits"][0].names == ["id", "score", "product"])
        #expect(reply["corrected"].isNull && reply["relaxed"].isNull)
        #expect(reply.facet("brand") == ["Acme 2", "Bolt 1"])
    }

    @Test func `PUT, GET and DELETE store, give back byte for byte, and remove`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let product = #"{"id":"n1","title":"Café \"Noir\" lamp","maker":"Ünit","price":1999}"#
        #expect(try connection.request("PUT shop \(product)") == .ok)
        #expect(try connection.request("GET shop n1") == .json(product))
        #expect(try connection.command(["GET", "shop", "n1"]) == .bulk(product))
        #expect(try connection.request("DELETE shop n1") == .ok)
        #expect(try connection.request("GET shop n1").code == "NOTFOUND")
        #expect(try connection.command(["PUT", "shop", product]) == .simple("OK"))
        #expect(try connection.command(["DELETE", "shop", "n1"]) == .simple("OK"))
        #expect(
            try connection.command(["DELETE", "shop", "n1"])
                == .error(#"NOTFOUND there is no product "n1""#))
        #expect(try connection.request("FLUSH shop") == .ok)
        #expect(try connection.command(["FLUSH", "shop"]) == .simple("OK"))
    }

    @Test func `EVENT and CUSTOMER record, show, give back and forget`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let first =
            #"{"id":"e1","customer":"u","kind":"purchase","product":"b","#
            + #""at":"2025-03-09T14:30:00Z","query":"blue shoes","quantity":2}"#
        let second =
            #"{"id":"e2","customer":"u","kind":"review","product":"b","#
            + #""at":"2025-03-10T14:30:00Z","stars":4.5}"#
        let third =
            #"{"id":"e3","customer":"u","kind":"survey","at":"2025-03-11T14:30:00Z","#
            + #""attribute":"color","value":"blue","weight":0.5}"#
        #expect(try connection.request("EVENT shop \(first)") == .ok)
        #expect(try connection.command(["EVENT", "shop", second]) == .simple("OK"))
        #expect(try connection.request("EVENT shop \(third)") == .ok)
        let export = "[\(first),\(second),\(third)]"
        #expect(try connection.request("CUSTOMER shop EXPORT u") == .json(export))
        let shown = try connection.json("CUSTOMER shop SHOW u")
        #expect(shown["customer"].string == "u")
        #expect(shown["events"].int == 3)
        #expect(shown["attributes"]["brand"][0]["value"].string == "Bolt")
        #expect(try connection.request("CUSTOMER shop FORGET u") == .json(#"{"events":3}"#))
        #expect(
            try connection.command(["CUSTOMER", "shop", "FORGET", "u"])
                == .bulk(#"{"events":0}"#))
        #expect(try connection.request("CUSTOMER shop EXPORT u") == .json("[]"))
    }

    @Test(arguments: [
        "view", "click", "favorite", "cart", "purchase", "return", "review", "hide", "survey",
    ])
    func `EVENT takes every kind`(kind: String) throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let about = kind == "survey" ? #""attribute":"brand","value":"Acme""# : #""product":"a""#
        let event = #"{"customer":"u","kind":"\#(kind)",\#(about),"stars":5}"#
        #expect(try connection.request("EVENT shop \(event)") == .ok)
        #expect(try connection.json("CUSTOMER shop EXPORT u")[0]["kind"].string == kind)
    }

    @Test func `ANALYZE shows the terms of a text and EXPLAIN the parts of a score`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let tokens = try connection.json(#"ANALYZE shop title "Running Shoes""#).elements
        #expect(tokens.map(\.["form"].string) == ["running", "shoes"])
        #expect(tokens.map(\.["stem"].string) == ["run", "shoe"])
        let explained = try connection.json(#"EXPLAIN shop "running shoes" a"#)
        #expect(explained["id"].string == "a")
        let hits = try connection.json(#"SEARCH shop "running shoes""#)["hits"].elements
        let hit = try #require(hits.first { $0["id"].string == "a" })
        #expect(explained["score"].units == hit["score"].units)
        let parts = explained["parts"].elements
        #expect(parts.allSatisfy { $0.names == ["part", "score", "cause"] })
        #expect(parts.compactMap(\.["score"].units).reduce(0, +) == explained["score"].units)
    }

    @Test func `ROLLBACK goes back to the generation before, and RELOAD tells which answers`()
        throws
    {
        let shop = try Shop.tiny()
        try shop.build()
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        #expect(try connection.request("RELOAD shop") == .json(#"{"generation":2}"#))
        #expect(try connection.command(["ROLLBACK", "shop"]) == .bulk(#"{"generation":1}"#))
        #expect(try connection.command(["RELOAD", "shop"]) == .bulk(#"{"generation":1}"#))
        let reply = try connection.request("ROLLBACK shop")
        #expect(reply.code == "NOTFOUND")
        #expect(reply.message.contains("generation 1"))
    }

    @Test func `STATS counts, INFO names what can be searched, HELP lists every command`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        #expect(try connection.request("FROB").code == "UNKNOWN")
        let stats = try connection.json("STATS")
        #expect(stats["indexes"]["shop"]["products"].int == 6)
        #expect(stats["connections"].int == 1)
        #expect(stats["errors"]["UNKNOWN"].int == 1)
        guard case .bulk(let bulk) = try connection.command(["STATS"]) else {
            Issue.record("STATS in RESP is no bulk string")
            return
        }
        #expect(try JSON(parsing: bulk).names == stats.names)
        let info = try connection.json("INFO")
        #expect(info["server"].string == "penchant")
        #expect(info["indexes"]["shop"]["attributes"].names.contains("color"))
        let help = try connection.json("HELP")["commands"].elements.compactMap(\.["command"].string)
        let contract: Set = [
            "SEARCH", "GET", "PUT", "DELETE", "FLUSH", "EVENT", "CUSTOMER", "ANALYZE", "EXPLAIN",
            "RELOAD", "ROLLBACK", "STATS", "INFO", "HELP", "PING", "HELLO", "AUTH", "QUIT",
        ]
        #expect(contract.isSubset(of: help))
        #expect(try connection.json("HELP get")["usage"].string == "GET <index> <product id>")
    }

    @Test func `What Redis clients send on connecting gets a fitting answer`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        guard case .array(let second) = try connection.command(["HELLO", "2"]),
            case .map(let third) = try connection.command(["HELLO", "3", "SETNAME", "me"])
        else {
            Issue.record("HELLO is answered with neither an array nor a map")
            return
        }
        #expect(second.contains(.bulk("penchant")) && third.contains(.bulk("penchant")))
        #expect(try connection.json("HELLO")["server"].string == "penchant")
        #expect(try connection.command(["HELLO", "4"]).asLine.code == "NOPROTO")
        #expect(try connection.command(["CLIENT", "SETINFO", "LIB-NAME", "x"]) == .simple("OK"))
        #expect(try connection.command(["CLIENT", "SETNAME", "x"]) == .simple("OK"))
        #expect(try connection.command(["SELECT", "0"]) == .simple("OK"))
        #expect(try connection.command(["COMMAND"]) == .array([]))
        #expect(try connection.command(["COMMAND", "DOCS"]) == .array([]))
        // No keys are configured, so none is right; the connection serves all the same.
        #expect(try connection.command(["AUTH", "secret"]).asLine.code == "DENIED")
        #expect(try connection.request("AUTH secret").code == "DENIED")
        #expect(try connection.command(["PING"]) == .simple("PONG"))
    }

    @Test func `QUIT is answered, after what came before it, and ends the connection`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let line = try server.connect()
        try line.send("PING\nQUIT\nPING\n")
        #expect(try line.rest() == "OK\nOK\n")
        let resp = try server.connect()
        #expect(try resp.command(["QUIT"]) == .simple("OK"))
        #expect(try resp.hasEnded())
    }

    @Test func `Commands and keywords are taken in any case, and lines may end with CR LF`() throws
    {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let expected = try connection.request("SEARCH shop shoes LIMIT 1 SORT price:asc")
        try connection.send("search shop shoes limit 1 sort price:ASC\r\n")
        #expect(try difference(connection.reply(), expected) == nil)
        #expect(
            try difference(
                connection.command(["Search", "shop", "shoes", "LiMiT", "1", "Sort", "price"])
                    .asLine, expected) == nil)
        try connection.send("\r\n\n   \nPING\r\n")
        #expect(try connection.reply() == .ok)
    }

    @Test func `Quoted arguments take JSON's escapes and JSON arguments may hold spaces`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let product = #"{"id":"q 1","title":"A \"quoted\" lamp","maker":"É"}"#
        #expect(try connection.request("PUT shop " + product.quotedAsJSON) == .ok)
        #expect(try connection.request(#"GET shop "q\u0020\u0031""#) == .json(product))
        let spaced = #"{ "id" : "q2", "title" : "{not [a] bracket" }"#
        #expect(try connection.request("PUT shop \(spaced)") == .ok)
        #expect(
            try connection.request("GET shop q2")
                == .json(#"{"id":"q2","title":"{not [a] bracket"}"#))
        #expect(try connection.request(#"PING "\ud83d\ude00\/\b""#) == .json(#""😀/\u0008""#))
    }

    @Test func `Both framings may be mixed on one connection, each answered in its own`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        try connection.send("PING\n*1\r\n$4\r\nPING\r\nGET shop nope\n*1\r\n$4\r\nFROB\r\nPING\n")
        #expect(try connection.reply() == .ok)
        #expect(try connection.value() == .simple("PONG"))
        #expect(try connection.reply().code == "NOTFOUND")
        #expect(try connection.value().asLine.code == "UNKNOWN")
        #expect(try connection.reply() == .ok)
    }
}
