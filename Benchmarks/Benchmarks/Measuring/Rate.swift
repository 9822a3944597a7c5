import Benchmark

/// What a benchmark counts, and in which unit it says how many of it are done in a second.
package struct Rate: Sendable {
    let metric: BenchmarkMetric
    private let unit: Double

    private init(_ name: String, unit: Double) {
        metric = .custom(name, polarity: .prefersLarger, useScalingFactor: false)
        self.unit = unit
    }

    /// A million bytes of text.
    package static let megabytes = Rate("MB / s", unit: 1_000_000)

    /// A million things, such as `postings`.
    package static func millions(of things: String) -> Rate {
        Rate("million " + things + " / s", unit: 1_000_000)
    }

    /// A thousand things.
    package static func thousands(of things: String) -> Rate {
        Rate("thousand " + things + " / s", unit: 1_000)
    }

    /// Things one by one.
    package static func single(_ things: String) -> Rate { Rate(things + " / s", unit: 1) }

    /// The rate at which so many things are done in a time, in whole units.
    func value(of count: Int, in time: Duration) -> Int {
        Int((Double(count) / (time / .seconds(1)) / unit).rounded())
    }
}
