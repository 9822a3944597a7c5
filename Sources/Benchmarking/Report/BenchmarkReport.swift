/// A page about all recorded runs: one file that needs nothing else.
package struct BenchmarkReport: Sendable {
    private let runs: [StoredRun]
    private let problems: [BenchmarkingError]

    /// The report of a folder's contents; what could not be used is named at the end of the page.
    package init(_ contents: ResultFiles.Contents) {
        runs = contents.runs
        problems = contents.problems
    }

    /// The page: HTML with its styles and charts in it, and well-formed XML, too.
    package var html: String {
        "<!DOCTYPE html>\n" + page.markup + "\n"
    }

    private var page: Node {
        let history = History(runs: runs)
        let sections: [(title: String, id: String, node: Node?)] = [
            ("Latency", "latency", CurveSection(history: history).node),
            ("Trend", "trend", TrendSection(history: history).node),
            ("Peers", "peers", PeerSection(history: history).node),
            ("Growth", "growth", GrowthSection(history: history).node),
            ("All runs", "runs", RunSection(history: history).node),
        ]
        return .tag(
            "html", ["lang": "en"],
            [
                head,
                .tag(
                    "body", [:],
                    [
                        .tag(
                            "header", [:],
                            [.tag("h1", [:], "Penchant, measured"), about(history)]
                                + [navigation(sections.filter { $0.node != nil })]),
                        .tag(
                            "main", [:],
                            [HeadlineSection(history: history).node].compactMap(\.self)
                                + sections.compactMap(\.node)),
                        footer,
                    ]),
            ])
    }

    private var head: Node {
        .tag(
            "head", [:],
            [
                .tag("meta", ["charset": "utf-8"]),
                .tag(
                    "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .tag("title", [:], "Penchant, measured"),
                .styles(ReportStyle.sheet),
            ])
    }

    private func about(_ history: History) -> Node {
        guard let newest = history.newest else { return .list([]) }
        let commit = newest.commit.isEmpty ? "an unknown commit" : "commit \(newest.commit)"
        let place = [newest.machine.text, newest.machine.os].filter { !$0.isEmpty }
        return .tag(
            "p", ["class": "about"],
            [
                "Newest run: ", .tag("b", [:], commit),
                .text(", \(FigureText.minute(newest.at)) UTC"),
                .text(place.isEmpty ? "." : ", on \(place.joined(separator: ", "))."),
                .text(" \(runs.count) \(runs.count == 1 ? "run" : "runs") in all."),
            ])
    }

    private func navigation(_ sections: [(title: String, id: String, node: Node?)]) -> Node {
        .tag(
            "nav", ["aria-label": "Sections"],
            sections.map { .tag("a", ["href": "#\($0.id)"], $0.title) })
    }

    private var footer: Node {
        let notes: [Node] =
            problems.isEmpty
            ? []
            : [
                .tag("p", [:], "Left out:"),
                .tag("ul", [:], problems.map { .tag("li", [:], "\($0)") }),
            ]
        return .tag(
            "footer", [:],
            [
                .tag(
                    "p", [:],
                    "Several rounds of a task stand for one, that with the median mean. Figures of "
                        + "different machines cannot be compared.")
            ] + notes)
    }
}
