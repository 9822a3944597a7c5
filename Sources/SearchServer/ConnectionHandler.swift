import LineProtocol
import Logging
import NIOCore

/// Connects a socket, a connection's state machine and the workers; decides nothing itself.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let workers: BatchWorkers
    private let responder: Responder
    private let processor: NIOSingleStepByteToMessageProcessor<RequestDecoder>
    private let logger: Logger
    private var machine: ConnectionMachine
    private var session: SessionInfo
    private var decoded: [DecodedRequest] = []

    /// Makes the handler of one connection.
    init(
        session: SessionInfo, configuration: ServerConfiguration, workers: BatchWorkers,
        responder: Responder, logger: Logger
    ) {
        self.session = session
        self.workers = workers
        self.responder = responder
        self.logger = logger
        processor = NIOSingleStepByteToMessageProcessor(
            RequestDecoder(limits: configuration.limits))
        machine = ConnectionMachine(
            maxPending: configuration.maxPipelined,
            maxPendingBytes: max(1 << 20, configuration.limits.length))
    }

    func channelActive(context: ChannelHandlerContext) {
        perform(machine.opened(), context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        session.counters.received(bytes: bytes.readableBytes)
        do {
            try processor.process(buffer: bytes) { decoded.append($0) }
        } catch {
            errorCaught(context: context, error: error)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        perform(machine.received(takeDecoded()), context)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        perform(machine.writabilityChanged(to: context.channel.isWritable), context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed: inputEnded(context)
        case is DrainEvent: perform(machine.drainBegan(), context)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        machine.closed()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        logger.debug(
            "connection failed", metadata: ["peer": "\(session.peer)", "error": "\(error)"])
        context.close(promise: nil)
    }

    private func inputEnded(_ context: ChannelHandlerContext) {
        do {
            try processor.finishProcessing(seenEOF: true) { decoded.append($0) }
        } catch {
            errorCaught(context: context, error: error)
        }
        perform(machine.inputEnded(takeDecoded()), context)
    }

    private func takeDecoded() -> [ReceivedRequest] {
        defer {
            decoded.removeAll(keepingCapacity: decoded.count <= ConnectionMachine.longestBatch)
        }
        let now = ContinuousClock.now
        return decoded.map { ReceivedRequest(request: $0, receivedAt: now) }
    }

    private func perform(_ action: ConnectionMachine.Action, _ context: ChannelHandlerContext) {
        if !action.batch.isEmpty { answer(action.batch, context) }
        if action.reads { context.read() }
        if action.closes { closeOnceFlushed(context) }
    }

    private func answer(
        _ requests: [ReceivedRequest], _ context: ChannelHandlerContext
    ) {
        let batch = Batch(requests: requests, session: session)
        let eventLoop = context.eventLoop
        let here = NIOLoopBound((handler: self, context: context), eventLoop: eventLoop)
        workers.submit(batch) { [responder] in
            let answered = batch.answer(with: responder)
            eventLoop.execute { here.value.handler.finish(answered, here.value.context) }
        }
    }

    private func finish(_ answered: AnsweredBatch, _ context: ChannelHandlerContext) {
        guard !machine.isClosed else { return }
        session = answered.session
        context.writeAndFlush(wrapOutboundOut(answered.replies), promise: nil)
        perform(machine.answered(answered.count), context)
    }

    private func closeOnceFlushed(_ context: ChannelHandlerContext) {
        let channel = context.channel
        // Closing drops what is not yet written; an empty write is done after all before it.
        context.writeAndFlush(wrapOutboundOut(ByteBuffer())).whenComplete { _ in
            channel.close(promise: nil)
        }
    }
}

/// Tells a connection to answer what it has received and close.
struct DrainEvent: Sendable {}
