package import Benchmarking
import Histogram

extension LoadResult {
    /// The name of the task that all kinds together are.
    package static let totalTask = "mix"

    /// The record of the run.
    ///
    /// - Parameter version: the program's.
    package func record(version: String, catalog: CatalogDescription) -> BenchmarkRun {
        var load = load
        load.driverLagP99Microseconds = lagP99Microseconds
        return .current(
            kind: load.loop == .inProcess ? .engine : .load, version: version, catalog: catalog,
            load: load, tasks: tasks(version: version, products: catalog.products),
            process: usage?.figures)
    }

    /// The figures of each kind that has any, and of all together if there are several.
    package func tasks(version: String, products: Int) -> [TaskFigures] {
        var tallies = kinds.map { (name: $0.name, tally: tally[$0]) }
        if tallies.count > 1 { tallies.append((Self.totalTask, tally.total)) }
        return tallies.compactMap { name, tally in
            tally.latency.totalCount == 0 && tally.errors.isEmpty
                ? nil : figures(of: tally, name: name, version: version, products: products)
        }
    }

    private func figures(
        of tally: KindTally, name: String, version: String, products: Int
    ) -> TaskFigures {
        let latency = tally.latency
        func quantile(_ percent: Double) -> Double {
            Double(latency.valueAtPercentile(percent)) / 1_000
        }
        return TaskFigures(
            peer: "penchant", version: version, task: name, docs: products,
            n: Int(latency.totalCount), threads: load.threads,
            p50Microseconds: quantile(50), p90Microseconds: quantile(90),
            p95Microseconds: quantile(95), p99Microseconds: quantile(99),
            p99_9Microseconds: quantile(99.9), p99_99Microseconds: quantile(99.99),
            maxMicroseconds: Double(latency.maxRecorded) / 1_000,
            meanMicroseconds: latency.totalCount > 0 ? latency.mean / 1_000 : 0,
            qps: Double(tally.completed) / (load.seconds ?? 1),
            errors: tally.errors.isEmpty ? nil : tally.errors, curve: latency.curve)
    }
}

extension Histogram<UInt64> {
    /// The distribution, finer towards its end: ten points for each halving of what is left.
    fileprivate var curve: [CurvePoint]? {
        guard totalCount > 0 else { return nil }
        return percentiles(ticksPerHalfDistance: 10).map { step in
            CurvePoint(
                quantile: Swift.min(1, step.percentileLevelIteratedTo / 100),
                microseconds: Double(Swift.min(step.value, maxRecorded)) / 1_000)
        }
    }
}
