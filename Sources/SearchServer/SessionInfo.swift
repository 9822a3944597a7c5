import LineProtocol

/// What is known of the connection that a request came from.
package struct SessionInfo: Sendable {
    /// The connection's number, from 1, never used again.
    package let connection: Int
    /// The other side's address, for logs.
    package let peer: String
    /// The figures of the whole server.
    package let counters: ServerCounters
    /// The key of the last `AUTH` that was answered with `ok`.
    package internal(set) var key: String?
    /// The version of RESP that the client chose.
    var protocolVersion = RESPVersion.two
    /// When the request had arrived; a deadline counts from here.
    package internal(set) var receivedAt: ContinuousClock.Instant

    /// Describes a connection.
    package init(
        connection: Int, peer: String, counters: ServerCounters, key: String? = nil,
        receivedAt: ContinuousClock.Instant = .now
    ) {
        self.connection = connection
        self.peer = peer
        self.counters = counters
        self.key = key
        self.receivedAt = receivedAt
    }
}
