import NIOCore

/// The connections of one event loop and what is measured of them; used on that loop only.
final class LoopDriver {
    /// The loop.
    let eventLoop: any EventLoop
    /// The server's name or address.
    let host: String
    /// The server's port.
    let port: Int
    /// What has been measured so far.
    var tally = LoadTally()

    private let window: MeasuredWindow
    private let patience: TimeAmount
    private let finished: EventLoopPromise<LoadTally>
    private var connections: [LoadConnection] = []
    private var unfinished: Int
    private var start: NIODeadline?

    /// The driver of the sessions given, at least one.
    init(
        _ sessions: [LoadSession], _ configuration: LoadConfiguration, eventLoop: any EventLoop,
        finished: EventLoopPromise<LoadTally>
    ) {
        self.eventLoop = eventLoop
        host = configuration.host
        port = configuration.port
        window = configuration.window
        patience = .nanoseconds(Int64(configuration.patience * 1e9))
        self.finished = finished
        unfinished = sessions.count
        connections = sessions.map { LoadConnection($0, driver: self) }
    }

    /// Whether the run has begun.
    var isRunning: Bool { start.map { $0 <= .now() } ?? false }

    /// Nanoseconds since the start of the run; 0 before it.
    var now: Int64 {
        guard let start else { return 0 }
        return max(0, (NIODeadline.now() - start).nanoseconds)
    }

    /// When so many nanoseconds after the start are over.
    func deadline(of time: Int64) -> NIODeadline {
        (start ?? .now()) + .nanoseconds(time)
    }

    /// Opens all connections.
    func connect() -> EventLoopFuture<Void> {
        EventLoopFuture.andAllSucceed(connections.map { $0.connect() }, on: eventLoop)
    }

    /// Begins the run at a moment in the future.
    func begin(at start: NIODeadline) {
        self.start = start
        schedule(at: start) { $0.pump() }
        schedule(at: deadline(of: window.end)) { $0.finishIfDone() }
        schedule(at: deadline(of: window.end) + patience) { $0.abandon() }
    }

    /// Ends without having begun.
    func cancel() {
        for connection in connections { connection.cancel() }
    }

    /// Notes that a connection has nothing more to do.
    func connectionFinished() {
        unfinished -= 1
        guard unfinished == 0 else { return }
        finished.succeed(tally)
        // The connections hold the driver.
        connections = []
    }

    private func schedule(at deadline: NIODeadline, _ action: @escaping (LoadConnection) -> Void) {
        eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [self] in
            for connection in connections { action(connection) }
        }
    }
}
