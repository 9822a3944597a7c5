/// How figures went from commit to commit.
struct TrendSection {
    let history: History

    private struct Moment {
        let run: BenchmarkRun
        let figures: TaskFigures
    }

    /// The section; nil unless something was measured twice in the same way.
    var node: Node? {
        let groups = settings.compactMap(panels)
        guard !groups.isEmpty else { return nil }
        return .section(
            "Trend by commit", id: "trend",
            lead:
                "Mean and 99th percentile of each task, run by run in the order of time. Only runs "
                + "on the same machine, catalog and load stand in one chart; the change is that of the last run.",
            groups)
    }

    /// Every setting of this project's runs, the latest first.
    private var settings: [RunSetting] {
        var seen: Set<RunSetting> = []
        return history.runs.reversed().map(\.run.setting)
            .filter { $0.kind != .peers && seen.insert($0).inserted }
    }

    private func panels(of setting: RunSetting) -> Node? {
        let runs = history.runs.map(\.run).filter { $0.setting == setting }
        guard runs.count > 1 else { return nil }
        var order: [MeasuredTask] = []
        var moments: [MeasuredTask: [Moment]] = [:]
        for run in runs {
            for figures in run.typicalTasks {
                let task = MeasuredTask(figures)
                if moments[task] == nil { order.append(task) }
                moments[task, default: []].append(Moment(run: run, figures: figures))
            }
        }
        let panels = order.compactMap { task in
            moments[task].flatMap { $0.count > 1 ? panel(task, $0) : nil }
        }
        return panels.isEmpty ? nil : .panels(setting.text, panels)
    }

    private func panel(_ task: MeasuredTask, _ moments: [Moment]) -> Panel {
        let mean = line("mean", .first, moments) { $0.meanMicroseconds }
        let p99 = line("p99", .second, moments) { $0.p99Microseconds }
        let times = (mean.points + p99.points).map(\.y)
        return Panel(
            heading: task.name, remark: change(moments),
            chart: LineChart(
                title: "\(task.name): mean and 99th percentile of \(moments.count) runs",
                x: .order(moments.map(\.run.commitText)),
                y: .magnitudes(covering: times) { FigureText.tick(microseconds: $0) },
                lines: [p99, mean]
            ).node,
            table: Table(
                columns: ["commit", "date", "mean", "p99"], nameCount: 2,
                rows: moments.map {
                    [
                        $0.run.commitText, FigureText.day($0.run.at),
                        FigureText.time(microseconds: $0.figures.meanMicroseconds),
                        FigureText.time(microseconds: $0.figures.p99Microseconds),
                    ]
                }))
    }

    private func line(
        _ name: String, _ rank: LineChart.Rank, _ moments: [Moment],
        value: (TaskFigures) -> Double
    ) -> LineChart.Line {
        let last = moments.last.map { FigureText.time(microseconds: value($0.figures)) } ?? ""
        return LineChart.Line(
            name: "\(name) \(last)", rank: rank,
            points: moments.enumerated().map { index, moment in
                let time = FigureText.time(microseconds: value(moment.figures))
                let day = FigureText.day(moment.run.at)
                return LineChart.Point(
                    x: Double(index), y: value(moment.figures),
                    note: "\(moment.run.commitText), \(day): \(name) \(time)")
            })
    }

    private func change(_ moments: [Moment]) -> String {
        guard let last = moments.last?.figures.meanMicroseconds,
            let before = moments.dropLast().last?.figures.meanMicroseconds, before > 0
        else { return "" }
        let percent = (last / before - 1) * 100
        let sign = percent < 0 ? "−" : "+"
        return "mean \(sign)\(FigureText.decimal(abs(percent), digits: 1)) %"
    }
}
