import NIOCore
import NIOPosix

/// One connection of a load, opened again whenever it breaks; used on its event loop only.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let shortestPause = TimeAmount.milliseconds(20)
    private static let longestPause = TimeAmount.seconds(1)

    private let driver: LoopDriver
    private var session: LoadSession
    private var scanner = ReplyScanner()
    private var context: ChannelHandlerContext?
    private var pause = LoadConnection.shortestPause
    private var hasWakeUp = false
    private var isOver = false

    /// A connection that is not open yet.
    init(_ session: LoadSession, driver: LoopDriver) {
        self.session = session
        self.driver = driver
    }

    /// Connects for the first time, or again.
    func connect() -> EventLoopFuture<Void> {
        let connection = NIOLoopBound(self, eventLoop: driver.eventLoop)
        return ClientBootstrap(group: driver.eventLoop)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(connection.value)
                }
            }
            .connect(host: driver.host, port: driver.port).map { _ in }
    }

    /// Sends what is due, and comes back when something else is.
    func pump() {
        guard let context, driver.isRunning, !isOver else { return }
        var hasMore = true
        while hasMore, context.channel.isWritable {
            var buffer = context.channel.allocator.buffer(capacity: 1_024)
            hasMore = session.write(at: driver.now, into: &buffer, &driver.tally)
            guard buffer.readableBytes > 0 else { break }
            context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
        }
        scheduleWakeUp(context)
    }

    /// Closes the connection if nothing is left to send or to wait for.
    func finishIfDone() {
        guard driver.isRunning, !isOver, session.isFinished(at: driver.now) else { return }
        finish()
    }

    /// Gives up waiting.
    func abandon() {
        guard !isOver else { return }
        session.abandon(at: driver.now, &driver.tally)
        finish()
    }

    /// Ends without having begun.
    func cancel() {
        guard !isOver else { return }
        finish()
    }

    func channelActive(context: ChannelHandlerContext) {
        guard !isOver else { return context.close(promise: nil) }
        self.context = context
        session.becameReady(at: driver.now)
        pump()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // One time for all replies of a read: they have all arrived by now.
        let now = driver.now
        var isReadable = true
        scanner.scan(unwrapInboundIn(data)) { mark in
            session.take(mark, at: now, &driver.tally)
            isReadable = isReadable && mark != .unreadable
        }
        pause = Self.shortestPause
        if !isReadable { context.close(promise: nil) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        pump()
        finishIfDone()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        guard context.channel.isWritable else { return }
        session.becameReady(at: driver.now)
        pump()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.context = nil
        scanner = ReplyScanner()
        guard !isOver else { return }
        driver.tally.connectionBroke()
        session.disconnect(&driver.tally)
        finishIfDone()
        if !isOver { connectLater() }
    }

    private func finish() {
        isOver = true
        context?.close(promise: nil)
        driver.connectionFinished()
    }

    private func connectLater() {
        let delay = pause
        pause = min(pause * 2, Self.longestPause)
        driver.eventLoop.assumeIsolated().scheduleTask(in: delay) { [self] in
            guard !isOver else { return }
            connect().assumeIsolated().whenFailure { [self] _ in
                guard !isOver else { return }
                driver.tally.connectFailed()
                connectLater()
            }
        }
    }
}

extension LoadConnection: NIOScheduledCallbackHandler {
    func handleScheduledCallback(eventLoop: some EventLoop) {
        hasWakeUp = false
        pump()
        finishIfDone()
    }

    private func scheduleWakeUp(_ context: ChannelHandlerContext) {
        // A channel that takes no more says so when it does again.
        guard !hasWakeUp, context.channel.isWritable, let time = session.nextSending else { return }
        hasWakeUp = true
        do {
            try driver.eventLoop.assumeIsolated().scheduleCallback(
                at: driver.deadline(of: time), handler: self)
        } catch {
            // The event loop is shutting down, and the run with it.
            abandon()
        }
    }
}
