import Benchmarking
import LoadDriver

/// What a load measured, as lines for a person.
struct LoadListing {
    private let result: LoadResult
    private let record: BenchmarkRun

    /// The listing of a result and its record.
    init(_ result: LoadResult, record: BenchmarkRun) {
        self.result = result
        self.record = record
    }

    /// The heading, a table of latencies in milliseconds, and what there is to say beside it.
    var text: String {
        let notes =
            errors + [lag, process].compactMap(\.self)
            + result.warnings.map { "WARNING: \($0)" }
        return ([heading, "", table] + (notes.isEmpty ? [] : [""]) + notes)
            .joined(separator: "\n")
    }

    private var heading: String {
        let load = result.load
        let products = Quantity.count(record.catalog.products, "product")
        let shop = "\(record.catalog.name) (\(products))"
        let seconds = Quantity.decimal(load.seconds ?? 0, digits: 1)
        return "\(load.mix ?? "") on \(shop), \(Self.text(of: load)), \(seconds) s"
    }

    private static func text(of load: LoadDescription) -> String {
        let connections = Quantity.count(load.connections ?? 0, "connection")
        return switch load.loop {
        case .open:
            "open loop of \(Quantity.decimal(load.rate ?? 0, digits: 0)) requests/s over "
                + connections
        case .closed: "closed loop over \(connections)"
        case .inProcess: "in process on \(Quantity.count(load.threads ?? 1, "thread"))"
        }
    }

    private var table: String {
        var table = TextTable([.left] + Array(repeating: .right, count: 11))
        table.add([
            "ms", "count", "errors", "qps", "p50", "p90", "p95", "p99", "p99.9", "p99.99", "max",
            "mean",
        ])
        for task in record.tasks {
            let failed = task.errors?.values.reduce(0, +) ?? 0
            let times = [
                task.p50Microseconds, task.p90Microseconds, task.p95Microseconds,
                task.p99Microseconds, task.p99_9Microseconds, task.p99_99Microseconds,
                task.maxMicroseconds, task.meanMicroseconds,
            ]
            let counts = [
                Quantity.count(task.n), Quantity.count(failed),
                Quantity.count(Int((task.qps ?? 0).rounded())),
            ]
            table.add([task.task] + counts + times.map(Self.text(ofMicroseconds:)))
        }
        return table.lines.joined(separator: "\n")
    }

    private static func text(ofMicroseconds time: Double?) -> String {
        guard let time else { return "" }
        return Quantity.decimal(time / 1_000, digits: time < 100_000 ? 3 : 0)
    }

    private var errors: [String] {
        record.tasks.filter { $0.task != LoadResult.totalTask }.compactMap { task in
            guard let errors = task.errors else { return nil }
            let counts = errors.sorted { $0.key < $1.key }
                .map { "\($0.key) \(Quantity.count($0.value))" }
            return "errors of \(task.task): \(counts.joined(separator: ", "))"
        }
    }

    private var lag: String? {
        result.lagP99Microseconds.map {
            "driver_lag p99 \(Self.text(ofMicroseconds: $0)) ms: how late it sent itself"
        }
    }

    private var process: String? {
        guard let process = record.process else { return nil }
        let cores = process.cpuSeconds / max(0.001, result.load.seconds ?? 0)
        let memory = [("resident", process.rssBytes), ("at its peak", process.peakRSSBytes)]
            .compactMap { name, bytes in
                bytes.map { "\(Quantity.bytes(Double($0))) \(name)" }
            }
        let cpu = "\(Quantity.decimal(process.cpuSeconds, digits: 2)) s of CPU time"
        return "process: "
            + (["\(cpu) (\(Quantity.decimal(cores, digits: 2)) cores)"] + memory)
            .joined(separator: ", ")
    }
}
