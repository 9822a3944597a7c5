/// Search engines side by side: a bar to the mean, and a thin line on to the 99th percentile.
struct BarChart {
    /// A search engine.
    struct Row {
        let name: String
        /// In microseconds.
        let mean: Double
        /// In microseconds.
        let p99: Double
        /// How many times as much as the best peer.
        let ratio: String
        /// Whether this is the one that the report is about.
        let isOwn: Bool
    }

    /// What the chart shows, for readers that do not see it.
    let title: String
    let rows: [Row]

    private static let width = 360.0
    private static let plot = (left: 116.0, right: 244.0, top: 4.0)
    private static let rowHeight = 23.0
    private static let barHeight = 11.0
    private static let longestName = 18

    /// The chart as SVG.
    var node: Node {
        let axis = Axis.bars(covering: rows.flatMap { [$0.mean, $0.p99] }, tickCount: 3) {
            FigureText.tick(microseconds: $0)
        }
        let bottom = Self.plot.top + Double(rows.count) * Self.rowHeight
        return .tag(
            "svg",
            [
                "viewBox": "0 0 \(Int(Self.width)) \(Int(bottom + 22))", "role": "img",
                "aria-label": title,
            ],
            [.tag("title", [:], title)] + grid(axis, bottom: bottom)
                + rows.enumerated().flatMap { drawn($1, at: $0, on: axis) })
    }

    private func grid(_ axis: Axis, bottom: Double) -> [Node] {
        axis.ticks.flatMap { tick -> [Node] in
            let place = horizontal(tick.value, on: axis)
            return [
                .line((place, Self.plot.top), (place, bottom), class: "grid"),
                .label(tick.label, (place, bottom + 14), class: "tick middle"),
            ]
        }
    }

    private func drawn(_ row: Row, at index: Int, on axis: Axis) -> [Node] {
        let middle = Self.plot.top + (Double(index) + 0.5) * Self.rowHeight
        let mean = horizontal(row.mean, on: axis)
        let p99 = horizontal(max(row.p99, row.mean), on: axis)
        let kind = row.isOwn ? "own" : "peer"
        let note =
            "\(row.name): mean \(FigureText.time(microseconds: row.mean)), p99 "
            + FigureText.time(microseconds: row.p99)
        return [
            .label(shown(row.name), (Self.plot.left - 8, middle + 4), class: "row end \(kind)"),
            .line((mean, middle), (p99, middle), class: "reach \(kind)"),
            .line((p99, middle - 4), (p99, middle + 4), class: "reach \(kind)"),
            .bar(
                (Self.plot.left, middle - Self.barHeight / 2), width: mean - Self.plot.left,
                height: Self.barHeight, class: "bar \(kind)", note: note),
            .label(
                FigureText.time(microseconds: row.mean), (Self.width - 50, middle + 4),
                class: "value end \(kind)"),
            .label(row.ratio, (Self.width - 2, middle + 4), class: "value soft end"),
        ]
    }

    /// A name that fits beside the bars; the note on the bar has all of it.
    private func shown(_ name: String) -> String {
        name.count > Self.longestName ? name.prefix(Self.longestName - 1) + "…" : name
    }

    private func horizontal(_ value: Double, on axis: Axis) -> Double {
        Self.plot.left + axis.position(value) * (Self.plot.right - Self.plot.left)
    }
}
