/// Recorded runs as the report looks at them.
struct History {
    /// The search engine that the history is about.
    static let own = "penchant"

    /// All runs, the earliest first.
    let runs: [StoredRun]

    init(runs: [StoredRun]) { self.runs = runs.sorted { $0.run.at < $1.run.at } }

    /// The latest run of this project, or of any if it has none.
    var newest: BenchmarkRun? { (runs.last { $0.run.kind != .peers } ?? runs.last)?.run }

    /// The latest run of a kind that has figures of tasks.
    func newest(_ kind: BenchmarkRun.Kind) -> BenchmarkRun? {
        runs.last { $0.run.kind == kind && !$0.run.tasks.isEmpty }?.run
    }

    /// The latest run before another that measured the same in the same way, by another commit.
    func previous(to run: BenchmarkRun) -> BenchmarkRun? {
        runs.last {
            $0.run.at < run.at && $0.run.setting == run.setting && $0.run.commit != run.commit
        }?.run
    }

    /// The latest figures of each task of each search engine, over all runs in process.
    ///
    /// What went through sockets has waited in queues, and is another thing.
    var newestInProcess: [MeasuredTask: TaskFigures] {
        var newest: [MeasuredTask: TaskFigures] = [:]
        for stored in runs where stored.run.kind != .load {
            for figures in stored.run.typicalTasks { newest[MeasuredTask(figures)] = figures }
        }
        return newest
    }
}

/// What has to be equal for the figures of two runs to be comparable.
struct RunSetting: Hashable {
    let kind: BenchmarkRun.Kind
    let catalog: String
    let machine: String
    let load: String

    /// The setting for a heading.
    var text: String {
        [kind.rawValue, catalog, load, machine].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension BenchmarkRun {
    /// What has to be equal for the figures of two runs to be comparable.
    var setting: RunSetting {
        RunSetting(
            kind: kind, catalog: catalog.name, machine: machine.text, load: load?.text ?? "")
    }

    /// One line for each task: of several rounds, the one with the median mean.
    var typicalTasks: [TaskFigures] {
        var order: [MeasuredTask] = []
        var rounds: [MeasuredTask: [TaskFigures]] = [:]
        for figures in tasks {
            let task = MeasuredTask(figures)
            if rounds[task] == nil { order.append(task) }
            rounds[task, default: []].append(figures)
        }
        return order.compactMap { task in
            let sorted = (rounds[task] ?? []).sorted { $0.meanMicroseconds < $1.meanMicroseconds }
            return sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
        }
    }

    /// The commit for a label.
    var commitText: String { commit.isEmpty ? "unknown" : String(commit.prefix(9)) }
}

extension Machine {
    /// The machine in a few words; empty if unknown.
    var text: String {
        var parts = [cpu, cores > 0 ? "\(cores) \(cores == 1 ? "core" : "cores")" : ""]
        parts.append(memoryBytes > 0 ? FigureText.bytes(Double(memoryBytes)) : "")
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension LoadDescription {
    /// The load in a few words.
    var text: String {
        var parts: [String] = []
        switch loop {
        case .open: parts.append("open loop")
        case .closed: parts.append("closed loop")
        case .inProcess: parts.append("in process")
        }
        if let rate { parts.append("\(FigureText.count(rate)) requests/s") }
        if let connections { parts.append("\(connections) connections") }
        if let threads, threads > 1 { parts.append("\(threads) threads") }
        if let mix { parts.append("mix \(mix)") }
        return parts.joined(separator: ", ")
    }
}

extension TaskFigures {
    /// The latency curve, ascending, without its last ten-thousandth; of the percentiles if no
    /// whole one was recorded.
    var points: [CurvePoint] {
        let percentiles: [(Double, Double?)] = [
            (0.5, p50Microseconds), (0.9, p90Microseconds), (0.95, p95Microseconds),
            (0.99, p99Microseconds), (0.999, p99_9Microseconds), (0.9999, p99_99Microseconds),
        ]
        let known = percentiles.compactMap { quantile, time in
            time.map { CurvePoint(quantile: quantile, microseconds: $0) }
        }
        let points = curve.map { $0.isEmpty ? known : $0 } ?? known
        return points.filter { $0.microseconds > 0 && $0.quantile < 0.999_901 }
            .sorted { $0.quantile < $1.quantile }
    }
}
