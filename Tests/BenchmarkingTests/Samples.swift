import Foundation

@testable import Benchmarking

/// Figures as they were once measured on two shared cores, one million products.
enum Samples {
    /// Peer, task, median, 95th and 99th percentile, mean and CPU time in microseconds.
    private static let measured: [(String, String, Double, Double, Double, Double, Double)] = [
        ("lucene", "and", 25, 126, 459, 48, 56), ("tantivy", "and", 16, 105, 321, 34, 38),
        ("xapian", "and", 81, 2773, 4550, 482, 586), ("pisa", "ranked_and", 20, 208, 581, 52, 86),
        ("lucene", "or", 110, 434, 736, 157, 214), ("tantivy", "or", 114, 2399, 5019, 427, 542),
        ("pisa", "block_max_wand", 95, 326, 651, 130, 173),
        ("sqlite-fts5", "or", 12619, 570264, 1_552_695, 96278, 97789),
        ("lucene", "pers_fn_or", 1018, 16606, 35135, 3083, 4099),
        ("sphinx", "pers_fn_or", 13781, 292345, 673944, 61299, 287),
    ]

    static let machine = Machine(
        os: "Linux 6.1.0", cpu: "AMD EPYC", cores: 2, memoryBytes: 25_769_803_776)

    /// Lines of other search engines.
    static var peers: [TaskFigures] {
        measured.map { peer, task, p50, p95, p99, mean, cpu in
            TaskFigures(
                peer: peer, version: "1.0", task: task, docs: 1_000_000, n: 2_000, passes: 5,
                p50Microseconds: p50, p95Microseconds: p95, p99Microseconds: p99,
                maxMicroseconds: p99 * 2, meanMicroseconds: mean, cpuMicroseconds: cpu,
                qps: 1e6 / mean, matches: 2_654_373)
        }
    }

    /// A line of the project's own.
    static func task(
        _ task: String = "or", mean: Double = 100, docs: Int = 1_000_000, matches: Int? = 10,
        p99: Double? = nil
    ) -> TaskFigures {
        TaskFigures(
            peer: "penchant", version: "0.1.0", task: task, docs: docs, n: 2_000,
            p50Microseconds: mean * 0.7, p90Microseconds: mean * 1.8, p95Microseconds: mean * 2.5,
            p99Microseconds: p99 ?? mean * 4, p99_9Microseconds: mean * 7,
            maxMicroseconds: mean * 9, meanMicroseconds: mean, cpuMicroseconds: mean * 1.01,
            qps: 1e6 / mean, matches: matches,
            curve: [
                CurvePoint(quantile: 0.5, microseconds: mean * 0.7),
                CurvePoint(quantile: 0.99, microseconds: mean * 4),
                CurvePoint(quantile: 1, microseconds: mean * 9),
            ])
    }

    /// What building an index took.
    static func build(docs: Int) -> IndexingFigures {
        IndexingFigures(
            peer: "penchant", docs: docs, threads: 1, indexSeconds: Double(docs) / 20_000,
            cpuSeconds: Double(docs) / 20_000, bytes: docs * 150, peakRSSBytes: docs * 600,
            openSeconds: 0.001)
    }

    /// A run of the project's own.
    static func run(
        _ kind: BenchmarkRun.Kind = .engine, at seconds: Double = 1_795_000_000,
        commit: String = "fa59e1b", docs: Int = 1_000_000, tasks: [TaskFigures]? = nil,
        indexing: [IndexingFigures] = []
    ) -> BenchmarkRun {
        BenchmarkRun(
            kind: kind, at: Date(timeIntervalSince1970: seconds), version: "0.1.0", commit: commit,
            machine: machine,
            catalog: CatalogDescription(name: "generated-\(docs)", products: docs),
            load: kind == .load
                ? LoadDescription(
                    loop: .open, rate: 2_000, connections: 64, seconds: 60, warmUpSeconds: 10,
                    mix: "storefront") : LoadDescription(loop: .inProcess, threads: 1),
            tasks: tasks ?? [task("or"), task("and", mean: 40)], indexing: indexing,
            process: ProcessFigures(
                cpuSeconds: 12.5, rssBytes: 600_000_000, peakRSSBytes: docs * 700))
    }

    /// Two commits, three sizes, a load and the peers.
    static var history: [StoredRun] {
        let sizes = [100_000, 1_000_000, 5_000_000]
        let grown = sizes.enumerated().map { index, docs in
            run(
                at: 1_795_000_000 + Double(index), docs: docs,
                tasks: [
                    task("or", mean: 10 * (Double(docs) / 100_000).squareRoot(), docs: docs),
                    task("and", mean: Double(docs) / 20_000, docs: docs),
                    task("pers_fn_or", mean: 900, docs: docs),
                ], indexing: [build(docs: docs)])
        }
        let runs =
            [run(at: 1_794_000_000, commit: "e4d0937", tasks: [task("or", mean: 120)])] + grown + [
                run(.load, at: 1_795_000_100, tasks: [task("search", mean: 400)]),
                BenchmarkRun(
                    kind: .peers, at: Date(timeIntervalSince1970: 1_795_000_200), version: "",
                    commit: "", machine: machine,
                    catalog: CatalogDescription(name: "peers", products: 1_000_000),
                    tasks: peers),
            ]
        return runs.enumerated().map { StoredRun(file: "\($0).json", run: $1) }
    }
}
