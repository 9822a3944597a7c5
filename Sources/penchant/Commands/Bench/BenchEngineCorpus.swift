import Benchmarking
import Foundation
import PeerBenchmark

/// The tasks of other search engines on a corpus: the part of `bench engine` whose lines stand
/// beside theirs.
struct BenchEngineCorpus {
    /// Products as JSON lines.
    let corpus: String
    /// The queries' file.
    let queries: String
    /// What else is asked for.
    let options: CorpusOptions
    /// How many ask at once.
    let threads: Int
    /// How long is asked before a task is timed, in seconds.
    let warmUp: Double
    /// A file for the record; nil writes none.
    let file: String?

    /// Measures, and prints each line as it is known.
    func run() throws {
        let index = try CorpusIndex(
            corpus: corpus, folder: options.folder ?? name(of: corpus) + ".penchant",
            rebuilds: options.rebuild, threads: threads)
        let benchmark = CorpusBenchmark(
            index: index, queries: queries, customers: options.customers, passes: options.passes,
            threads: threads, warmUp: warmUp, version: PenchantVersion.current)
        let indexing = benchmark.indexing
        if let indexing { try printLine(indexing) }
        if options.check != nil || options.filters { return try compare(benchmark) }
        var tasks: [TaskFigures] = []
        for task in try options.chosenTasks() {
            let figures = try benchmark.measure(task)
            try printLine(figures)
            tasks.append(figures)
        }
        try write(tasks, indexing.map { [$0] } ?? [], products: index.documentCount)
    }

    /// Compares answers with the reference, and filtered queries with others.
    private func compare(_ benchmark: CorpusBenchmark) throws {
        let filters = options.filters ? benchmark.filters() : []
        for task in try options.chosenTasks() {
            if let count = options.check { try printLine(benchmark.check(task, count: count)) }
            guard options.filters else { continue }
            for figures in try benchmark.measureFilters(task, by: filters) {
                try printLine(figures)
            }
        }
    }

    private func printLine(_ figures: some Encodable) throws {
        try Output.line(Array(try BenchmarkRun.lineEncoder.encode(figures)))
    }

    private func write(
        _ tasks: [TaskFigures], _ indexing: [IndexingFigures], products: Int
    ) throws {
        guard let file else { return }
        let catalog = CatalogDescription(name: catalogName, products: products)
        let record = BenchmarkRun.current(
            kind: .peers, version: PenchantVersion.current, catalog: catalog, tasks: tasks,
            indexing: indexing)
        try OutputFile(path: file).write(
            Array(try BenchmarkRun.encoder.encode(record)) + [0x0A])
    }

    /// A path without the endings of JSON lines.
    private func name(of path: String) -> String {
        let endings = [".gz", ".jsonl"]
        return endings.reduce(path) { $0.hasSuffix($1) ? String($0.dropLast($1.count)) : $0 }
    }

    /// The corpus's own name, or its folder's where all are named alike.
    private var catalogName: String {
        let url = URL(fileURLWithPath: corpus)
        let name = name(of: url.lastPathComponent)
        return name == "products" ? url.deletingLastPathComponent().lastPathComponent : name
    }
}
