/// Where and how a load is applied, checked.
package struct LoadConfiguration: Equatable, Sendable {
    /// What decides when requests are sent.
    package enum Loop: Equatable, Sendable {
        /// So many requests a second over all connections, whatever comes back.
        case open(rate: Double, spacing: ArrivalSpacing)
        /// On each connection so many requests under way at any time.
        case closed(depth: Int)
    }

    /// The server's name or address.
    package let host: String
    /// The server's port.
    package let port: Int
    /// What decides when requests are sent.
    package let loop: Loop
    /// The number of connections.
    package let connections: Int
    /// The length of the measured part, in seconds.
    package let seconds: Double
    /// How long requests are sent before that, in seconds.
    package let warmUp: Double
    /// How long the last answers are waited for, in seconds.
    package let patience: Double
    /// The threads that drive the connections.
    package let threads: Int

    /// A configuration.
    ///
    /// - Throws: `invalidSetting` for a value out of range.
    package init(
        host: String = "127.0.0.1", port: Int = 6464, loop: Loop, connections: Int = 16,
        seconds: Double = 10, warmUp: Double = 2, patience: Double = 10, threads: Int = 1
    ) throws(LoadError) {
        self.host = host
        self.port = try Self.check("--port", port, in: 1...65_535)
        switch loop {
        case .open(let rate, _): _ = try Self.check("--rate", rate, in: 0.1...10_000_000)
        case .closed(let depth): _ = try Self.check("--pipeline", depth, in: 1...1_000)
        }
        self.loop = loop
        self.connections = try Self.check("--connections", connections, in: 1...100_000)
        self.seconds = try Self.check("--seconds", seconds, in: 0.1...86_400)
        self.warmUp = try Self.check("--warm-up", warmUp, in: 0...86_400)
        self.patience = try Self.check("--patience", patience, in: 0...3_600)
        self.threads = min(connections, try Self.check("--threads", threads, in: 1...256))
    }

    /// The measured part of the run.
    var window: MeasuredWindow { MeasuredWindow(warmUp: warmUp, seconds: seconds) }

    private static func check<Number: Comparable>(
        _ name: String, _ value: Number, in range: ClosedRange<Number>
    ) throws(LoadError) -> Number {
        guard range.contains(value) else {
            throw .invalidSetting(
                name: name, expected: "from \(range.lowerBound) to \(range.upperBound)",
                found: "\(value)")
        }
        return value
    }
}
