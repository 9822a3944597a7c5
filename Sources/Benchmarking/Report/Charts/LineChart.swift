/// Lines over a common axis, each named at its end.
struct LineChart {
    /// How a line looks, which is its rank among the others.
    enum Rank: String {
        /// What the chart is about.
        case first
        /// The second thing that it is about.
        case second
        /// What was before.
        case past
        /// What is around it, without a name.
        case context
    }

    /// A point of a line.
    struct Point {
        let x: Double
        let y: Double
        /// What is said when it is pointed at.
        let note: String
    }

    /// A line.
    struct Line {
        /// What stands at its end; empty for nothing.
        let name: String
        let rank: Rank
        let points: [Point]
    }

    /// What the chart shows, for readers that do not see it.
    let title: String
    let x: Axis
    let y: Axis
    let lines: [Line]
    /// Whether each point has a dot.
    var hasDots = true

    private static let width = 360.0
    private static let height = 224.0
    private static let plot = (left: 52.0, top: 12.0, bottom: 194.0)
    private static let lineHeight = 13.0
    /// More than most letters of the labels take.
    private static let letterWidth = 7.0
    /// Half of what stands below the end of the axis.
    private static let leastRoom = 24.0

    /// The chart as SVG.
    var node: Node {
        .tag(
            "svg",
            [
                "viewBox": "0 0 \(Int(Self.width)) \(Int(Self.height))", "role": "img",
                "aria-label": title,
            ],
            [.tag("title", [:], title)] + grid + names + lines.map(drawn) + labels)
    }

    /// Where the plot ends and the labels begin.
    private var right: Double {
        let letters = Double(lines.map(\.name.count).max() ?? 0)
        return Self.width - max(letters * Self.letterWidth + 9, Self.leastRoom)
    }

    private var grid: [Node] {
        y.ticks.flatMap { tick -> [Node] in
            let place = vertical(tick.value)
            return [
                .line((Self.plot.left, place), (right, place), class: "grid"),
                .label(tick.label, (Self.plot.left - 6, place + 3.5), class: "tick end"),
            ]
        }
    }

    private var names: [Node] {
        x.ticks.flatMap { tick -> [Node] in
            let place = horizontal(tick.value)
            return [
                .line((place, Self.plot.bottom), (place, Self.plot.bottom + 4), class: "axis"),
                .label(tick.label, (place, Self.plot.bottom + 17), class: "tick middle"),
            ]
        } + [
            .line(
                (Self.plot.left, Self.plot.bottom), (right, Self.plot.bottom),
                class: "axis")
        ]
    }

    private func drawn(_ line: Line) -> Node {
        let places = line.points.map { (horizontal($0.x), vertical($0.y)) }
        var nodes: [Node] = [.path(places, class: "line \(line.rank.rawValue)")]
        if hasDots, line.rank != .context {
            nodes += zip(line.points, places).map { point, place in
                .dot(place, class: "dot \(line.rank.rawValue)", note: point.note)
            }
        }
        return .tag("g", [:], nodes)
    }

    private var labels: [Node] {
        let named = lines.filter { !$0.name.isEmpty && !$0.points.isEmpty }
        let wanted = named.map { line in line.points.last.map { vertical($0.y) } ?? 0 }
        let places = LabelPlaces.spread(
            wanted, gap: Self.lineHeight, within: Self.plot.top...Self.plot.bottom)
        return zip(named, places).map { line, place in
            let end = line.points.last.map { horizontal($0.x) } ?? right
            return .label(
                line.name, (end + 7, place + 3.5), class: "series \(line.rank.rawValue)")
        }
    }

    private func horizontal(_ value: Double) -> Double {
        Self.plot.left + x.position(value) * (right - Self.plot.left)
    }

    private func vertical(_ value: Double) -> Double {
        Self.plot.bottom - y.position(value) * (Self.plot.bottom - Self.plot.top)
    }
}
