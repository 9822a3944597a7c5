import Retrieval

/// What a filter costs: how long filtered queries take, as multiples of the same queries unfiltered.
package struct FilterFigures: Encodable, Sendable, Equatable {
    /// The task.
    package let task: String
    /// The number of products searched.
    package let docs: Int
    /// The filter in words.
    package let filter: String
    /// The mean of the filtered queries by that of the others.
    package let meanRatio: Double
    /// Their 99th percentiles.
    package let p99Ratio: Double

    private enum CodingKeys: String, CodingKey {
        case task, docs, filter
        case meanRatio = "mean_ratio"
        case p99Ratio = "p99_ratio"
    }
}

extension CorpusBenchmark {
    /// Measures what filters cost searches that count their matches, as the engine's do. A query is
    /// asked with each filter in turn, and its best time counts, so that all are disturbed alike.
    package func measureFilters(_ task: PeerTask) throws(PeerBenchmarkError) -> [FilterFigures] {
        let (queries, runner) = try prepare(task)
        let count = runner.segment.documentCount
        let sets = [runner.everything] + FilterShare.all.map { $0.documents(of: count) }
        var times = [[Double]](repeating: [], count: sets.count)
        do throws(RetrievalError) {
            for query in queries {
                for (index, best) in try bestTimes(of: query, runner, among: sets).enumerated() {
                    times[index].append(best)
                }
            }
        } catch { throw .retrieval(error) }
        let sorted = times.map { $0.sorted() }
        let (mean, p99) = (sorted[0].mean, sorted[0].percentile(perMille: 990))
        return zip(FilterShare.all, sorted.dropFirst()).map { filter, times in
            FilterFigures(
                task: task.rawValue, docs: count, filter: filter.name,
                meanRatio: (times.mean / mean).rounded(places: 3),
                p99Ratio: (times.percentile(perMille: 990) / p99).rounded(places: 3))
        }
    }

    private func bestTimes(
        of query: CorpusQuery, _ runner: TaskRunner, among sets: [DocumentSet]
    ) throws(RetrievalError) -> [Double] {
        let clock = ContinuousClock()
        var best = [Double](repeating: .infinity, count: sets.count)
        for _ in 0..<timing.passes {
            for (index, set) in sets.enumerated() {
                let start = clock.now
                _ = try runner.answer(query, among: set, counts: true)
                best[index] = min(best[index], (clock.now - start) / .microseconds(1))
            }
        }
        return best
    }
}
