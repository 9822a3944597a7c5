/// Above all that is measured, and small enough for every sum and scale.
private let largestFigure = 1e15

/// The first figure that cannot have been measured, in words; nil if all can.
private func fault(in figures: KeyValuePairs<String, Double?>) -> String? {
    for (name, figure) in figures {
        guard let figure else { continue }
        guard figure >= 0, figure <= largestFigure else {
            return "\(name) should be 0 or more and at most 1e15, found \(figure)"
        }
    }
    return nil
}

extension TaskFigures {
    /// Why these figures cannot have been measured; nil if they can.
    var fault: String? {
        Benchmarking.fault(in: [
            "docs": Double(docs), "n": Double(n), "threads": threads.map(Double.init),
            "p50_us": p50Microseconds, "p90_us": p90Microseconds, "p95_us": p95Microseconds,
            "p99_us": p99Microseconds, "p99_9_us": p99_9Microseconds,
            "p99_99_us": p99_99Microseconds, "max_us": maxMicroseconds,
            "mean_us": meanMicroseconds, "cpu_us": cpuMicroseconds, "qps": qps,
        ]) ?? curveFault
    }

    private var curveFault: String? {
        for point in curve ?? [] where !(0...1).contains(point.quantile) {
            return "quantiles of curve should be 0 to 1, found \(point.quantile)"
        }
        return Benchmarking.fault(in: [
            "curve": curve?.map(\.microseconds).min(), "curve ": curve?.map(\.microseconds).max(),
        ])
    }
}

extension IndexingFigures {
    /// Why these figures cannot have been measured; nil if they can.
    var fault: String? {
        Benchmarking.fault(in: [
            "docs": Double(docs), "index_s": indexSeconds, "merge_s": mergeSeconds,
            "cpu_s": cpuSeconds, "bytes": Double(bytes), "peak_rss": peakRSSBytes.map(Double.init),
            "open_s": openSeconds,
        ])
    }
}

extension BenchmarkRun {
    /// Why these figures cannot have been measured, with the task; nil if they can.
    var fault: String? {
        for figures in tasks {
            if let fault = figures.fault { return "\(figures.task): \(fault)" }
        }
        for figures in indexing {
            if let fault = figures.fault { return "\(figures.task): \(fault)" }
        }
        return Benchmarking.fault(in: [
            "products": Double(catalog.products), "rate": load?.rate, "cpu_s": process?.cpuSeconds,
            "memory_bytes": Double(machine.memoryBytes),
            "peak_rss_bytes": process?.peakRSSBytes.map(Double.init),
        ])
    }
}
