import Testing

@Suite("The limit of connections")
struct ConnectionLimitTests {
    @Test func `One connection too many is told that the server is busy, the others go on`() throws
    {
        let server = try Server(try .tiny(), options: "--max-connections", "3")
        defer { server.kill() }
        var connections = try (0..<3).map { _ in try server.connect() }
        for connection in connections { #expect(try connection.request("PING") == .ok) }
        let refused = try server.connect()
        let reply = try refused.reply()
        #expect(reply.code == "BUSY" && reply.message.contains("3"), "\(reply)")
        #expect(try refused.hasEnded())
        for connection in connections { #expect(try connection.request("PING") == .ok) }
        #expect(try connections[0].json("STATS")["refused_connections"].int == 1)
        connections.removeLast()
        let isLetIn = try Polling.holds(within: 10) {
            let next = try server.connect()
            return (try? next.request("PING")) == .ok
        }
        #expect(isLetIn)
    }

    @Test func `A client that speaks RESP is told so in RESP`() throws {
        let server = try Server(try .tiny(), options: "--max-connections", "1")
        defer { server.kill() }
        let first = try server.connect()
        #expect(try first.request("PING") == .ok)
        let refused = try server.connect()
        let value = try refused.command(["PING"])
        #expect(value.asLine.code == "BUSY", "\(value)")
    }
}
