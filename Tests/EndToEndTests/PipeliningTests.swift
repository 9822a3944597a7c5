import Testing

@Suite("Many requests and many connections")
struct PipeliningTests {
    @Test func `Two thousand requests in one write are answered in their order`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        var requests = ""
        for number in 0..<2_000 {
            requests +=
                number.isMultiple(of: 10) ? "GET shop p\(number / 10 + 1)\n" : "PING \(number)\n"
        }
        try connection.send(requests)
        for number in 0..<2_000 {
            let reply = try connection.reply()
            if number.isMultiple(of: 10) {
                let id = "p\(number / 10 + 1)"
                #expect(reply.payload.hasPrefix(#"{"id":"\#(id)","#), "\(number)")
            } else {
                #expect(reply == .json("\"\(number)\""))
            }
        }
    }

    @Test func `Two thousand RESP requests in one write are answered in their order`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        let connection = try server.connect()
        let bytes = (0..<2_000).flatMap { RESPValue.request(["PING", "\($0)"]) }
        try connection.socket.send(bytes)
        for number in 0..<2_000 { #expect(try connection.value() == .bulk("\(number)")) }
    }

    @Test func `64 connections at once get their own replies`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connections = try (0..<64).map { _ in try server.connect() }
        for round in 0..<5 {
            for (number, connection) in connections.enumerated() {
                let id = "p\(number + round + 1)"
                try connection.send("GET shop \(id)\nSEARCH shop shoes LIMIT 1\nPING \(id)\n")
            }
            for (number, connection) in connections.enumerated() {
                let id = "p\(number + round + 1)"
                #expect(try connection.reply().payload.hasPrefix(#"{"id":"\#(id)","#))
                #expect(try connection.reply().code == nil)
                #expect(try connection.reply() == .json("\"\(id)\""))
            }
        }
        #expect(try connections[0].json("STATS")["connections"].int == 64)
    }

    @Test func `A slow reader gets everything, and does not hold up others`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let slow = Connection(try Socket(port: server.port, receiveBuffer: 4_096))
        let requests = 60
        try slow.send([String](repeating: "SEARCH shop \"\" LIMIT 600\n", count: requests).joined())
        let quick = try server.connect()
        for _ in 0..<50 { #expect(try quick.request("PING") == .ok) }
        for _ in 0..<requests {
            #expect(try slow.line().hasSuffix(#""facets":{},"corrected":null,"relaxed":null}"#))
        }
        #expect(try slow.request("PING") == .ok)
    }

    @Test func `A client that never reads does not fill the server's memory`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let greedy = try Socket(port: server.port, receiveBuffer: 4_096)
        let request = "SEARCH shop \"\" LIMIT 600\n"
        // More than half a gigabyte of replies, were they all made.
        try greedy.send(Array([String](repeating: request, count: 1_000).joined().utf8))
        let observer = try server.connect()
        var last = -1
        let isPaused = try Polling.holds(within: 30) {
            // Two equal readings in a row, with searches in between, tell that nothing is made.
            for _ in 0..<5 { _ = try observer.line(after: "SEARCH shop shoes LIMIT 1") }
            let made = try observer.json("STATS")["bytes_out"].int ?? 0
            defer { last = made }
            return last > 0 && made - last < 20_000
        }
        #expect(isPaused)
        #expect(last < 100_000_000, "\(last) bytes of replies were made")
    }

    @Test func `A client that ends its output gets all replies, then the end`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        try connection.send(
            (0..<500).map { "SEARCH shop shoes LIMIT 1 OFFSET \($0 % 7)\n" }.joined())
        try connection.socket.endOutput()
        for _ in 0..<500 { #expect(try connection.reply().code == nil) }
        #expect(try connection.hasEnded())
    }

    @Test func `Connections that vanish do not disturb others`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        for _ in 0..<40 {
            let connection = try server.connect()
            try connection.send(
                [String](repeating: "SEARCH shop \"\" LIMIT 600\n", count: 5).joined())
        }
        let connection = try server.connect()
        #expect(try connection.request("SEARCH shop shoes").code == nil)
        let isAlone = try Polling.holds(within: 20) {
            try connection.json("STATS")["connections"].int == 1
        }
        #expect(isAlone)
        #expect(server.process.ended == nil)
    }
}

extension Connection {
    /// Sends a line and returns that of the reply.
    fileprivate func line(after request: String) throws -> String {
        try send(request + "\n")
        return try line()
    }
}
