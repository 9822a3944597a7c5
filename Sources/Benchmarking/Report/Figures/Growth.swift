/// How one cost grows with the number of products.
struct Growth {
    /// What it costs, such as `or` or `build time`.
    let name: String
    /// Which figure of it, such as `mean`.
    let figure: String
    /// The costs, by ascending number of products.
    let points: [(docs: Double, cost: Double)]
    /// How a cost is written.
    let text: @Sendable (Double) -> String
    /// The law that fits best.
    let law: PowerLaw

    /// - Returns: nil unless there are costs at two sizes.
    init?(
        _ name: String, _ figure: String, costs: [Double: Double],
        text: @escaping @Sendable (Double) -> String
    ) {
        let points = costs.filter { $0.key > 0 && $0.value > 0 }.sorted { $0.key < $1.key }
        guard let law = PowerLaw(sizes: points.map(\.key), costs: points.map(\.value)) else {
            return nil
        }
        self.name = name
        self.figure = figure
        self.points = points.map { (docs: $0.key, cost: $0.value) }
        self.text = text
        self.law = law
    }

    /// How the latencies of each task grow: mean and 99th percentile, task by task.
    static func latencies(in history: History) -> [[Growth]] {
        var tasks: [MeasuredTask: [Double: TaskFigures]] = [:]
        for figures in history.newestInProcess.values where figures.peer == History.own {
            var sizeless = figures
            sizeless.docs = 0
            tasks[MeasuredTask(sizeless), default: [:]][Double(figures.docs)] = figures
        }
        return tasks.sorted { $0.key < $1.key }.map { task, figures in
            [
                Growth(
                    task.name, "mean", costs: figures.mapValues(\.meanMicroseconds),
                    text: { FigureText.time(microseconds: $0) }),
                Growth(
                    task.name, "p99", costs: figures.mapValues(\.p99Microseconds),
                    text: { FigureText.time(microseconds: $0) }),
            ].compactMap(\.self)
        }.filter { !$0.isEmpty }
    }

    /// How the costs of building and of holding an index grow.
    static func resources(in history: History) -> [Growth] {
        var newest: [Double: IndexingFigures] = [:]
        var peaks: [Double: Double] = [:]
        for run in history.runs.map(\.run) {
            for figures in run.indexing where figures.peer == History.own {
                newest[Double(figures.docs)] = figures
            }
            if run.kind != .peers, let peak = run.process?.peakRSSBytes {
                peaks[Double(run.catalog.products)] = Double(peak)
            }
        }
        return [
            Growth(
                "build", "elapsed", costs: newest.mapValues(\.indexSeconds),
                text: { FigureText.duration(seconds: $0) }),
            Growth(
                "index size", "on disk", costs: newest.mapValues { Double($0.bytes) },
                text: FigureText.bytes),
            Growth(
                "memory to build", "at most",
                costs: newest.compactMapValues { $0.peakRSSBytes.map(Double.init) },
                text: FigureText.bytes),
            Growth("memory to search", "at most", costs: peaks, text: FigureText.bytes),
        ].compactMap(\.self)
    }
}
