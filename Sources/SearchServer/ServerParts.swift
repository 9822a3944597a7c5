import Logging
import NIOCore
import NIOPosix

/// What the connections of one server share.
struct ServerParts: Sendable {
    /// The server's settings.
    let configuration: ServerConfiguration
    /// The server's figures.
    let counters = ServerCounters()
    /// The threads that read and write sockets.
    let group: MultiThreadedEventLoopGroup
    /// The threads that answer.
    let workers: BatchWorkers
    /// The open connections.
    let registry: ConnectionRegistry
    /// Where to report what happens.
    let logger: Logger
    private let responder: Responder

    /// Starts the threads.
    init(_ configuration: ServerConfiguration, handler: any RequestHandler, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        group = MultiThreadedEventLoopGroup(numberOfThreads: configuration.eventLoops)
        workers = BatchWorkers(searchers: configuration.workers)
        registry = ConnectionRegistry(limit: configuration.maxConnections, counters: counters)
        responder = Responder(handler: handler, version: configuration.version)
    }

    /// Ends the threads.
    func shutDown() async {
        await workers.shutDown()
        try? await group.shutdownGracefully()
    }

    /// Sets up the listening socket and each connection.
    var bootstrap: ServerBootstrap {
        ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1_024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            // The connection's state machine decides when to read.
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(
                .writeBufferWaterMark,
                value: ChannelOptions.Types.WriteBufferWaterMark(low: 1 << 16, high: 1 << 18)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try setUp(channel) }
            }
    }

    private func setUp(_ channel: any Channel) throws {
        switch registry.admit(channel) {
        case .admitted(let number):
            try channel.pipeline.syncOperations.addHandler(handler(of: channel, number: number))
        case .full:
            logger.debug("too many connections", metadata: ["peer": "\(peer(of: channel))"])
            let refusal = RefusalHandler(limit: configuration.maxConnections)
            try channel.pipeline.syncOperations.addHandler(refusal)
        case .draining: channel.close(promise: nil)
        }
    }

    private func handler(of channel: any Channel, number: Int) -> ConnectionHandler {
        ConnectionHandler(
            session: SessionInfo(
                connection: number, peer: peer(of: channel), counters: counters),
            configuration: configuration, workers: workers, responder: responder, logger: logger)
    }

    private func peer(of channel: any Channel) -> String {
        channel.remoteAddress?.description ?? "unknown"
    }
}
