/// How requests of an open loop are spaced.
package enum ArrivalSpacing: String, CaseIterable, Sendable {
    /// Independent of each other, as those of many people are.
    case poisson
    /// At equal distances.
    case uniform
}

/// When the units of one connection are to be sent, fixed before the run.
///
/// The connections' times together have the rate of the whole run.
struct ArrivalTimes: Sendable {
    private let interval: Double
    private let spacing: ArrivalSpacing
    private var random: LoadRandom
    private var time: Double

    /// The times of one of so many connections.
    ///
    /// - Parameters:
    ///   - rate: units a second of all connections together.
    ///   - start: the time before which there is none, in nanoseconds after the start of the run.
    init(
        rate: Double, spacing: ArrivalSpacing, connection: Int, of connections: Int, seed: UInt64,
        from start: Int64
    ) {
        interval = 1e9 * Double(connections) / rate
        self.spacing = spacing
        random = LoadRandom(seed: seed, stream: 2 * connection + 1)
        let phase = spacing == .uniform ? Double(connection) / Double(connections) - 1 : 0
        time = Double(start) + interval * phase
    }

    /// The next time, in nanoseconds after the start of the run.
    mutating func next() -> Int64 {
        time += spacing == .uniform ? interval : interval * random.exponential()
        return Int64(time.rounded(.down))
    }
}
