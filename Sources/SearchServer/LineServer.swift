package import Logging
import NIOCore
import NIOPosix

/// A server that listens and answers until it is drained.
package final class LineServer: Sendable {
    /// The port that it listens on.
    package let port: Int
    /// Its figures.
    package let counters: ServerCounters

    let listener: any Channel
    let group: MultiThreadedEventLoopGroup
    let workers: BatchWorkers
    let registry: ConnectionRegistry
    let drainTime: Duration
    let logger: Logger

    private init(listener: any Channel, parts: ServerParts) {
        self.listener = listener
        self.port = listener.localAddress?.port ?? parts.configuration.port
        self.counters = parts.counters
        self.group = parts.group
        self.workers = parts.workers
        self.registry = parts.registry
        self.drainTime = parts.configuration.drainTime
        self.logger = parts.logger
    }

    /// Begins to listen.
    ///
    /// Whoever starts a server has to drain it.
    ///
    /// - Throws: `cannotListen` when the address is taken, not allowed or unknown.
    package static func listen(
        _ configuration: ServerConfiguration, handler: any RequestHandler, logger: Logger
    ) async throws(ServerError) -> LineServer {
        OpenFileLimit.raise(toFit: configuration.maxConnections, logger: logger)
        let parts = ServerParts(configuration, handler: handler, logger: logger)
        do {
            let listener = try await parts.bootstrap.bind(
                host: configuration.host, port: configuration.port
            ).get()
            return LineServer(listener: listener, parts: parts)
        } catch {
            await parts.shutDown()
            throw .cannotListen(
                host: configuration.host, port: configuration.port, reason: "\(error)")
        }
    }
}
