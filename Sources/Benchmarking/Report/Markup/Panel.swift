/// A chart with a heading above it and its figures behind a line below it.
struct Panel {
    let heading: String
    /// What stands beside the heading; empty for nothing.
    var remark = ""
    let chart: Node
    let table: Table

    /// The panel.
    var node: Node {
        .tag(
            "figure", ["class": "panel"],
            [
                .tag(
                    "figcaption", [:],
                    [.tag("h4", [:], heading)]
                        + (remark.isEmpty ? [] : [.tag("p", [:], remark)])),
                chart,
                table.folded(under: "Figures", label: "Figures of \(heading)"),
            ])
    }
}

extension Node {
    /// A part of the page under a heading.
    static func section(
        _ heading: String, id: String, lead: String, _ content: [Node]
    ) -> Node {
        .tag(
            "section", ["id": id, "aria-labelledby": "\(id)-heading"],
            [
                .tag("h2", ["id": "\(id)-heading"], heading),
                .tag("p", ["class": "lead"], lead),
            ] + content)
    }

    /// Panels side by side under a heading of their own.
    static func panels(_ heading: String, _ panels: [Panel]) -> Node {
        .tag(
            "div", ["class": "group"],
            [
                .tag("h3", [:], heading),
                .tag("div", ["class": "grid"], panels.map(\.node)),
            ])
    }
}
