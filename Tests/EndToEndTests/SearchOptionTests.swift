import Testing

@Suite("The options of SEARCH")
struct SearchOptionTests {
    @Test func `WHERE takes values, bounds, dates, flags, AND, OR, NOT and parentheses`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let filters: [(String, Set<String>)] = [
            ("brand:Acme", ["a", "c", "d"]), ("brand:ACME", ["a", "c", "d"]),
            (#"brand:"Acme""#, ["a", "c", "d"]), ("brand:(Acme OR Corda)", ["a", "c", "d", "f"]),
            ("NOT brand:Acme", ["b", "e", "f"]), ("brand:Acme AND color:red", ["a", "d"]),
            ("brand:Bolt OR color:red AND price:<3000", ["b", "d", "e"]),
            ("(brand:Bolt OR color:red) AND price:<3000", ["d"]),
            ("price:[3100 TO 8900]", ["b", "e", "f"]), ("price:{3100 TO 8900}", ["f"]),
            ("price:[* TO 3100}", ["d"]), ("price:>=9900", ["a", "c"]), ("price:>9900", ["c"]),
            ("price:2500", ["d"]), ("price:(2500 OR 3100)", ["d", "e"]),
            ("in_stock:true", ["a", "b", "d", "e", "f"]), ("in_stock:false", ["c"]),
            ("released:[2024-01-01 TO 2024-12-31]", ["a"]), ("released:>2024-12-31", ["b"]),
            ("price:[5 TO 3]", []), ("brand:nobody", []),
        ]
        for (filter, ids) in filters {
            let reply = try connection.json(#"SEARCH shop "" WHERE \#(filter.quotedAsJSON)"#)
            #expect(Set(reply.ids) == ids, "\(filter)")
            #expect(reply["total"].int == ids.count, "\(filter)")
        }
    }

    @Test func `SORT orders by a field either way, ties by id, products without it last`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let orders: [(String, [String])] = [
            ("price", ["d", "e", "f", "b", "a", "c"]),
            ("price:desc", ["c", "a", "b", "f", "e", "d"]),
            ("brand", ["a", "c", "d", "b", "e", "f"]),
            ("color:desc", ["a", "d", "c", "f", "b", "e"]),
            ("released", ["a", "b", "c", "d", "e", "f"]),
            ("released:desc", ["b", "a", "c", "d", "e", "f"]),
        ]
        for (order, ids) in orders {
            #expect(try connection.json(#"SEARCH shop "" SORT \#(order)"#).ids == ids, "\(order)")
        }
        let page = try connection.json(#"SEARCH shop "" SORT price LIMIT 2 OFFSET 1"#)
        #expect(page.ids == ["e", "f"] && page["total"].int == 6)
    }

    @Test func `FACETS count all that is found, whatever the page`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let search = #"SEARCH shop "" FACETS color,brand LIMIT 1 OFFSET 2"#
        let all = try connection.json(search)
        #expect(all.facet("color") == ["blue 2", "green 2", "red 2"])
        #expect(all.facet("brand") == ["Acme 3", "Bolt 2", "Corda 1"])
        let some = try connection.json(search + " WHERE price:<4000")
        #expect(some.facet("brand") == ["Acme 1", "Bolt 1"])
        let none = try connection.json(search + " WHERE price:<1")
        #expect(none.facet("brand") == [] && none["facets"].names == ["brand", "color"])
    }

    @Test func `A facet with many values is given whole, or says that it was cut`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        for number in 0..<150 {
            try connection.send(#"PUT shop {"id":"m\#(number)","maker":"Maker \#(number)"}"# + "\n")
        }
        for _ in 0..<150 { #expect(try connection.reply() == .ok) }
        #expect(try connection.request("FLUSH shop") == .ok)
        let reply = try connection.request(#"SEARCH shop "" LIMIT 1 FACETS brand"#).payload
        let values = try JSON(parsing: reply).facet("brand")
        #expect(values.count == 153 || reply.contains("cut"), "\(values.count) of 153 values")
    }

    @Test func `FIELDS gives back the named columns only`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let reply = try connection.request("SEARCH shop umbrella FIELDS price,title,nope").payload
        #expect(reply.contains(#""product":{"title":"Red umbrella","price":2500}"#), "\(reply)")
        let whole = try connection.request("SEARCH shop umbrella").payload
        #expect(whole.contains(#""product":\#(TinyShop.lines[3])}"#), "\(whole)")
    }

    @Test(arguments: ["", " OFFSET 1", " SORT price", " FOR u", " FACETS brand EXPLAIN"])
    func `LIMIT 0 counts without hits`(rest: String) throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let reply = try connection.json("SEARCH shop shoes LIMIT 0\(rest)")
        #expect(reply["total"].int == 3)
        #expect(reply["hits"].elements.isEmpty)
        #expect(server.process.ended == nil, "\(server.process.errorText)")
    }

    @Test func `LIMIT and OFFSET go up to their bounds and beyond what is found`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        #expect(try connection.json(#"SEARCH shop """#).ids.count == 6)
        #expect(try connection.json(#"SEARCH shop "" LIMIT 1000"#).ids.count == 6)
        let beyond = try connection.json(#"SEARCH shop "" LIMIT 1000 OFFSET 10000"#)
        #expect(beyond.ids == [] && beyond["total"].int == 6)
        #expect(try connection.json(#"SEARCH shop "" OFFSET 5"#).ids.count == 1)
    }

    @Test func `A deadline that cannot be met is answered as such, a generous one changes nothing`()
        throws
    {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let plain = try connection.request("SEARCH shop shoes")
        #expect(
            try difference(connection.request("SEARCH shop shoes DEADLINE 60000"), plain) == nil)
        // The time counts from when a request was received, so the last of many waits for long.
        let large = #"SEARCH shop "" FOR anna LIMIT 600 EXPLAIN"#
        try connection.send(
            [String](repeating: large + "\n", count: 8).joined() + "SEARCH shop shoes DEADLINE 1\n")
        for _ in 0..<8 { #expect(try connection.reply().code == nil) }
        let reply = try connection.reply()
        #expect(reply.code == "DEADLINE" && reply.message.contains("1 ms"), "\(reply)")
        #expect(try difference(connection.request("SEARCH shop shoes"), plain) == nil)
    }

    @Test func `What was corrected or relaxed is said`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let corrected = try connection.json("SEARCH shop runnign")
        #expect(corrected["corrected"].string == "running" && corrected["total"].int == 3)
        let relaxed = try connection.json(#"SEARCH shop "running kettle""#)
        #expect(relaxed["total"].int == 5)
        #expect(relaxed["relaxed"]["required"].int == 1 && relaxed["relaxed"]["of"].int == 2)
        let ignored = try connection.json(#"SEARCH shop "umbrella qqqqqqqq""#)
        #expect(ignored.ids == ["d"])
        #expect(ignored["relaxed"]["ignored"].elements.map(\.string) == ["qqqqqqqq"])
        let nothing = try connection.json("SEARCH shop qqqqqqqq")
        #expect(nothing["total"].int == 0 && !nothing["relaxed"].isNull)
    }

    @Test func `Queries of any length and script are answered`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let queries = [
            String(repeating: "a", count: 10_000), String(repeating: "red ", count: 2_000),
            (0..<300).map { "w\($0)" }.joined(separator: " "), "🎽👟", "รองเท้าวิ่ง", "走れ 靴",
            "a\u{0}b", "\u{202e}shoes", "e\u{301}\u{301}\u{301}", "((((", "AND OR NOT", "*", "-1",
            "shoes\nshoes", "ﬁne ①②③", String(repeating: "é-", count: 500),
        ]
        for query in queries {
            let reply = try connection.request("SEARCH shop \(query.quotedAsJSON) EXPLAIN")
            #expect(reply.code == nil, "\(query.prefix(20)): \(reply)")
            #expect(throws: Never.self) { try JSON(parsing: reply.payload) }
        }
        #expect(server.process.ended == nil)
    }
}
