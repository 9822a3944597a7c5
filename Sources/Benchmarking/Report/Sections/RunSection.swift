/// Every run, and every figure behind the charts.
struct RunSection {
    let history: History

    /// The section.
    var node: Node {
        .section(
            "All runs", id: "runs", lead: "The newest first. All times are microseconds.",
            [
                runs.node(label: "All runs"),
                figures.folded(under: "Every figure", label: "Every figure"),
            ]
        )
    }

    private var newestFirst: [StoredRun] { history.runs.reversed() }

    private var runs: Table {
        Table(
            columns: [
                "time (UTC)", "commit", "kind", "catalog", "load", "machine", "tasks", "errors",
                "cpu s", "peak memory", "file",
            ], nameCount: 6,
            rows: newestFirst.map { stored in
                let run = stored.run
                let errors = run.tasks.flatMap { ($0.errors ?? [:]).values }.reduce(0, +)
                return [
                    FigureText.minute(run.at), run.commit, run.kind.rawValue, run.catalog.name,
                    run.load?.text ?? "", run.machine.text, "\(run.typicalTasks.count)",
                    FigureText.count(Double(errors)),
                    FigureText.column(run.process?.cpuSeconds),
                    run.process?.peakRSSBytes.map { FigureText.bytes(Double($0)) } ?? "–",
                    stored.file,
                ]
            })
    }

    private var figures: Table {
        Table(
            columns: [
                "commit", "peer", "task", "layout", "products", "threads", "n", "p50", "p95", "p99",
                "p99.9", "max", "mean", "cpu", "per second", "errors",
            ], nameCount: 4,
            rows: newestFirst.flatMap { stored in
                stored.run.typicalTasks.map { row($0, commit: stored.run.commitText) }
            })
    }

    private func row(_ task: TaskFigures, commit: String) -> [String] {
        let errors = (task.errors ?? [:]).sorted { $0.key < $1.key }
        return [
            commit, MeasuredTask(task).peer, task.task, task.layout,
            FigureText.count(Double(task.docs)), "\(task.threads ?? 1)",
            FigureText.count(Double(task.n)), FigureText.column(task.p50Microseconds),
            FigureText.column(task.p95Microseconds), FigureText.column(task.p99Microseconds),
            FigureText.column(task.p99_9Microseconds), FigureText.column(task.maxMicroseconds),
            FigureText.column(task.meanMicroseconds), FigureText.column(task.cpuMicroseconds),
            task.qps.map { FigureText.count($0) } ?? "–",
            errors.isEmpty ? "0" : errors.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
        ]
    }
}
