/// How one figure of B compares with that of A.
package struct Ratio: Encodable, Sendable, Equatable {
    /// The median over A's rounds, in microseconds.
    package let a: Double
    /// The median over B's rounds, in microseconds.
    package let b: Double
    /// The median over the rounds of B divided by A in the same round.
    package let ratio: Double
    /// The lower end of the ratio's interval; nil if there are too few rounds for one.
    package let low: Double?
    /// The upper end of the ratio's interval.
    package let high: Double?
    /// The probability with which the interval covers the true median.
    package let coverage: Double?
    /// What that says.
    package let verdict: Verdict

    /// The ratio of as many rounds as both sides have.
    ///
    /// - Parameter bound: decides where the noise is unknown; 0.05 is 5 %.
    /// - Returns: nil without a round.
    init?(a: [Double], b: [Double], bound: Double) {
        guard !a.isEmpty, !b.isEmpty else { return nil }
        let ratios = zip(a, b).map { $1 / $0 }
        let interval = MedianInterval(of: ratios)
        self.a = MedianInterval.median(of: a)
        self.b = MedianInterval.median(of: b)
        ratio = interval?.median ?? MedianInterval.median(of: ratios)
        low = interval?.low
        high = interval?.high
        coverage = interval?.coverage
        verdict = interval.map(Verdict.init) ?? Verdict(ratio: ratio, bound: bound)
    }

    /// Whether B is slower by more than a bound: beyond noise, and by the median.
    ///
    /// The whole interval is not asked to lie beyond the bound, which would let a loss just above
    /// it pass for as long as there is any noise.
    func isRegression(beyond bound: Double) -> Bool {
        verdict == .slower && ratio > 1 + bound
    }
}
