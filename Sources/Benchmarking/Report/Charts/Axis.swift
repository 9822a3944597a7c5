import Foundation

/// Where values lie along one side of a chart, and which are named there.
struct Axis {
    /// A named value.
    struct Tick: Equatable {
        let value: Double
        let label: String
    }

    /// What is evenly spaced.
    enum Spacing {
        /// The values themselves.
        case values
        /// Their orders of magnitude; the values are above zero.
        case magnitudes
        /// The nines of a quantile: 0.9, 0.99 and 0.999 have equal distances.
        case nines

        fileprivate func place(_ value: Double) -> Double {
            switch self {
            case .values: value
            case .magnitudes: log10(max(value, 1e-9))
            case .nines: -log10(max(1 - value, 1e-9))
            }
        }
    }

    /// The values that are named, ascending.
    let ticks: [Tick]
    private let spacing: Spacing
    private let low: Double
    private let high: Double

    private init(_ spacing: Spacing, from low: Double, to high: Double, ticks: [Tick]) {
        self.spacing = spacing
        self.low = spacing.place(low)
        self.high = spacing.place(high)
        self.ticks = ticks
    }

    /// Where a value lies: 0 at the beginning of the axis, 1 at its end.
    func position(_ value: Double) -> Double {
        high > low ? (spacing.place(value) - low) / (high - low) : 0.5
    }

    /// Quantiles up to 99.99 %.
    static let quantiles = Axis(
        .nines, from: 0, to: 0.9999,
        ticks: [
            Tick(value: 0, label: "0"), Tick(value: 0.5, label: "50"),
            Tick(value: 0.9, label: "90"), Tick(value: 0.99, label: "99"),
            Tick(value: 0.999, label: "99.9"), Tick(value: 0.9999, label: "99.99 %"),
        ])

    /// Things in their order, from 0; if they are many, only the first and the last are named.
    static func order(_ names: [String]) -> Axis {
        let shown = names.count <= 4 ? Array(names.indices) : [0, names.count - 1]
        return Axis(
            .values, from: 0, to: Double(max(names.count - 1, 1)),
            ticks: shown.map { Tick(value: Double($0), label: names[$0]) })
    }

    /// Orders of magnitude from the power of ten well below all values on, so that each has a bar.
    ///
    /// - Parameters:
    ///   - tickCount: how many values are named at most.
    ///   - text: how a value is named.
    static func bars(
        covering values: [Double], tickCount: Int, text: (Double) -> String
    ) -> Axis {
        let values = values.filter { $0 > 0 }
        let low = pow(10, log10((values.min() ?? 1) / 2).rounded(.down))
        let high = max((values.max() ?? 10) * 1.1, low * 10)
        let ticks = named([1], from: low, to: high, count: tickCount)
        return Axis(
            .magnitudes, from: low, to: high,
            ticks: ticks.map { Tick(value: $0, label: text($0)) })
    }

    /// Orders of magnitude, at least one, that cover values above zero.
    ///
    /// - Parameter text: how a value is named.
    static func magnitudes(
        covering values: [Double], text: (Double) -> String
    ) -> Axis {
        let values = values.filter { $0 > 0 }
        var low = (values.min() ?? 1) / 1.25
        var high = (values.max() ?? 10) * 1.25
        // Less than one order would show noise as mountains.
        let missing = 10 * low / high
        if missing > 1 {
            low /= missing.squareRoot()
            high *= missing.squareRoot()
        }
        let steps = steps(orders: log10(high / low))
        return Axis(
            .magnitudes, from: low, to: high,
            ticks: named(steps, from: low, to: high, count: 7).map {
                Tick(value: $0, label: text($0))
            })
    }

    /// Sizes on orders of magnitude, each of which is named.
    static func sizes(_ sizes: [Double]) -> Axis {
        let sorted = Set(sizes).filter { $0 > 0 }.sorted()
        return Axis(
            .magnitudes, from: sorted.first ?? 1, to: sorted.last ?? 10,
            ticks: sorted.map { Tick(value: $0, label: FigureText.short($0)) })
    }

    /// The multiples of powers of ten that are named: fewer, the more orders there are.
    private static func steps(orders: Double) -> [Double] {
        orders > 2.5 ? [1] : orders > 1.3 ? [1, 3] : [1, 2, 5]
    }

    /// Multiples of powers of ten within a range; of too many only every second is left, and so on.
    private static func named(
        _ steps: [Double], from low: Double, to high: Double, count: Int
    ) -> [Double] {
        let first = Int(log10(low).rounded(.down))
        let last = Int(log10(high).rounded(.up))
        // Powers of ten are not exact: the ends themselves must be found.
        let range = (low * 0.999_999)...(high * 1.000_001)
        let all = (first...last).flatMap { power in
            steps.map { $0 * pow(10, Double(power)) }
        }.filter(range.contains)
        let stride = max((all.count + count - 1) / count, 1)
        return all.enumerated().filter { $0.offset.isMultiple(of: stride) }.map(\.element)
    }
}
