/// A line on a terminal that shows how far a phase is, and how fast; nothing elsewhere.
struct ProgressBar {
    /// What a phase counts.
    enum Unit {
        case bytes
        case products
        case queries
        case probes
    }

    private static let barWidth = 30
    /// Redrawing more often than ten times a second only flickers.
    private static let interval = Duration.milliseconds(100)

    private let label: String
    private let unit: Unit
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var drawn: ContinuousClock.Instant?

    /// A bar for one phase; its line is at most a little longer than 70 characters.
    init(_ label: String, counting unit: Unit, isShown: Bool = Output.isErrorTerminal) {
        self.label = label
        self.unit = unit
        self.isShown = isShown
    }

    /// Shows that `done` of `total` are done, unless that was shown a moment ago.
    mutating func show(_ done: Int, of total: Int) {
        guard isShown else { return }
        let now = ContinuousClock.now
        if let drawn, now - drawn < Self.interval { return }
        drawn = now
        Output.error("\r\(text(done, of: total, after: now - start))\u{1B}[K")
    }

    /// Clears the line.
    func finish() {
        if isShown, drawn != nil { Output.error("\r\u{1B}[K") }
    }

    /// The line: label, bar, percent and rate.
    func text(_ done: Int, of total: Int, after elapsed: Duration) -> String {
        let share = total > 0 ? min(1, max(0, Double(done) / Double(total))) : 1
        let filled = Int(share * Double(Self.barWidth))
        let bar =
            String(repeating: "#", count: filled)
            + String(repeating: "-", count: Self.barWidth - filled)
        let percent = Quantity.decimal((share * 100).rounded(.down), digits: 0)
        return "\(label) [\(bar)] \(percent) %  \(rate(done, elapsed))"
    }

    private func rate(_ done: Int, _ elapsed: Duration) -> String {
        let rate = Double(done) / max(elapsed / .seconds(1), 0.001)
        return switch unit {
        case .bytes: "\(Quantity.bytes(rate))/s"
        case .products: "\(Quantity.count(Int(rate))) products/s"
        case .queries: "\(Quantity.count(Int(rate))) queries/s"
        case .probes: "\(Quantity.count(Int(rate))) probes/s"
        }
    }
}
