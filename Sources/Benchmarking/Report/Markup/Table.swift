/// A table of figures; all columns but those of names are aligned to the right.
struct Table {
    /// The text above each column.
    let columns: [String]
    /// How many columns, from the left, are names.
    var nameCount = 1
    /// The cells, row by row.
    let rows: [[String]]

    /// The table in a frame that scrolls sideways where it is narrow.
    ///
    /// - Parameter label: what the table shows, for readers that do not see it.
    func node(label: String) -> Node {
        .tag(
            "div",
            ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": label],
            [
                .tag(
                    "table", [:],
                    [
                        .tag("thead", [:], [row(columns, cell: "th")]),
                        .tag("tbody", [:], rows.map { row($0, cell: "td") }),
                    ])
            ])
    }

    /// The table behind a line that opens it.
    func folded(under summary: String, label: String) -> Node {
        .tag("details", [:], [.tag("summary", [:], summary), node(label: label)])
    }

    private func row(_ cells: [String], cell: String) -> Node {
        .tag(
            "tr", [:],
            cells.enumerated().map { column, text in
                column < nameCount
                    ? .tag(cell, ["class": "name"], text) : .tag(cell, [:], text)
            })
    }
}
