import LineProtocol
import NIOCore

/// Tells a connection that there are too many, and closes it.
final class RefusalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let reply: Reply

    /// Makes the handler of a connection that may not stay.
    ///
    /// - Parameter limit: the number of connections that the server takes.
    init(limit: Int) {
        reply = .error(
            .busy, "expected at most \(limit) connections, found one more; try again later")
    }

    func channelActive(context: ChannelHandlerContext) {
        var buffer = context.channel.allocator.buffer(capacity: 128)
        // Nothing was read yet that would tell the framing.
        ReplyEncoder(.line).encode(reply, into: &buffer)
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(buffer)).whenComplete { _ in
            channel.close(promise: nil)
        }
    }
}
