import Testing

@Suite("Bytes that are no request are answered, and the connection goes on")
struct FramingTests {
    @Test func `Lines whose arguments cannot be told apart say where`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let lines: [(String, [String])] = [
            (#"SEARCH shop "running"#, ["column 13", "closing"]),
            (#"SEARCH shop "running\"#, ["column 13", "closing"]),
            (#"SEARCH shop "a"b"#, ["column 16", "a space"]),
            (#"SEARCH shop "\x""#, ["column 14", "escape", #"\\x"#]),
            (#"SEARCH shop "\ud800""#, ["column 14", "escape"]),
            (#"PUT shop {"id":"x""#, ["column 10", "bracket"]),
            (#"PUT shop {"id":"x"}y"#, ["column 20", "a space"]),
        ]
        for (line, words) in lines {
            let reply = try connection.request(line)
            #expect(reply.code == "SYNTAX", "\(line): \(reply)")
            for word in words { #expect(reply.message.contains(word), "\(line): \(reply)") }
            #expect(try connection.request("PING") == .ok)
        }
    }

    @Test func `Text that is not UTF-8 is refused with the number of its argument`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        try connection.socket.send(Array("SEARCH shop caf".utf8) + [0xE9, 0x0A])
        var reply = try connection.reply()
        #expect(reply.code == "SYNTAX" && reply.message.contains("argument 3"), "\(reply)")
        try connection.socket.send(Array("*3\r\n$6\r\nSEARCH\r\n$4\r\nshop\r\n$2\r\n".utf8))
        try connection.socket.send([0xC3, 0x28, 0x0D, 0x0A])
        reply = try connection.value().asLine
        #expect(reply.code == "SYNTAX" && reply.message.contains("argument 3"), "\(reply)")
        #expect(try connection.command(["PING"]) == .simple("PONG"))
    }

    @Test func `A request of up to a mebibyte is taken, one that is longer is drained`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let start = #"PUT shop {"id":"big","title":"Lamp","note":""#
        let rest = (1 << 20) - start.utf8.count - 2
        let note = String(repeating: "n", count: rest)
        #expect(try connection.request(start + note + #""}"#) == .ok)
        #expect(try connection.json("GET shop big")["note"].string == note)
        let reply = try connection.request(start + note + #"n"}"#)
        #expect(reply.code == "TOOLARGE" && reply.message.contains("1048576"), "\(reply)")
        #expect(try connection.request("PING") == .ok)
        let product = #"{"id":"big","title":"Lamp","note":"\#(note + note + note)"}"#
        let value = try connection.command(["PUT", "shop", product])
        #expect(value.asLine.code == "TOOLARGE", "\(value)")
        #expect(try connection.command(["PING"]) == .simple("PONG"))
        #expect(try connection.json("GET shop big")["note"].string == note)
    }

    @Test func `The limit of a request can be set`() throws {
        let server = try Server(try .tiny(), options: "--max-request-bytes", "1000")
        defer { server.kill() }
        let connection = try server.connect()
        #expect(try connection.request("PING " + String(repeating: "x", count: 995)) != .ok)
        let reply = try connection.request("PING " + String(repeating: "x", count: 996))
        #expect(reply.code == "TOOLARGE" && reply.message.contains("1000"), "\(reply)")
        // What is drained may hold what would be requests, had it not begun before them.
        try connection.send(String(repeating: "PING ", count: 20_000) + "\nPING\n")
        #expect(try connection.reply().code == "TOOLARGE")
        #expect(try connection.reply() == .ok)
    }

    @Test func `Too many arguments are refused in both framings`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let arguments = ["SEARCH", "shop"] + [String](repeating: "x", count: 200)
        let line = try connection.request(arguments.joined(separator: " "))
        #expect(line.code == "TOOLARGE" && line.message.contains("128"), "\(line)")
        #expect(try connection.command(arguments).asLine == line)
        try connection.send("*1000000\r\n")
        for _ in 0..<1_000_000 / 1_000 {
            try connection.send(String(repeating: "$1\r\nx\r\n", count: 1_000))
        }
        #expect(try connection.value().asLine == line)
        #expect(try connection.command(["PING"]) == .simple("PONG"))
    }

    @Test(arguments: [
        "*x\r\n", "*\r\n", "*1\r\n:5\r\n", "*1\r\n$x\r\n", "*1\r\nPING\r\n",
        "*1\r\n$4\r\nPINGxx\r\n", "*1\r\n$-1\r\n", "*99999999999999999999999999\r\n",
        "*1\r\n$99999999999999999999999999\r\n",
    ])
    func `Malformed RESP is refused in RESP, and the next line is read again`(bytes: String) throws
    {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        try connection.send(bytes + "*1\r\n$4\r\nPING\r\n")
        let value = try connection.value()
        #expect(value.asLine.code == "SYNTAX", "\(value)")
        #expect(value.asLine.message.contains("expected"), "\(value)")
        #expect(try connection.value() == .simple("PONG"))
    }

    @Test func `Empty arrays and null arrays ask nothing`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        try connection.send("*0\r\n*-1\r\n*1\r\n$4\r\nPING\r\n")
        #expect(try connection.value() == .simple("PONG"))
    }

    @Test func `Requests may come byte by byte`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        for byte in Array("PING\n*2\r\n$4\r\nPING\r\n$3\r\na\r\n\r\nPING\n".utf8) {
            try connection.socket.send([byte])
        }
        #expect(try connection.reply() == .ok)
        #expect(try connection.value() == .bulk("a\r\n"))
        #expect(try connection.reply() == .ok)
    }

    @Test func `A request that the end of the input cuts off is answered as such`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let line = try server.connect()
        try line.send("PING\nPIN")
        try line.socket.endOutput()
        #expect(try line.reply() == .ok)
        #expect(try line.reply().code == "SYNTAX")
        #expect(try line.hasEnded())
        let resp = try server.connect()
        try resp.send("*2\r\n$4\r\nPI")
        try resp.socket.endOutput()
        #expect(try resp.value().asLine.code == "SYNTAX")
        #expect(try resp.hasEnded())
    }

    @Test func `Random bytes never end the server`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        var random = Seeded(seed: 7)
        let pieces = [
            "*", "$", "\r\n", "\n", "3", "-1", "SEARCH", "shop", " ", "\"", "{", "}", "[", "LIMIT",
            "0", "\\", "\u{0}", "é", "PING", "WHERE", "(", ":", "FOR", "EXPLAIN", "999999",
        ]
        for _ in 0..<60 {
            let connection = try server.connect()
            var bytes: [UInt8] = []
            for _ in 0..<200 {
                bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
                if Int.random(in: 0..<20, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            try connection.socket.send(bytes)
            try connection.socket.endOutput()
            _ = try connection.rest()
        }
        #expect(try server.connect().request("PING") == .ok)
    }
}
