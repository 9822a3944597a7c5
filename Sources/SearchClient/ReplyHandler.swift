import LineProtocol
import NIOCore

/// Requests to send, and where their replies go.
struct PipelinedRequests: Sendable {
    /// The requests as bytes.
    let bytes: ByteBuffer
    /// The number of requests, at least one.
    let count: Int
    /// Takes all replies at once.
    let promise: EventLoopPromise<[ServerReply]>
}

/// Gives each reply to whoever waits for it.
final class ReplyHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = PipelinedRequests
    typealias OutboundOut = ByteBuffer

    private let processor = NIOSingleStepByteToMessageProcessor(ReplyDecoder())
    private var waiting = WaitingRequests<EventLoopPromise<[ServerReply]>>()
    private var failure = SearchClientError.closed(reason: "the server closed it")

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let requests = unwrapOutboundIn(data)
        waiting.append(count: requests.count, receiver: requests.promise)
        context.write(wrapOutboundOut(requests.bytes), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        do {
            try processor.process(buffer: unwrapInboundIn(data)) { reply in
                try take(ServerReply(reply))
            }
        } catch {
            failure = error as? SearchClientError ?? .notUnderstood(reason: "\(error)")
            context.close(promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        failure = .closed(reason: "\(error)")
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        for promise in waiting.removeAll() { promise.fail(failure) }
        context.fireChannelInactive()
    }

    private func take(_ reply: ServerReply) throws(SearchClientError) {
        switch waiting.take(reply) {
        case .more: break
        case .complete(let promise, let replies): promise.succeed(replies)
        case .unasked: throw .notUnderstood(reason: "a reply that nothing had asked for")
        }
    }
}
