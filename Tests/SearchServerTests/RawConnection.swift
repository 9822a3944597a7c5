import NIOCore
import NIOPosix

/// A socket without any protocol, for what a well-behaved client never does.
struct RawConnection {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    static func connect(port: Int) async throws -> RawConnection {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(
                            isOutboundHalfClosureEnabled: true, inboundType: ByteBuffer.self,
                            outboundType: ByteBuffer.self))
                }
            }
        return RawConnection(channel: channel)
    }

    /// Sends pieces, ends the output if wanted, and returns all that came until the other side closed.
    func exchange(_ pieces: [String], endsOutput: Bool = true) async throws -> String {
        try await channel.executeThenClose { inbound, outbound in
            for piece in pieces { try await outbound.write(ByteBuffer(string: piece)) }
            if endsOutput { outbound.finish() }
            var received = ByteBuffer()
            for try await var piece in inbound { received.writeBuffer(&piece) }
            return String(buffer: received)
        }
    }
}
