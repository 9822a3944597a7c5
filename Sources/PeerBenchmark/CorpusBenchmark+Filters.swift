package import Retrieval

/// What a filter costs: how long filtered queries take, as multiples of the same queries unfiltered.
package struct FilterFigures: Encodable, Sendable, Equatable {
    /// A query that takes more times as long as unfiltered counts as slower.
    static let slower = 1.3

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
    /// The greatest multiple of a single query.
    package let greatestRatio: Double
    /// How many queries took more than 1.3 times as long as unfiltered.
    package let slowerQueries: Int

    private enum CodingKeys: String, CodingKey {
        case task, docs, filter
        case meanRatio = "mean_ratio"
        case p99Ratio = "p99_ratio"
        case greatestRatio = "max_ratio"
        case slowerQueries = "slower_queries"
    }
}

extension CorpusBenchmark {
    /// Filters that leave from few products to nearly all.
    package func filters() -> [FilteredDocuments] {
        FilterShare.all.map { FilteredDocuments($0.documents(of: index.documentCount)) }
    }

    /// Measures what filters cost searches that count their matches, as the engine's do.
    ///
    /// In each pass all queries are asked with one filter after the other, and a query's best time with
    /// each counts, so that all are disturbed alike. A query asked twice in a row is faster the second
    /// time, when its branches have been learned: with its filters in turn, those lost that came after
    /// one that leaves little.
    ///
    /// - Parameter remembered: `filters` for all tasks: like the engine's, they are asked for again, so
    ///   that within some passes what can be known of words among their documents is.
    package func measureFilters(
        _ task: PeerTask, by remembered: [FilteredDocuments]
    ) throws(PeerBenchmarkError) -> [FilterFigures] {
        let (queries, runner) = try prepare(task)
        let count = runner.segment.documentCount
        let filters = [nil] + remembered
        var times = [[Double]](
            repeating: [Double](repeating: .infinity, count: queries.count), count: filters.count)
        do throws(RetrievalError) {
            for _ in 0..<timing.passes {
                for (index, filter) in filters.enumerated() {
                    try lower(&times[index], asking: queries, runner, among: filter)
                }
            }
        } catch { throw .retrieval(error) }
        let sorted = times.map { $0.sorted() }
        let (mean, p99) = (sorted[0].mean, sorted[0].percentile(perMille: 990))
        return FilterShare.all.indices.map { index in
            let filtered = sorted[index + 1]
            let ratios = zip(times[index + 1], times[0]).map { $0 / $1 }
            return FilterFigures(
                task: task.rawValue, docs: count, filter: FilterShare.all[index].name,
                meanRatio: (filtered.mean / mean).rounded(places: 3),
                p99Ratio: (filtered.percentile(perMille: 990) / p99).rounded(places: 3),
                greatestRatio: (ratios.max() ?? 0).rounded(places: 3),
                slowerQueries: ratios.count { $0 > FilterFigures.slower })
        }
    }

    /// Asks queries once, and keeps the lesser of each query's times in microseconds.
    private func lower(
        _ times: inout [Double], asking queries: [CorpusQuery], _ runner: TaskRunner,
        among filter: FilteredDocuments?
    ) throws(RetrievalError) {
        let clock = ContinuousClock()
        for (index, query) in queries.enumerated() {
            let start = clock.now
            _ = try runner.answer(query, among: filter, counts: true)
            times[index] = min(times[index], (clock.now - start) / .microseconds(1))
        }
    }
}
