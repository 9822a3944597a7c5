import NIOCore
import NIOPosix
import Synchronization

/// A server that answers each line as it is told to, on a port of its own.
final class StubServer: Sendable {
    /// What a line is answered with.
    enum Answer: Sendable {
        case reply(String)
        case closing
        case nothing
    }

    let port: Int
    private let group: MultiThreadedEventLoopGroup
    private let listener: any Channel

    init(_ answer: @escaping @Sendable (String) -> Answer) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        listener = try await ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(LineAnswerer(answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        self.group = group
        port = listener.localAddress?.port ?? 0
    }

    func stop() async throws {
        try await group.shutdownGracefully()
    }
}

/// Lines that have been received, counted by their first word.
final class ReceivedLines: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    func add(_ line: String) -> Int {
        let word = String(line.prefix { $0 != " " })
        return counts.withLock { counts in
            counts[word, default: 0] += 1
            return counts[word] ?? 0
        }
    }

    var byCommand: [String: Int] { counts.withLock { $0 } }
}

private final class LineAnswerer: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let answer: @Sendable (String) -> StubServer.Answer
    private var received = ByteBuffer()

    init(_ answer: @escaping @Sendable (String) -> StubServer.Answer) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        received.writeBuffer(&bytes)
        var replies = ByteBuffer()
        while let end = received.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
            let line = received.readString(length: end - received.readerIndex) ?? ""
            received.moveReaderIndex(forwardBy: 1)
            switch answer(line) {
            case .reply(let text): replies.writeString(text + "\n")
            case .nothing: break
            case .closing:
                context.close(promise: nil)
                return
            }
        }
        received.discardReadBytes()
        if replies.readableBytes > 0 {
            context.writeAndFlush(wrapOutboundOut(replies), promise: nil)
        }
    }
}
