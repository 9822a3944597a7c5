/// How requests were sent.
package struct LoadDescription: Codable, Sendable, Equatable {
    /// What decides when a request is sent.
    package enum Loop: String, Codable, Sendable {
        /// A rate that does not wait for replies.
        case open
        /// The reply to the request before.
        case closed
        /// There is no socket: the engine is called.
        case inProcess = "in_process"
    }

    /// What decides when a request is sent.
    package var loop: Loop
    /// Requests a second that were intended; nil for a closed loop.
    package var rate: Double?
    /// The sockets that were used.
    package var connections: Int?
    /// The threads that searched.
    package var threads: Int?
    /// How long the measured part was intended to last, in seconds.
    package var seconds: Double?
    /// How long requests were sent before measuring, in seconds.
    package var warmUpSeconds: Double?
    /// The name of the mix of requests.
    package var mix: String?
    /// How late the driver of an open loop itself sent in one case of a hundred.
    package var driverLagP99Microseconds: Double?

    private enum CodingKeys: String, CodingKey {
        case loop, rate, connections, threads, seconds
        case warmUpSeconds = "warm_up_s"
        case mix
        case driverLagP99Microseconds = "driver_lag_p99_us"
    }

    package init(
        loop: Loop, rate: Double? = nil, connections: Int? = nil, threads: Int? = nil,
        seconds: Double? = nil, warmUpSeconds: Double? = nil, mix: String? = nil,
        driverLagP99Microseconds: Double? = nil
    ) {
        self.loop = loop
        self.rate = rate
        self.connections = connections
        self.threads = threads
        self.seconds = seconds
        self.warmUpSeconds = warmUpSeconds
        self.mix = mix
        self.driverLagP99Microseconds = driverLagP99Microseconds
    }
}
