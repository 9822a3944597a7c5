package import LineProtocol
import Synchronization

/// Figures of a running server, added to from any thread.
package final class ServerCounters: Sendable {
    private let connections = Atomic<Int>(0)
    private let totalConnections = Atomic<Int>(0)
    private let refusedConnections = Atomic<Int>(0)
    private let requests = Atomic<Int>(0)
    private let bytesIn = Atomic<Int>(0)
    private let bytesOut = Atomic<Int>(0)
    private let errors = Mutex<[ErrorCode: Int]>([:])

    /// Starts at zero.
    package init() {}

    /// The figures at this moment; each is right, but they are not read all at once.
    package var readings: CounterReadings {
        CounterReadings(
            connections: connections.load(ordering: .relaxed),
            totalConnections: totalConnections.load(ordering: .relaxed),
            refusedConnections: refusedConnections.load(ordering: .relaxed),
            requests: requests.load(ordering: .relaxed),
            bytesIn: bytesIn.load(ordering: .relaxed),
            bytesOut: bytesOut.load(ordering: .relaxed),
            errors: errors.withLock { $0 })
    }

    /// Counts a connection that was let in.
    func connectionOpened() {
        connections.add(1, ordering: .relaxed)
        totalConnections.add(1, ordering: .relaxed)
    }

    /// Counts the end of a connection that was let in.
    func connectionClosed() {
        connections.subtract(1, ordering: .relaxed)
    }

    /// Counts a connection that was turned away.
    func connectionRefused() {
        refusedConnections.add(1, ordering: .relaxed)
    }

    /// Counts bytes read from sockets.
    func received(bytes: Int) {
        bytesIn.add(bytes, ordering: .relaxed)
    }

    /// Counts answered requests and the bytes of their replies.
    func answered(requests count: Int, bytes: Int) {
        requests.add(count, ordering: .relaxed)
        bytesOut.add(bytes, ordering: .relaxed)
    }

    /// Counts a reply that reported an error.
    func failed(_ code: ErrorCode) {
        errors.withLock { $0[code, default: 0] += 1 }
    }
}

/// A server's figures at one moment.
package struct CounterReadings: Equatable, Sendable {
    /// The connections open now.
    package let connections: Int
    /// The connections let in so far.
    package let totalConnections: Int
    /// The connections turned away so far because there were too many.
    package let refusedConnections: Int
    /// The requests answered so far, errors among them.
    package let requests: Int
    /// The bytes read from sockets so far.
    package let bytesIn: Int
    /// The bytes of all replies so far.
    package let bytesOut: Int
    /// The errors answered so far, by code; a code that never occurred is absent.
    package let errors: [ErrorCode: Int]
}
