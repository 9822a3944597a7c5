/// What a ratio of B to A says.
package enum Verdict: String, Codable, Sendable {
    /// B takes less time, beyond noise.
    case faster
    /// B takes more time, beyond noise.
    case slower
    /// The difference is one that chance makes, or too small to matter.
    case withinNoise = "within noise"
    /// The noise is unknown, and the difference within the bound.
    case withinBound = "within the bound"

    /// A difference below this is of no use to anybody, however sure.
    static let leastEffect = 0.01

    /// The verdict on a ratio whose noise is known.
    init(_ interval: MedianInterval) {
        if interval.low > 1, interval.median >= 1 + Self.leastEffect {
            self = .slower
        } else if interval.high < 1, interval.median <= 1 - Self.leastEffect {
            self = .faster
        } else {
            self = .withinNoise
        }
    }

    /// The verdict on a ratio whose noise is unknown.
    init(ratio: Double, bound: Double) {
        self = ratio > 1 + bound ? .slower : ratio < 1 / (1 + bound) ? .faster : .withinBound
    }
}
