/// Intervals for figures of probes, by drawing customers with replacement.
///
/// The probes of one customer resemble each other, so it is customers that are drawn, not probes.
/// Efron: Bootstrap Methods, 1979; the percentile interval.
struct CustomerBootstrap {
    /// What the probes of one customer add up to.
    struct Sums {
        /// How many probes there are.
        var probes = 0
        /// The sum of the neutral ranking's reciprocal ranks.
        var neutral = 0.0
        /// The sum of the personalized ranking's reciprocal ranks.
        var personalized = 0.0

        /// Adds those of another.
        static func += (left: inout Sums, right: Sums) {
            left.probes += right.probes
            left.neutral += right.neutral
            left.personalized += right.personalized
        }
    }

    /// Where 95 % of the draws lie; nil where no draw gives a number.
    struct Intervals {
        /// Of the neutral mean reciprocal rank.
        let neutral: ClosedRange<Double>?
        /// Of the personalized mean reciprocal rank.
        let personalized: ClosedRange<Double>?
        /// Of the personalized over the neutral.
        let ratio: ClosedRange<Double>?
    }

    private var state: UInt64
    private let draws: Int

    /// A bootstrap that gives the same intervals for the same seed.
    init(seed: UInt64, draws: Int = 1_000) {
        state = seed
        self.draws = draws
    }

    /// The intervals over these customers, whose order matters to the draws.
    ///
    /// - Complexity: O(*draws* · *customers*).
    mutating func intervals(of customers: [Sums]) -> Intervals {
        let totals = customers.isEmpty ? [] : (0..<draws).map { _ in total(of: customers) }
        return Intervals(
            neutral: Self.middle(totals.map { $0.neutral / Double($0.probes) }),
            personalized: Self.middle(totals.map { $0.personalized / Double($0.probes) }),
            ratio: Self.middle(totals.map { $0.personalized / $0.neutral }))
    }

    private mutating func total(of customers: [Sums]) -> Sums {
        var total = Sums()
        for _ in customers { total += customers[below(customers.count)] }
        return total
    }

    /// The values between which the middle 95 % lie; draws without any neutral hit have no ratio.
    private static func middle(_ values: [Double]) -> ClosedRange<Double>? {
        let sorted = values.filter(\.isFinite).sorted()
        guard !sorted.isEmpty else { return nil }
        let last = Double(sorted.count - 1)
        let low = sorted[Int((0.025 * last).rounded(.down))]
        return low...sorted[Int((0.975 * last).rounded(.up))]
    }

    /// A number from 0 to `bound` − 1 from a SplitMix64 generator, whose draws are the same with
    /// every version of the standard library.
    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return Int(bits.multipliedFullWidth(by: UInt64(bound)).high)
    }
}
