import NIOCore
import NIOPosix

/// A load that is applied to a running server over sockets.
package struct LoadRun: Sendable {
    private static let head = TimeAmount.milliseconds(50)

    private let configuration: LoadConfiguration
    private let workload: Workload

    /// Prepares a run.
    package init(_ configuration: LoadConfiguration, workload: Workload) {
        self.configuration = configuration
        self.workload = workload
    }

    /// Connects, applies the load, and waits for the last answers.
    ///
    /// - Throws: `cannotConnect` when a first connection cannot be opened; later failures are
    ///   counted.
    package func run() async throws(LoadError) -> LoadResult {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: configuration.threads)
        let result: Result<LoadResult, LoadError>
        do {
            result = .success(try await run(on: group))
        } catch {
            result = .failure(error)
        }
        try? await group.shutdownGracefully()
        return try result.get()
    }

    private func run(on group: MultiThreadedEventLoopGroup) async throws(LoadError) -> LoadResult {
        let probe = await ServerProbe(host: configuration.host, port: configuration.port)
        let drivers = group.makeIterator().enumerated().map { thread, eventLoop in
            DriverHandle(sessions(ofThread: thread), configuration, eventLoop: eventLoop)
        }
        do {
            for driver in drivers { try await driver.connect() }
        } catch {
            for driver in drivers { await driver.cancel() }
            await probe?.close()
            throw .cannotConnect(
                host: configuration.host, port: configuration.port, reason: "\(error)")
        }
        let start = NIODeadline.now() + Self.head
        for driver in drivers { driver.begin(at: start) }
        async let usage = usage(probe, from: start)
        var tally = LoadTally()
        for driver in drivers { tally.add(await driver.tally()) }
        let readings = await usage
        await probe?.close()
        return LoadResult(
            load: configuration.description(mix: workload.mix.name), tally: tally,
            kinds: workload.mix.parts.map(\.kind), usage: readings)
    }

    private func sessions(ofThread thread: Int) -> [LoadSession] {
        stride(from: thread, to: configuration.connections, by: configuration.threads).map {
            let stream = RequestStream(workload, number: $0)
            return LoadSession(stream, pacing(of: stream), window: configuration.window)
        }
    }

    private func pacing(of stream: RequestStream) -> Pacing {
        switch configuration.loop {
        case .closed(let depth): .closed(depth: depth)
        case .open(let rate, let spacing):
            .open(
                OpenLoopPlan(
                    stream, rate: rate, spacing: spacing, connections: configuration.connections))
        }
    }

    /// What the server's process uses within the measured part.
    private func usage(_ probe: ServerProbe?, from start: NIODeadline) async -> UsageReadings? {
        guard let probe else { return nil }
        await sleep(until: start + .nanoseconds(configuration.window.start))
        guard let first = await probe.usage() else { return nil }
        await sleep(until: start + .nanoseconds(configuration.window.end))
        guard let last = await probe.usage() else { return nil }
        return UsageReadings(first: first, last: last)
    }

    private func sleep(until deadline: NIODeadline) async {
        try? await Task.sleep(for: Duration(deadline - .now()))
    }
}

/// A driver as seen from outside of its event loop.
private struct DriverHandle: Sendable {
    private let eventLoop: any EventLoop
    private let driver: EventLoopFuture<NIOLoopBound<LoopDriver>>
    private let finished: EventLoopFuture<LoadTally>

    init(
        _ sessions: [LoadSession], _ configuration: LoadConfiguration, eventLoop: any EventLoop
    ) {
        let promise = eventLoop.makePromise(of: LoadTally.self)
        self.eventLoop = eventLoop
        finished = promise.futureResult
        driver = eventLoop.submit {
            NIOLoopBound(
                LoopDriver(sessions, configuration, eventLoop: eventLoop, finished: promise),
                eventLoop: eventLoop)
        }
    }

    func connect() async throws {
        try await driver.flatMap { $0.value.connect() }.get()
    }

    func begin(at start: NIODeadline) {
        driver.whenSuccess { $0.value.begin(at: start) }
    }

    func cancel() async {
        driver.whenSuccess { $0.value.cancel() }
        _ = await tally()
    }

    /// What was measured, once all is over.
    func tally() async -> LoadTally {
        // The promise is only ever fulfilled.
        (try? await finished.get()) ?? LoadTally()
    }
}
