package import LineProtocol
import NIOCore

/// Where a server listens and how much it takes on, checked.
package struct ServerConfiguration: Sendable {
    /// The name or address to listen on.
    package let host: String
    /// The port to listen on; 0 lets the system choose.
    package let port: Int
    /// The bounds of one request.
    package let limits: RequestLimits
    /// The most connections at a time; one more is told that the server is busy.
    package let maxConnections: Int
    /// The requests that a connection may have waiting before no more is read from it.
    package let maxPipelined: Int
    /// The threads that answer searches.
    package let workers: Int
    /// The threads that read and write sockets.
    package let eventLoops: Int
    /// The longest time that draining waits for answers to go out.
    package let drainTime: Duration
    /// The server's version, told to whoever greets it.
    package let version: String

    /// Makes a configuration.
    ///
    /// - Throws: `invalidSetting` for a value out of range.
    package init(
        host: String = "127.0.0.1", port: Int = 6464, limits: RequestLimits = RequestLimits(),
        maxConnections: Int = 10_000, maxPipelined: Int = 1_024, workers: Int? = nil,
        eventLoops: Int? = nil, drainTime: Duration = .seconds(10), version: String = "1.0.0"
    ) throws(ServerError) {
        let cores = System.coreCount
        self.host = host
        self.port = try Self.check("port", port, in: 0...65_535)
        self.limits = limits
        self.maxConnections = try Self.check("maxConnections", maxConnections, in: 1...1_000_000)
        self.maxPipelined = try Self.check("maxPipelined", maxPipelined, in: 1...1_000_000)
        self.workers = try Self.check("workers", workers ?? max(2, cores), in: 1...1_024)
        self.eventLoops = try Self.check("eventLoops", eventLoops ?? max(1, cores / 4), in: 1...256)
        self.drainTime = drainTime
        self.version = version
    }

    private static func check(
        _ name: String, _ value: Int, in range: ClosedRange<Int>
    ) throws(ServerError) -> Int {
        guard range.contains(value) else {
            throw .invalidSetting(name: name, expected: range, found: value)
        }
        return value
    }
}
