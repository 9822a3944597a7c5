package import Benchmarking
import Foundation
import Retrieval

/// Measures tasks on a corpus and its index.
package struct CorpusBenchmark: Sendable {
    let index: CorpusIndex
    private let queries: String
    private let customers: String?
    let timing: TaskTiming
    private let version: String

    /// Prepares measurements.
    ///
    /// - Parameters:
    ///   - queries: the queries' file; those of prefixes and of words with edits lie beside it.
    ///   - customers: the customers' file, which only personal tasks need.
    ///   - passes: how often each query is timed, at least once.
    ///   - threads: how many ask at once, at least one.
    ///   - warmUp: how long is asked before that, in seconds.
    ///   - version: the program's.
    package init(
        index: CorpusIndex, queries: String, customers: String?, passes: Int, threads: Int,
        warmUp: Double, version: String
    ) {
        self.index = index
        self.queries = queries
        self.customers = customers
        timing = TaskTiming(
            passes: max(1, passes), threads: max(1, threads), warmUp: .seconds(warmUp))
        self.version = version
    }

    /// What building the index took; nil when it was there.
    package var indexing: IndexingFigures? {
        index.building.map {
            IndexingFigures(
                peer: "penchant", version: version, docs: index.documentCount, threads: $0.threads,
                indexSeconds: $0.seconds.rounded(places: 3),
                cpuSeconds: $0.cpuSeconds.rounded(places: 3), bytes: index.byteCount,
                peakRSSBytes: $0.peakMemory, segments: 1,
                openSeconds: $0.openSeconds.rounded(places: 6))
        }
    }

    /// Measures a task.
    package func measure(_ task: PeerTask) throws(PeerBenchmarkError) -> TaskFigures {
        let (queries, runner) = try prepare(task)
        do throws(RetrievalError) {
            let result = try timing.measure(queries) { query throws(RetrievalError) in
                let answer = try runner.answer(query)
                return answer.matches ?? answer.hits.count
            }
            return figures(of: task, result)
        } catch { throw .retrieval(error) }
    }

    /// A task's queries, and what does it.
    func prepare(
        _ task: PeerTask
    ) throws(PeerBenchmarkError) -> (queries: [CorpusQuery], runner: TaskRunner) {
        let queries = try CorpusQuery.read(task.queryFile.map(beside) ?? queries)
        let customers = task.isPersonal ? try customers(of: queries, for: task) : [:]
        do throws(RetrievalError) {
            return (
                queries, try TaskRunner(task, segment: index.segment, customers: customers)
            )
        } catch { throw .retrieval(error) }
    }

    private func figures(of task: PeerTask, _ result: TaskTiming.Result) -> TaskFigures {
        let best = result.best
        return TaskFigures(
            peer: "penchant", version: version, task: task.rawValue, docs: index.documentCount,
            n: best.count, passes: timing.passes, threads: timing.threads,
            p50Microseconds: best.percentile(perMille: 500),
            p90Microseconds: best.percentile(perMille: 900),
            p95Microseconds: best.percentile(perMille: 950),
            p99Microseconds: best.percentile(perMille: 990),
            maxMicroseconds: best.percentile(perMille: 1_000),
            meanMicroseconds: best.mean.rounded(places: 1),
            cpuMicroseconds: result.cpu.rounded(places: 1), qps: result.rate.rounded(),
            rawP99Microseconds: result.raw.percentile(perMille: 990), matches: result.total)
    }

    private func beside(_ name: String) -> String {
        URL(fileURLWithPath: queries).deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// The customers who ask some query.
    private func customers(
        of queries: [CorpusQuery], for task: PeerTask
    ) throws(PeerBenchmarkError) -> [String: CorpusCustomer] {
        guard let path = customers else { throw .noCustomers(task: task.rawValue) }
        let known = try CorpusCustomer.read(path)
        for query in queries where known[query.customer] == nil {
            throw .unknownCustomer(id: query.customer, path: path, known: known.count)
        }
        let asking = Set(queries.map(\.customer))
        return known.filter { asking.contains($0.key) }
    }
}

extension [Double] {
    /// The mean of the values, of which there is at least one.
    var mean: Double { reduce(0, +) / Double(count) }

    /// The value at or below which a share of the sorted values lies, rounded to a tenth; there is
    /// at least one.
    func percentile(perMille share: Int) -> Double {
        let rank = (share * count + 999) / 1_000
        return self[Swift.max(0, rank - 1)].rounded(places: 1)
    }
}

extension Double {
    /// The nearest number with so many decimals.
    func rounded(places: Int) -> Double {
        let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
        return (self * scale).rounded() / scale
    }
}
