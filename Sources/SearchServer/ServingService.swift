package import Logging
package import ServiceLifecycle
import UnixSignals

/// A server that runs until the process is asked to stop, then drains.
package struct ServingService: Service {
    private let configuration: ServerConfiguration
    private let handler: any RequestHandler
    private let logger: Logger
    private let whenListening: @Sendable (LineServer) -> Void

    /// Prepares a server.
    ///
    /// - Parameter whenListening: called once with the server, which tells its port and figures.
    package init(
        configuration: ServerConfiguration, handler: any RequestHandler, logger: Logger,
        whenListening: @escaping @Sendable (LineServer) -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.handler = handler
        self.logger = logger
        self.whenListening = whenListening
    }

    /// Serves until a graceful shutdown or a cancellation, and returns when drained.
    ///
    /// - Throws: `ServerError` when it cannot listen.
    package func run() async throws {
        let server = try await LineServer.listen(configuration, handler: handler, logger: logger)
        logger.info(
            "listening", metadata: ["host": "\(configuration.host)", "port": "\(server.port)"])
        whenListening(server)
        // A cancellation ends the wait like a shutdown does.
        try? await gracefulShutdown()
        await server.drain()
    }

    /// Serves until SIGTERM or SIGINT, and returns when drained.
    ///
    /// - Parameter others: services that start before this one and stop after it.
    /// - Throws: `ServerError` when it cannot listen, or what another service throws.
    package func runUntilSignal(others: [any Service] = []) async throws {
        let group = ServiceGroup(
            services: others + [self], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        try await group.run()
    }
}
