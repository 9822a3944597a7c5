import Dispatch
import LineProtocol
import Logging
import NIOCore
import SearchServer
import Testing

/// Answers with what it was asked; `GET … big` is 100 kB, `GET … wait` waits at the gate.
final class TestHandler: RequestHandler {
    private let gate: Gate?

    init(gate: Gate? = nil) {
        self.gate = gate
    }

    func reply(to request: Request, session: SessionInfo) -> Reply {
        switch request {
        case .get(_, "big"): return .text(String(repeating: "x", count: 100_000))
        case .get(_, "wait"):
            gate?.enter()
            return .text("waited")
        case .get(_, let product): return .text(product)
        case .authenticate(let key): return key == "right" ? .ok : .error(.denied, "wrong key")
        case .info: return .text(session.key ?? "no key")
        case .stats: return .integer(session.counters.readings.connections)
        default: return .ok
        }
    }
}

/// Holds workers until it is opened, and tells when the first is there.
final class Gate: Sendable {
    private let opening = DispatchSemaphore(value: 0)
    private let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    init() {
        (arrivals, arrival) = AsyncStream.makeStream()
    }

    func enter() {
        arrival.yield()
        opening.wait()
        opening.signal()
    }

    func open() {
        opening.signal()
    }

    func someoneWaits() async {
        for await _ in arrivals { return }
    }
}

extension Logger {
    /// A logger that calls back for each message.
    static func observed(by observer: @escaping @Sendable (String) -> Void) -> Logger {
        Logger(label: "test") { _ in ObservingLogHandler(observer: observer) }
    }

    /// A logger that drops everything.
    static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}

private struct ObservingLogHandler: LogHandler {
    let observer: @Sendable (String) -> Void
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    init(observer: @escaping @Sendable (String) -> Void) {
        self.observer = observer
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        observer(event.message.description)
    }
}

/// Runs a server for the length of a test.
func withServer(
    handler: some RequestHandler = TestHandler(), limits: RequestLimits = RequestLimits(),
    maxConnections: Int = 1_000, maxPipelined: Int = 1_024,
    _ body: (LineServer) async throws -> Void
) async throws {
    let configuration = try ServerConfiguration(
        port: 0, limits: limits, maxConnections: maxConnections, maxPipelined: maxPipelined,
        workers: 2)
    let server = try await LineServer.listen(configuration, handler: handler, logger: .silent)
    do {
        try await body(server)
    } catch {
        await server.drain()
        throw error
    }
    #expect(await server.drain(), "everything was answered in time")
}
