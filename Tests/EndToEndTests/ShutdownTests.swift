import Glibc
import Testing

@Suite("SIGTERM lets what was received be answered")
struct ShutdownTests {
    /// A search with a reply of hundreds of kilobytes, which takes its time.
    private static let large = #"SEARCH shop "" FOR anna LIMIT 600 EXPLAIN"#

    /// Returns when the server has read so many bytes since it started.
    private func waitUntil(_ server: Server, hasRead count: Int) throws -> Bool {
        let observer = try server.connect()
        var own = 0
        return try Polling.holds(within: 20) {
            own += "STATS\n".utf8.count
            return try observer.json("STATS")["bytes_in"].int ?? 0 >= count + own
        }
    }

    @Test func `Requests in flight are answered whole and in order, and the exit status is 0`()
        throws
    {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let requests = (0..<12).map { "\(Self.large)\nPING \($0)\n" }.joined()
        try connection.send(requests)
        #expect(try waitUntil(server, hasRead: requests.utf8.count))
        server.process.send(SIGTERM)
        for number in 0..<12 {
            #expect(try JSON(parsing: try connection.reply().payload).ids.count == 600)
            #expect(try connection.reply() == .json("\"\(number)\""))
        }
        #expect(try connection.hasEnded())
        #expect(try server.process.wait(seconds: 20) == .exit(0))
    }

    @Test func `Replies reach a client that goes on sending while the server stops`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let requests = [String](repeating: Self.large + "\n", count: 10).joined()
        try connection.send(requests)
        #expect(try waitUntil(server, hasRead: requests.utf8.count))
        server.process.send(SIGTERM)
        // Nobody is let in any more once the server has begun to stop.
        #expect(Polling.holds(within: 10) { (try? server.connect()) == nil })
        try connection.send("PING\n")
        for _ in 0..<10 {
            #expect(try JSON(parsing: try connection.reply().payload).ids.count == 600)
        }
        #expect(try server.process.wait(seconds: 20) == .exit(0))
    }

    @Test
    func `Writes that were answered before the end are kept, idle connections do not delay it`()
        throws
    {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let idle = try (0..<8).map { _ in try server.connect() }
        let connection = try server.connect()
        #expect(try connection.request(#"PUT shop {"id":"last","title":"Last lamp"}"#) == .ok)
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try server.terminate() == .exit(0))
        #expect(clock.now - start < .seconds(8), "idle connections were waited for")
        for connection in idle { #expect(try connection.hasEnded()) }
        let again = try Server(shop)
        defer { again.kill() }
        #expect(try again.connect().json("SEARCH shop lamp").ids == ["last"])
    }

    @Test func `SIGINT stops like SIGTERM`() throws {
        let server = try Server(try .tiny())
        defer { server.kill() }
        server.process.send(SIGINT)
        #expect(try server.process.wait(seconds: 20) == .exit(0))
    }
}
