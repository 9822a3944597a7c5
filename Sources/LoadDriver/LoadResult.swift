package import Benchmarking
import Histogram

/// What a run measured, and how it was made.
package struct LoadResult: Sendable {
    /// A driver that sends later than this in one case of a hundred measures itself, too.
    package static let lagBoundMicroseconds = 1_000.0

    /// How requests were sent.
    package let load: LoadDescription
    /// What was measured.
    package let tally: LoadTally
    /// The kinds of the mix.
    package let kinds: [RequestKind]
    /// What the answering process used; nil if it did not tell.
    package let usage: UsageReadings?

    /// How late the driver itself sent in one case of a hundred, in microseconds; nil for loops
    /// that have no schedule.
    package var lagP99Microseconds: Double? {
        guard load.loop == .open, tally.lag.totalCount > 0 else { return nil }
        return Double(tally.lag.valueAtPercentile(99)) / 1_000
    }

    /// What makes the figures doubtful, in lines for a person.
    package var warnings: [String] {
        var warnings: [String] = []
        if let lag = lagP99Microseconds, lag > Self.lagBoundMicroseconds {
            warnings.append(
                "the driver itself fell behind: 1 request in 100 was sent more than "
                    + "\(Int(lag / 1_000)) ms late, and the latencies include that; lower "
                    + "--rate, add --threads, or drive from another machine")
        }
        if tally.brokenConnections > 0 || tally.failedConnects > 0 {
            warnings.append(
                "connections broke \(tally.brokenConnections) times, and opening them again "
                    + "failed \(tally.failedConnects) times")
        }
        return warnings
    }
}

extension LoadConfiguration {
    /// How requests are sent, for a record.
    func description(mix: String) -> LoadDescription {
        var load = LoadDescription(
            loop: .closed, connections: connections, seconds: seconds, warmUpSeconds: warmUp,
            mix: mix)
        if case .open(let rate, _) = loop {
            load.loop = .open
            load.rate = rate
        }
        return load
    }
}
