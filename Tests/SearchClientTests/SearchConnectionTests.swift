import NIOCore
import NIOPosix
import SearchClient
import Testing

@Suite("A connection reports what goes wrong with the other side")
struct SearchConnectionTests {
    @Test("Nobody at the address is told with the address")
    func nobody() async throws {
        let port = try await withPeer(answer: "") { $0 }
        let error = await #expect(throws: SearchClientError.self) {
            try await SearchConnection.connect(port: port)
        }
        let start = "cannot connect to 127.0.0.1:\(port): "
        #expect(error?.description.hasPrefix(start) == true)
    }

    @Test("Another protocol at the other side is told, and everybody who waits learns it")
    func otherProtocol() async throws {
        try await withPeer(answer: "HTTP/1.1 400 Bad Request\r\n\r\n") { port in
            let connection = try await SearchConnection.connect(port: port)
            let error = await #expect(throws: SearchClientError.self) {
                try await connection.send(batch: [["PING"], ["PING"]])
            }
            let reason =
                "expected a reply that begins with OK or ERR, found \"HTTP/1.1 400 Bad Request\""
            #expect(error == .notUnderstood(reason: reason))
            await #expect(throws: SearchClientError.self) { try await connection.send("PING") }
        }
    }

    @Test("More replies than requests are told")
    func unasked() async throws {
        try await withPeer(answer: "OK\nOK\nOK\n") { port in
            let connection = try await SearchConnection.connect(port: port)
            #expect(try await connection.send("PING") == .ok)
            await #expect(throws: SearchClientError.self) {
                _ = try await connection.send("PING")
                _ = try await connection.send("PING")
            }
        }
    }

    @Test("An end of the connection before the answer is told")
    func closed() async throws {
        try await withPeer(answer: nil) { port in
            let connection = try await SearchConnection.connect(port: port)
            await #expect(throws: SearchClientError.self) { try await connection.send("PING") }
        }
    }

    @Test("A request without a command is refused, and the connection goes on")
    func emptyRequest() async throws {
        try await withPeer(answer: "OK\n") { port in
            let connection = try await SearchConnection.connect(port: port)
            await #expect(throws: SearchClientError.emptyRequest) {
                try await connection.send(batch: [["PING"], []])
            }
            #expect(try await connection.send(batch: []) == [])
            #expect(try await connection.send("PING") == .ok)
            await connection.close()
            await #expect(throws: SearchClientError.self) { try await connection.send("PING") }
        }
    }

    /// Runs a peer that gives the same answer to everything, or closes where that is nil.
    private func withPeer<Result>(
        answer: String?, _ body: (Int) async throws -> Result
    ) async throws -> Result {
        let peer = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(FixedAnswer(answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let result: Result
        do {
            result = try await body(peer.localAddress?.port ?? 0)
        } catch {
            try await peer.close()
            throw error
        }
        try await peer.close()
        return result
    }
}

/// Gives the same answer to everything, or closes where there is none.
private final class FixedAnswer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let answer: String?

    init(_ answer: String?) {
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if let answer {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
        } else {
            context.close(promise: nil)
        }
    }
}
