import LineProtocol
import NIOCore

/// Tells a connection that there are too many, in the framing that it speaks, and closes it.
final class RefusalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// How long to wait for a first byte that would tell the framing.
    private static let patience = TimeAmount.milliseconds(200)

    private let reply: Reply
    private var isAnswered = false

    /// Makes the handler of a connection that may not stay.
    ///
    /// - Parameter limit: the number of connections that the server takes.
    init(limit: Int) {
        reply = .error(
            .busy, "expected at most \(limit) connections, found one more; try again later")
    }

    func channelActive(context: ChannelHandlerContext) {
        let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: Self.patience) {
            bound.value.handler.answer(.line, bound.value.context)
        }
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        let first = bytes.getInteger(at: bytes.readerIndex, as: UInt8.self)
        answer(first == UInt8(ascii: "*") ? .resp : .line, context)
    }

    private func answer(_ framing: Framing, _ context: ChannelHandlerContext) {
        guard !isAnswered else { return }
        isAnswered = true
        var buffer = context.channel.allocator.buffer(capacity: 128)
        ReplyEncoder(framing).encode(reply, into: &buffer)
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(buffer)).whenComplete { _ in
            channel.close(promise: nil)
        }
    }
}
