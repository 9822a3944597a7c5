import Logging
import NIOCore

extension LineServer {
    /// Stops accepting, answers what was received, and closes; takes at most the drain time.
    ///
    /// The server is of no use afterwards.
    ///
    /// - Returns: whether every answer went out before time was up.
    @discardableResult
    package func drain() async -> Bool {
        try? await listener.close().get()
        let channels = registry.beginDraining()
        logger.info("draining", metadata: ["connections": "\(channels.count)"])
        let isInTime = await close(channels)
        // A worker that is still busy may need its event loop: both are left to the process's end.
        guard isInTime else {
            logger.warning("closed connections that had not been answered in time")
            return false
        }
        await workers.shutDown()
        try? await group.shutdownGracefully()
        return true
    }

    private func close(_ channels: [any Channel]) async -> Bool {
        let eventLoop = group.any()
        let timeout = eventLoop.scheduleTask(in: TimeAmount(drainTime)) {
            for channel in channels { channel.close(promise: nil) }
        }
        for channel in channels { channel.pipeline.fireUserInboundEventTriggered(DrainEvent()) }
        let closed = channels.map(\.closeFuture)
        try? await EventLoopFuture.andAllComplete(closed, on: eventLoop).get()
        timeout.cancel()
        // A timeout that could still be cancelled has not closed anything.
        return (try? await timeout.futureResult.get()) == nil
    }
}
