/// Search engines side by side, question by question.
struct PeerSection {
    let history: History

    /// The section; nil if there is nothing to compare with.
    var node: Node? {
        let questions = PeerQuestion.all(in: history)
        guard !questions.isEmpty else { return nil }
        return .section(
            "Peers side by side", id: "peers",
            lead: "The bar reaches to the mean, the thin line on to the 99th percentile, both on a "
                + "scale of magnitudes. The last column is the mean as a multiple of the best peer's. "
                + "Only ratios of runs on the same quiet machine count.",
            groups(questions).map { setting, questions in
                .panels(setting, Self.evenRows(questions).map(panel))
            })
    }

    private func groups(_ questions: [PeerQuestion]) -> [(String, [PeerQuestion])] {
        var groups: [(String, [PeerQuestion])] = []
        for question in questions {
            if groups.last?.0 == question.setting {
                groups[groups.count - 1].1.append(question)
            } else {
                groups.append((question.setting, [question]))
            }
        }
        return groups
    }

    /// Questions with as many answers stand side by side; those with an own answer come first.
    private static func evenRows(_ questions: [PeerQuestion]) -> [PeerQuestion] {
        questions.sorted {
            ($0.own == nil ? 1 : 0, -$0.answers.count, $0.name)
                < ($1.own == nil ? 1 : 0, -$1.answers.count, $1.name)
        }
    }

    private func panel(_ question: PeerQuestion) -> Panel {
        let rows = question.answers.map { answer in
            BarChart.Row(
                name: answer.name, mean: answer.figures.meanMicroseconds,
                p99: answer.figures.p99Microseconds,
                ratio: question.ratio(answer).map(FigureText.ratio) ?? "", isOwn: answer.isOwn)
        }
        return Panel(
            heading: question.name, remark: remark(question),
            chart: BarChart(
                title: "\(question.name): mean and 99th percentile of "
                    + question.answers.map(\.name).joined(separator: ", "), rows: rows
            ).node,
            table: Table(
                columns: ["peer", "p50", "p99", "mean", "cpu", "matches"],
                rows: question.answers.map { answer in
                    let figures = answer.figures
                    return [
                        "\(answer.name) \(figures.version ?? "")",
                        FigureText.column(figures.p50Microseconds),
                        FigureText.column(figures.p99Microseconds),
                        FigureText.column(figures.meanMicroseconds),
                        FigureText.column(figures.cpuMicroseconds),
                        figures.matches.map { FigureText.count(Double($0)) } ?? "–",
                    ]
                }))
    }

    private func remark(_ question: PeerQuestion) -> String {
        guard let own = question.own, let ratio = question.ratio(own), let best = question.bestPeer
        else { return "" }
        return "\(FigureText.ratio(ratio)) \(best.name)"
    }
}
