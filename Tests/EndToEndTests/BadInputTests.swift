import Testing

@Suite("Bad input to every argument of every command")
struct BadInputTests {
    /// A request, the code that answers it, and words that its message must have: what was
    /// expected and what was found.
    private typealias Case = (request: Request, code: String, words: [String])

    /// Sends each request in both framings over one connection, which must go on after each.
    private func check(_ cases: [Case]) throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        for (request, code, words) in cases {
            let (line, resp) = try connection.both(request)
            #expect(line.code == code, "\(request.line): \(line)")
            #expect(resp.asLine == line, "\(request.line): \(resp)")
            for word in words {
                #expect(line.message.contains(word), "\(request.line): \(line.message)")
            }
            #expect(try connection.request("PING") == .ok, "after \(request.line)")
        }
        #expect(server.process.ended == nil)
    }

    @Test func `Unknown commands are told where the known ones are listed`() throws {
        try check([
            (Request("FROB"), "UNKNOWN", [#""FROB""#, "HELP"]),
            (Request("HELP", "FROB"), "UNKNOWN", [#""FROB""#, "HELP"]),
            (Request("SÉARCH", "shop", "x"), "UNKNOWN", ["HELP"]),
        ])
    }

    @Test func `Every command that names an index refuses one that is missing or unknown`() throws {
        let rest: [(String, [String])] = [
            ("SEARCH", ["x"]), ("GET", ["a"]), ("PUT", [#"{"id":"x"}"#]), ("DELETE", ["a"]),
            ("FLUSH", []), ("EVENT", [#"{"customer":"u","kind":"view","product":"a"}"#]),
            ("ANALYZE", ["title", "x"]), ("EXPLAIN", ["x", "a"]), ("RELOAD", []),
            ("ROLLBACK", []), ("CUSTOMER", ["SHOW", "u"]), ("CUSTOMER", ["EXPORT", "u"]),
            ("CUSTOMER", ["FORGET", "u"]),
        ]
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        for (command, arguments) in rest {
            let unknown = try connection.command([command, "nope"] + arguments).asLine
            #expect(unknown.code == "NOINDEX", "\(command)")
            #expect(unknown.message.contains(#""nope""#) && unknown.message.contains("shop"))
            let empty = try connection.command([command, ""] + arguments).asLine
            #expect(empty.code == "SYNTAX", "\(command)")
            #expect(empty.message.contains("an index"))
            let missing = try connection.command([command]).asLine
            #expect(missing.code == "SYNTAX", "\(command)")
            #expect(missing.message.contains("an index") && missing.message.contains("usage"))
        }
    }

    @Test func `SEARCH refuses options that are unknown, repeated or without a value`() throws {
        try check([
            (Request("SEARCH", "shop"), "SYNTAX", ["a query", "end of the request"]),
            (Request("SEARCH", "shop", "red", "shoes"), "SYNTAX", ["LIMIT", #""shoes""#, "quote"]),
            (Request("SEARCH", "shop", "x", "LIMIT"), "SYNTAX", ["LIMIT", "end of the request"]),
            (
                Request("SEARCH", "shop", "x", "LIMIT", "1", "limit", "2"), "SYNTAX",
                ["LIMIT", "once"]
            ),
            (Request("SEARCH", "shop", "x", "EXPLAIN", "EXPLAIN"), "SYNTAX", ["EXPLAIN", "once"]),
        ])
    }

    @Test func `SEARCH refuses numbers out of range`() throws {
        let cases: [(option: String, values: [String], range: String)] = [
            ("LIMIT", ["-1", "1001", "ten", "1.5", "", "99999999999999999999"], "0 to 1000"),
            ("OFFSET", ["-1", "10001", "x"], "0 to 10000"),
            ("DEADLINE", ["0", "-1", "3600001", "soon"], "1 to 3600000"),
            ("STRENGTH", ["-0.1", "1.1", "nan", "inf", "full", ""], "0 to 1"),
        ]
        try check(
            cases.flatMap { option, values, range in
                values.map { value in
                    (
                        Request("SEARCH", "shop", "x", option, value), "SYNTAX",
                        [option, range, value.quotedAsJSON]
                    )
                }
            })
    }

    @Test func `SEARCH refuses names that the definition does not have`() throws {
        try check([
            (
                Request("SEARCH", "shop", "x", "SORT", "nope"), "BADQUERY",
                [#""nope""#, "brand", "price"]
            ),
            (
                Request("SEARCH", "shop", "x", "SORT", "price:down"), "SYNTAX",
                ["SORT", "price:down"]
            ),
            (Request("SEARCH", "shop", "x", "SORT", ":asc"), "SYNTAX", ["SORT", ":asc"]),
            (
                Request("SEARCH", "shop", "x", "FACETS", "brand,nope"), "BADQUERY",
                [#""nope""#, "color"]
            ),
            (
                Request("SEARCH", "shop", "x", "FACETS", "brand,,color"), "SYNTAX",
                ["FACETS", "brand,,color"]
            ),
            (
                Request("SEARCH", "shop", "x", "FACETS", "brand,brand"), "SYNTAX",
                ["FACETS", "different"]
            ),
            (Request("SEARCH", "shop", "x", "FIELDS", ""), "SYNTAX", ["FIELDS"]),
            (Request("SEARCH", "shop", "x", "FOR", ""), "SYNTAX", ["FOR", "customer id"]),
            (Request("SEARCH", "shop", "x", "FOR", " u"), "BADQUERY", ["customer id", "space"]),
            (
                Request("SEARCH", "shop", "x", "FOR", String(repeating: "u", count: 5_000)),
                "BADQUERY", ["customer id", "5000"]
            ),
        ])
    }

    @Test func `SEARCH tells where a filter goes wrong, what was expected and what was found`()
        throws
    {
        let filters: [(String, [String])] = [
            ("", ["character 1", "an attribute", "the end"]),
            ("brand", ["character 6", ":", "the end"]),
            ("brand:", ["character 7", "a value", "the end"]),
            ("brand:Acme color:red", ["character 12", "AND, OR", "color"]),
            ("(brand:Acme", ["character 12", ")", "the end"]),
            ("price:[5 TO", ["character 12", "a value", "the end"]),
            ("price:[5 10]", ["character 10", "TO", "10"]),
            (#"brand:"Acme"#, ["character 7", "a closing quote"]),
            ("nope:1", [#""nope""#, "brand", "price"]),
            ("price:cheap", ["price", "a number", #""cheap""#]),
            ("brand:[a TO b]", ["brand", "bounds"]),
            ("released:>soon", ["released", "a date", #""soon""#]),
            ("in_stock:maybe", ["in_stock", "true or false", #""maybe""#]),
            (String(repeating: "(", count: 1_000) + "brand:Acme", ["character 33", "levels"]),
            (String(repeating: "NOT ", count: 1_000) + "brand:Acme", ["levels"]),
        ]
        try check(
            filters.map { filter, words in
                (Request("SEARCH", "shop", "x", "WHERE", filter), "BADQUERY", words)
            })
    }

    @Test func `SEARCH tells what is wrong with a profile`() throws {
        let profiles: [(String, [String])] = [
            ("nonsense", ["PROFILE", "JSON"]), ("[1]", ["PROFILE", "an object", "an array"]),
            (#"{"brand":1}"#, ["PROFILE", #""attributes""#, #""brand""#]),
            (#"{"attributes":[]}"#, ["PROFILE", "attributes", "an array"]),
            (#"{"attributes":{"nope":{"x":1}}}"#, [#""nope""#, "brand"]),
            (#"{"attributes":{"brand":{"Acme":11}}}"#, ["PROFILE", "-10 to 10", "11"]),
            (#"{"attributes":{"brand":{"Acme":"much"}}}"#, ["PROFILE", "a number", "much"]),
            (#"{"products":{"a":-10.5}}"#, ["PROFILE", "-10 to 10", "-10.5"]),
            (#"{"products":{" a":1}}"#, ["product id", "space"]),
        ]
        try check(
            profiles.map { profile, words in
                (Request("SEARCH", "shop", "x", "PROFILE", profile), "BADQUERY", words)
            })
    }

    @Test func `Products that cannot be taken name the column, what it needs and what it has`()
        throws
    {
        let products: [(String, [String])] = [
            ("x", ["JSON", "byte 0", "x"]), ("[1]", ["an object", "an array"]),
            (#"{"title":"no id"}"#, [#""id""#, "missing", "title"]),
            (#"{"id":""}"#, ["product id", "empty"]),
            (#"{"id":" a"}"#, ["product id", "space"]),
            (#"{"id":"a\u0007"}"#, ["product id", "U+0007"]),
            (#"{"id":{"a":1}}"#, [#""id""#, "an object"]),
            (#"{"id":"x","id":"y"}"#, [#""id""#, "twice"]),
            (#"{"id":"x",}"#, ["JSON", "byte 10", "}"]),
            (#"{"id":"x","price":"a lot"}"#, [#""price""#, "a price", "a lot"]),
            (#"{"id":"x","price":-1}"#, [#""price""#, "at least 0", "-1"]),
            (#"{"id":"x","in_stock":"perhaps"}"#, [#""in_stock""#, "perhaps"]),
            (#"{"id":"x","released":"soon"}"#, ["2025-03-09", "soon"]),
        ]
        try check(
            products.map { product, words in
                (Request("PUT", "shop", product), "BADPRODUCT", words)
            }
                + [
                    (Request("PUT", "shop"), "SYNTAX", ["a product", "usage"]),
                    (
                        Request("PUT", "shop", #"{"id":"x"}"#, "y"), "SYNTAX",
                        ["no further", #""y""#]
                    ),
                    (Request("GET", "shop"), "SYNTAX", ["a product id"]),
                    (Request("GET", "shop", ""), "SYNTAX", ["a product id"]),
                    (Request("GET", "shop", "nope"), "NOTFOUND", [#""nope""#]),
                    (Request("GET", "shop", "a", "b"), "SYNTAX", ["no further", #""b""#]),
                    (Request("DELETE", "shop", "nope"), "NOTFOUND", [#""nope""#]),
                    (Request("DELETE", "shop", ""), "SYNTAX", ["a product id"]),
                    (Request("FLUSH", "shop", "now"), "SYNTAX", ["no further", #""now""#]),
                ])
    }

    @Test func `Events that cannot be taken name the member, what it needs and what it has`() throws
    {
        let events: [(String, [String])] = [
            ("x", ["JSON", "x"]), ("[]", ["an object", "an array"]),
            (#"{"kind":"view","product":"a"}"#, [#""customer""#, "missing"]),
            (#"{"customer":"u","product":"a"}"#, [#""kind""#, "missing"]),
            (#"{"customer":"u","kind":"buy","product":"a"}"#, ["purchase", #""buy""#]),
            (#"{"customer":"u","kind":"view"}"#, [#""product""#, "view"]),
            (#"{"customer":"","kind":"view","product":"a"}"#, ["customer id", "empty"]),
            (#"{"customer":"u","kind":"review","product":"a"}"#, [#""stars""#]),
            (#"{"customer":"u","kind":"review","product":"a","stars":6}"#, ["1 to 5", "6"]),
            (#"{"customer":"u","kind":"cart","product":"a","quantity":0}"#, ["quantity", "0"]),
            (#"{"customer":"u","kind":"cart","product":"a","quantity":1.5}"#, ["whole", "1.5"]),
            (#"{"customer":"u","kind":"view","product":"a","at":"now"}"#, ["2025-03-09", "now"]),
            (#"{"customer":"u","kind":"view","product":"a","at":5}"#, [#""at""#, "a time", "5"]),
            (#"{"customer":"u","kind":"view","product":"a","query":["x"]}"#, ["query"]),
            (#"{"customer":"u","kind":"survey"}"#, [#""attribute""#]),
            (#"{"customer":"u","kind":"survey","attribute":"brand"}"#, [#""value""#]),
            (
                #"{"customer":"u","kind":"survey","attribute":"brand","value":"Acme","weight":2}"#,
                ["-1 to 1", "2"]
            ),
            (
                #"{"customer":"u","kind":"survey","attribute":"nope","value":"x"}"#,
                [#""nope""#, "brand"]
            ),
        ]
        try check(
            events.map { event, words in (Request("EVENT", "shop", event), "BADQUERY", words) }
                + [(Request("EVENT", "shop"), "SYNTAX", ["an event", "usage"])])
    }

    @Test func `The other commands tell what they take`() throws {
        try check([
            (Request("CUSTOMER", "shop"), "SYNTAX", ["SHOW", "FORGET"]),
            (Request("CUSTOMER", "shop", "ERASE", "u"), "SYNTAX", ["FORGET", #""ERASE""#]),
            (Request("CUSTOMER", "shop", "SHOW"), "SYNTAX", ["a customer id"]),
            (Request("CUSTOMER", "shop", "SHOW", ""), "SYNTAX", ["a customer id"]),
            (Request("CUSTOMER", "shop", "SHOW", " u"), "BADQUERY", ["customer id", "space"]),
            (Request("CUSTOMER", "shop", "EXPORT", "u", "v"), "SYNTAX", [#""v""#]),
            (Request("ANALYZE", "shop"), "SYNTAX", ["a field"]),
            (Request("ANALYZE", "shop", "title"), "SYNTAX", ["a text"]),
            (Request("ANALYZE", "shop", "nope", "x"), "BADQUERY", [#""nope""#, "title", "brand"]),
            (Request("EXPLAIN", "shop"), "SYNTAX", ["a query"]),
            (Request("EXPLAIN", "shop", "x"), "SYNTAX", ["a product id"]),
            (Request("EXPLAIN", "shop", "x", "nope"), "NOTFOUND", [#""nope""#]),
            (Request("EXPLAIN", "shop", "x", "a", "AS", "u"), "SYNTAX", ["FOR", #""AS""#]),
            (Request("EXPLAIN", "shop", "x", "a", "FOR"), "SYNTAX", ["a customer id"]),
            (Request("RELOAD", "shop", "x"), "SYNTAX", ["no further"]),
            (Request("ROLLBACK", "shop"), "NOTFOUND", ["generation 1"]),
            (Request("STATS", "x"), "SYNTAX", ["no further"]),
            (Request("INFO", "x"), "SYNTAX", ["no further"]),
            (Request("PING", "x", "y"), "SYNTAX", ["no further"]),
            (Request("AUTH"), "SYNTAX", ["a key"]),
            (Request("QUIT", "now"), "SYNTAX", ["no further"]),
            (Request("SELECT", "1"), "SYNTAX", ["0", #""1""#]),
            (Request("HELLO", "4"), "NOPROTO", ["2 or 3", #""4""#]),
        ])
    }
}
