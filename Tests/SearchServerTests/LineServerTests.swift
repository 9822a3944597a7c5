import LineProtocol
import Logging
import SearchClient
import SearchServer
import Testing

@Suite("The server answers over real sockets")
struct LineServerTests {
    private func text(_ text: String) -> ServerReply { .json(Array(text.quotedAsJSON.utf8)) }

    @Test("Thousands of requests sent at once are answered in order")
    func pipelining() async throws {
        try await withServer(maxPipelined: 50) { server in
            let connection = try await SearchConnection.connect(port: server.port)
            let numbers = (0..<5_000).map(String.init)
            let replies = try await connection.send(batch: numbers.map { ["GET", "shop", $0] })
            #expect(replies == numbers.map(text))
            await connection.close()
        }
    }

    @Test("Many connections at once each get their own answers")
    func manyConnections() async throws {
        try await withServer { server in
            try await withThrowingTaskGroup { tasks in
                for number in 0..<60 {
                    tasks.addTask {
                        let connection = try await SearchConnection.connect(port: server.port)
                        for round in 0..<20 {
                            let id = "\(number)/\(round)"
                            let reply = try await connection.send("GET", "shop", id)
                            #expect(reply == text(id))
                        }
                        await connection.close()
                    }
                }
                try await tasks.waitForAll()
            }
            #expect(server.counters.readings.totalConnections == 60)
            #expect(server.counters.readings.requests == 1_200)
        }
    }

    @Test("Tasks that share a connection each get their own answers")
    func sharedConnection() async throws {
        try await withServer { server in
            let connection = try await SearchConnection.connect(port: server.port)
            await withThrowingTaskGroup { tasks in
                for number in 0..<200 {
                    tasks.addTask {
                        let reply = try await connection.send("GET", "shop", "\(number)")
                        #expect(reply == text("\(number)"))
                    }
                }
            }
            await connection.close()
        }
    }

    @Test("An oversized request is told, and the next one answered")
    func oversized() async throws {
        try await withServer(limits: RequestLimits(length: 1_000)) { server in
            let connection = try await SearchConnection.connect(port: server.port)
            let long = String(repeating: "x", count: 300_000)
            let replies = try await connection.send(batch: [
                ["GET", "shop", long], ["GET", "shop", "p1"],
            ])
            let message = "request longer than 1000 bytes; it was skipped, send less at once"
            #expect(replies == [.error(code: "TOOLARGE", message: message), text("p1")])
            await connection.close()
        }
    }

    @Test("Both framings may take turns on one connection")
    func framings() async throws {
        try await withServer { server in
            let raw = try await RawConnection.connect(port: server.port)
            let received = try await raw.exchange([
                "PING\n*1\r\n$4\r\nPI", "NG\r\nECHO hi\r\n*1\r\n$4\r\nFROB\r\n",
            ])
            let refusal = #"-UNKNOWN unknown command "FROB"; HELP lists the commands"#
            #expect(received == "OK\n+PONG\r\nOK \"hi\"\n\(refusal)\r\n")
        }
    }

    @Test("A client that ends its output gets every answer, then the end")
    func halfClose() async throws {
        try await withServer { server in
            let raw = try await RawConnection.connect(port: server.port)
            let numbers = 0..<1_000
            let received = try await raw.exchange(numbers.map { "GET shop \($0)\n" } + ["GET sho"])
            let cutOff =
                "ERR SYNTAX request cut off: expected a line feed, found the end of the input\n"
            #expect(received == numbers.map { "OK \"\($0)\"\n" }.joined() + cutOff)
        }
    }

    @Test("QUIT is answered, ends the connection, and nothing behind it is done")
    func quit() async throws {
        try await withServer { server in
            let raw = try await RawConnection.connect(port: server.port)
            let received = try await raw.exchange(
                ["GET shop a\nQUIT\nGET shop b\n"], endsOutput: false)
            #expect(received == "OK \"a\"\nOK\n")
        }
    }

    @Test("A client that sends much before it reads gets everything in order")
    func slowReader() async throws {
        try await withServer(maxPipelined: 8) { server in
            let raw = try await RawConnection.connect(port: server.port)
            // 60 MB of replies exceed what sockets hold, so the server has to pause and resume.
            let received = try await raw.exchange(
                (0..<600).map { $0 == 599 ? "GET shop last\n" : "GET shop big\n" })
            #expect(received.utf8.count == 599 * 100_006 + 10)
            #expect(received.hasSuffix("x\"\nOK \"last\"\n"))
        }
    }

    @Test("A connection over the limit is told that the server is busy, and the others stay")
    func tooManyConnections() async throws {
        try await withServer(maxConnections: 1) { server in
            let first = try await SearchConnection.connect(port: server.port)
            #expect(try await first.send("STATS") == .json(Array("1".utf8)))
            let second = try await RawConnection.connect(port: server.port)
            let received = try await second.exchange([], endsOutput: false)
            #expect(
                received
                    == "ERR BUSY expected at most 1 connections, found one more; try again later\n")
            #expect(try await first.send("PING") == .ok)
            #expect(server.counters.readings.refusedConnections == 1)
            await first.close()
        }
    }

    @Test("A key belongs to its connection alone, from the request behind it on")
    func authentication() async throws {
        try await withServer { server in
            let first = try await SearchConnection.connect(port: server.port)
            let second = try await SearchConnection.connect(port: server.port)
            let replies = try await first.send(batch: [["INFO"], ["AUTH", "right"], ["INFO"]])
            #expect(replies == [text("no key"), .ok, text("right")])
            #expect(try await first.send("INFO") == text("right"))
            #expect(try await second.send("INFO") == text("no key"))
            await first.close()
            await second.close()
        }
    }

    @Test("A port that is taken is refused with the address")
    func portTaken() async throws {
        try await withServer { server in
            let configuration = try ServerConfiguration(port: server.port)
            let error = await #expect(throws: ServerError.self) {
                try await LineServer.listen(configuration, handler: TestHandler(), logger: .silent)
            }
            let start = "cannot listen on 127.0.0.1:\(server.port): "
            #expect(error?.description.hasPrefix(start) == true)
        }
    }
}
