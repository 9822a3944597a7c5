/// A median, and an interval that covers the true one whatever the distribution.
///
/// The interval lies between two order statistics and inverts the sign test: W. R. Thompson, On
/// Confidence Ranges for the Median and Other Expectation Distributions for Populations of Unknown
/// Distribution Form, Annals of Mathematical Statistics 7 (1936), 122–128.
package struct MedianInterval: Sendable, Equatable {
    /// The least probability with which an interval covers the true median.
    package static let confidence = 0.9
    /// Fewer values have no interval of that confidence: of four, the whole range covers 87.5 %.
    package static let fewestValues = 5

    /// The median; the mean of the two in the middle of an even number.
    package let median: Double
    /// The lower end.
    package let low: Double
    /// The upper end.
    package let high: Double
    /// The probability with which such an interval covers the true median.
    package let coverage: Double

    /// The interval of values that are independent of each other.
    ///
    /// - Returns: nil if there are fewer than `fewestValues`.
    package init?(of values: [Double]) {
        guard values.count >= Self.fewestValues else { return nil }
        let sorted = values.sorted()
        let (rank, coverage) = Self.narrowest(of: values.count)
        median = Self.median(of: sorted)
        low = sorted[rank]
        high = sorted[sorted.count - 1 - rank]
        self.coverage = coverage
    }

    /// The median of values, at least one.
    static func median(of values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2)
            ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// How many values lie outside at each end of the narrowest interval, and what that covers.
    ///
    /// The true median is below the value of rank r (from 0) when at most r of n lie below it,
    /// which has the probability of at most r heads in n throws of a coin.
    private static func narrowest(of count: Int) -> (rank: Int, coverage: Double) {
        var heads = 0.5.power(count)
        var tail = heads
        var best = (rank: 0, coverage: 1 - 2 * tail)
        for rank in 1..<(count / 2) {
            heads *= Double(count - rank + 1) / Double(rank)
            tail += heads
            guard 1 - 2 * tail >= confidence else { break }
            best = (rank, 1 - 2 * tail)
        }
        return best
    }
}

extension Double {
    fileprivate func power(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { product, _ in product * self }
    }
}
