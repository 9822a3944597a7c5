import Foundation

/// A cost that grows as a power of a size: `cost = factor · size ^ exponent`.
struct PowerLaw: Equatable {
    /// The power: 0 does not grow, 1 grows in proportion.
    let exponent: Double

    /// The line of least squares through the logarithms of points.
    ///
    /// - Returns: nil unless there are points above zero at two sizes at least.
    init?(sizes: [Double], costs: [Double]) {
        let points = zip(sizes, costs).filter { $0 > 0 && $1 > 0 }.map { (log($0), log($1)) }
        guard !points.isEmpty else { return nil }
        let count = Double(points.count)
        let mean = (
            points.map(\.0).reduce(0, +) / count, points.map(\.1).reduce(0, +) / count
        )
        let spread = points.map { ($0.0 - mean.0) * ($0.0 - mean.0) }.reduce(0, +)
        // Equal sizes differ by rounding at most.
        guard spread > 1e-9 else { return nil }
        exponent = points.map { ($0.0 - mean.0) * ($0.1 - mean.1) }.reduce(0, +) / spread
    }

    /// The law for a label: `n^0.42`.
    var text: String { "n^\(FigureText.decimal(exponent, digits: 2))" }
}
