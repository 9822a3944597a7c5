import LineProtocol
import Logging
import SearchClient
import SearchServer
import ServiceLifecycle
import Testing

@Suite("A server that stops finishes what it received, within its time")
struct DrainingTests {
    private let waited = ServerReply.json(Array("\"waited\"".utf8))

    @Test("Requests that were being answered are answered, then the connection ends")
    func inFlight() async throws {
        let gate = Gate()
        // The gate opens only once draining has begun.
        let logger = Logger.observed { if $0 == "draining" { gate.open() } }
        let server = try await LineServer.listen(
            ServerConfiguration(port: 0), handler: TestHandler(gate: gate), logger: logger)
        let connection = try await SearchConnection.connect(port: server.port)
        async let replies = connection.send(batch: [["GET", "shop", "wait"], ["PING"]])
        await gate.someoneWaits()
        #expect(await server.drain())
        #expect(try await replies == [waited, .ok])
        await #expect(throws: SearchClientError.self) { try await connection.send("PING") }
        await #expect(throws: SearchClientError.self) {
            try await SearchConnection.connect(port: server.port)
        }
    }

    @Test("An answer that does not come in time is given up")
    func timeout() async throws {
        let gate = Gate()
        let configuration = try ServerConfiguration(port: 0, drainTime: .milliseconds(20))
        let server = try await LineServer.listen(
            configuration, handler: TestHandler(gate: gate), logger: .silent)
        let connection = try await SearchConnection.connect(port: server.port)
        let reply = Task { try await connection.send("GET", "shop", "wait") }
        await gate.someoneWaits()
        #expect(await server.drain() == false)
        await #expect(throws: SearchClientError.self) { try await reply.value }
        gate.open()
    }

    @Test("The service answers until it is asked to stop, then returns")
    func service() async throws {
        let gate = Gate()
        let logger = Logger.observed { if $0 == "draining" { gate.open() } }
        let (servers, continuation) = AsyncStream<LineServer>.makeStream()
        let service = ServingService(
            configuration: try ServerConfiguration(port: 0), handler: TestHandler(gate: gate),
            logger: logger, whenListening: { continuation.yield($0) })
        let group = ServiceGroup(services: [service], logger: .silent)
        async let finished: Void = group.run()
        let server = try #require(await servers.first { _ in true })
        let connection = try await SearchConnection.connect(port: server.port)
        async let reply = connection.send("GET", "shop", "wait")
        await gate.someoneWaits()
        await group.triggerGracefulShutdown()
        #expect(try await reply == waited)
        try await finished
    }

    @Test("The service reports that it cannot listen")
    func cannotListen() async throws {
        let service = ServingService(
            configuration: try ServerConfiguration(host: "no such host.invalid"),
            handler: TestHandler(), logger: .silent)
        await #expect(throws: ServerError.self) { try await service.run() }
    }
}
