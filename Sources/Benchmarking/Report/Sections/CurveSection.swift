/// How latency is distributed: a curve for each task of the newest runs.
struct CurveSection {
    let history: History

    /// The section; nil if no run has figures.
    var node: Node? {
        let runs = [BenchmarkRun.Kind.load, .engine].compactMap(history.newest)
        guard !runs.isEmpty else { return nil }
        return .section(
            "Latency by percentile", id: "latency",
            lead: "The newest run of each kind, against the one before it by another commit "
                + "(dashed). Each nine takes the same room, so that the tail can be read; the other "
                + "tasks of the run stand in the background.",
            runs.map(panels))
    }

    private func panels(of run: BenchmarkRun) -> Node {
        let tasks = run.typicalTasks.filter { !$0.points.isEmpty }
        let previous = history.previous(to: run)
        let earlier = Dictionary(grouping: previous?.typicalTasks ?? [], by: MeasuredTask.init)
        let times = (tasks + earlier.values.joined()).flatMap(\.points).map(\.microseconds)
        let axis = Axis.magnitudes(covering: times) { FigureText.tick(microseconds: $0) }
        return .panels(
            run.setting.text,
            tasks.map { task in
                panel(
                    task, of: run, others: tasks.filter { $0 != task },
                    before: earlier[MeasuredTask(task)]?.first, commit: previous?.commitText,
                    axis: axis)
            })
    }

    private func panel(
        _ task: TaskFigures, of run: BenchmarkRun, others: [TaskFigures], before: TaskFigures?,
        commit: String?, axis: Axis
    ) -> Panel {
        var lines = others.map { line($0, name: "", rank: .context) }
        if let before { lines.append(line(before, name: commit ?? "", rank: .past)) }
        lines.append(line(task, name: run.commitText, rank: .first))
        let name = MeasuredTask(task).name
        let p50 = FigureText.time(microseconds: task.p50Microseconds)
        let p99 = FigureText.time(microseconds: task.p99Microseconds)
        return Panel(
            heading: name, remark: "p50 \(p50), p99 \(p99)",
            chart: LineChart(
                title: "\(name): latency by percentile; p50 \(p50), p99 \(p99)",
                x: .quantiles, y: axis, lines: lines, hasDots: false
            ).node,
            table: Table(
                columns: ["percentile", run.commitText] + (before == nil ? [] : [commit ?? ""]),
                rows: rows(task, before: before)))
    }

    private func line(_ task: TaskFigures, name: String, rank: LineChart.Rank) -> LineChart.Line {
        LineChart.Line(
            name: name, rank: rank,
            points: task.points.map {
                LineChart.Point(x: $0.quantile, y: $0.microseconds, note: "")
            })
    }

    private func rows(_ task: TaskFigures, before: TaskFigures?) -> [[String]] {
        let figures: [(String, (TaskFigures) -> Double?)] = [
            ("50", { $0.p50Microseconds }), ("90", { $0.p90Microseconds }),
            ("95", { $0.p95Microseconds }), ("99", { $0.p99Microseconds }),
            ("99.9", { $0.p99_9Microseconds }), ("99.99", { $0.p99_99Microseconds }),
            ("maximum", { $0.maxMicroseconds }), ("mean", { $0.meanMicroseconds }),
        ]
        return figures.compactMap { name, value in
            guard let figure = value(task) else { return nil }
            let text = [name, FigureText.time(microseconds: figure)]
            guard let before else { return text }
            return text + [value(before).map { FigureText.time(microseconds: $0) } ?? "–"]
        }
    }
}
