/// How costs grow with the catalog.
struct GrowthSection {
    let history: History

    /// The section; nil unless something was measured at two sizes.
    var node: Node? {
        let latencies = Growth.latencies(in: history)
        let resources = Growth.resources(in: history)
        guard !latencies.isEmpty || !resources.isEmpty else { return nil }
        return .section(
            "Cost growth", id: "growth",
            lead:
                "Costs against the number of products, both on scales of magnitudes. n^0 does not "
                + "grow, n^1 grows in proportion: exponents of the straight line of least squares "
                + "through the logarithms.",
            [
                .panels("Latency", latencies.map(panel)),
                .panels("Building and holding", resources.map { panel([$0]) }),
                .tag("h3", [:], "Exponents"),
                exponents(latencies.flatMap { $0 } + resources),
            ])
    }

    private func panel(_ growths: [Growth]) -> Panel {
        let sizes = growths.flatMap { $0.points.map(\.docs) }
        let costs = growths.flatMap { $0.points.map(\.cost) }
        let text = growths.first?.text ?? FigureText.significant
        return Panel(
            heading: growths.first?.name ?? "",
            chart: LineChart(
                title: growths.map { "\($0.name), \($0.figure): grows as \($0.law.text)" }
                    .joined(separator: "; "),
                x: .sizes(sizes), y: .magnitudes(covering: costs) { Self.rounded(text($0)) },
                lines: growths.enumerated().reversed().map { index, growth in
                    line(growth, rank: index == 0 ? .first : .second)
                }
            ).node, table: table(growths))
    }

    private func line(_ growth: Growth, rank: LineChart.Rank) -> LineChart.Line {
        LineChart.Line(
            name: "\(growth.figure) \(growth.law.text)", rank: rank,
            points: growth.points.map { point in
                LineChart.Point(
                    x: point.docs, y: point.cost,
                    note: "\(FigureText.count(point.docs)) products: \(growth.figure) "
                        + growth.text(point.cost))
            })
    }

    private func table(_ growths: [Growth]) -> Table {
        let sizes = Set(growths.flatMap { $0.points.map(\.docs) }).sorted()
        return Table(
            columns: ["products"] + growths.map(\.figure),
            rows: sizes.map { size in
                [FigureText.count(size)]
                    + growths.map { growth in
                        growth.points.first { $0.docs == size }.map { growth.text($0.cost) } ?? "–"
                    }
            })
    }

    private func exponents(_ growths: [Growth]) -> Node {
        let sizes = Set(growths.flatMap { $0.points.map(\.docs) }).sorted()
        return Table(
            columns: ["cost", "figure"] + sizes.map { FigureText.short($0) } + ["grows as"],
            nameCount: 2,
            rows: growths.map { growth in
                [growth.name, growth.figure]
                    + sizes.map { size in
                        growth.points.first { $0.docs == size }.map { growth.text($0.cost) } ?? "–"
                    } + [growth.law.text]
            }
        ).node(label: "Exponents of growth")
    }

    /// Below an axis stand round numbers: `100 MB`, not `1.00 MB`.
    private static func rounded(_ text: String) -> String {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let number = Double(parts[0]) else { return text }
        return "\(FigureText.plain(number)) \(parts[1])"
    }
}
