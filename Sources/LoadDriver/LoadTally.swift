package import Histogram

/// What was measured of one kind of request.
package struct KindTally: Sendable {
    /// From the intended time of sending to the reply, in nanoseconds; three significant digits.
    ///
    /// What was never answered is in it with the time until the run gave up.
    package private(set) var latency = LoadTally.emptyHistogram
    /// The requests that were answered without an error within the measured time.
    package private(set) var completed = 0
    /// The requests that failed, by code.
    package private(set) var errors: [String: Int] = [:]

    /// Counts a time.
    mutating func record(nanoseconds: Int64) {
        _ = latency.record(UInt64(min(max(1, nanoseconds), LoadTally.longest)))
    }

    /// Counts a success within the measured time.
    mutating func complete() { completed += 1 }

    /// Counts a failure.
    mutating func fail(_ code: String) { errors[code, default: 0] += 1 }

    /// Adds another tally of the same kind.
    package mutating func add(_ other: KindTally) {
        latency.add(other.latency)
        completed += other.completed
        errors.merge(other.errors, uniquingKeysWith: +)
    }
}

/// What was measured of a run, or of the part of it that one thread drove.
package struct LoadTally: Sendable {
    /// One hour, in nanoseconds; what takes longer is counted as that.
    static let longest: Int64 = 3_600_000_000_000

    /// By `RequestKind.rawValue`.
    package private(set) var kinds = RequestKind.allCases.map { _ in KindTally() }
    /// How late the driver itself sent, in nanoseconds: what the server caused is not in it.
    package private(set) var lag = LoadTally.emptyHistogram
    /// How often an open connection ended.
    package private(set) var brokenConnections = 0
    /// How often connecting failed.
    package private(set) var failedConnects = 0

    /// Starts at zero.
    package init() {}

    /// A histogram of nanoseconds.
    static var emptyHistogram: Histogram<UInt64> {
        Histogram(
            highestTrackableValue: UInt64(longest), numberOfSignificantValueDigits: .three)
    }

    /// The tally of a kind.
    package subscript(kind: RequestKind) -> KindTally {
        get { kinds[kind.rawValue] }
        _modify { yield &kinds[kind.rawValue] }
    }

    /// All kinds together.
    package var total: KindTally {
        kinds.reduce(into: KindTally()) { $0.add($1) }
    }

    /// Counts how late a request was sent.
    mutating func recordLag(nanoseconds: Int64) {
        _ = lag.record(UInt64(min(max(1, nanoseconds), Self.longest)))
    }

    /// Counts the end of an open connection.
    mutating func connectionBroke() { brokenConnections += 1 }

    /// Counts a failure to connect.
    mutating func connectFailed() { failedConnects += 1 }

    /// Adds what another thread measured.
    mutating func add(_ other: LoadTally) {
        for kind in RequestKind.allCases { self[kind].add(other[kind]) }
        lag.add(other.lag)
        brokenConnections += other.brokenConnections
        failedConnects += other.failedConnects
    }
}
