import Catalog
package import Evaluation
import Retrieval
import Synchronization

extension Index {
    /// How deep rankings are judged.
    private static let evaluationDepth = 1_000

    /// Asks each query of a list, as nobody in particular, and judges the rankings.
    ///
    /// - Parameters:
    ///   - visit: called with each query's ranking, the best first; scores in nats.
    ///   - progress: called with the queries done and their number.
    package func evaluate(
        _ queries: QueryList, judgments: Judgments,
        visit: (QueryList.Query, [(product: String, score: Double)]) throws(EngineError) -> Void,
        progress: (Int, Int) -> Void
    ) throws(EngineError) -> RankingMeasures {
        let snapshot = snapshot.withLock { $0 }
        guard !snapshot.segments.isEmpty else { throw .notBuilt(path: paths.data) }
        let searcher = Searcher(
            snapshot: snapshot, definition: definition, schema: schema, analyzers: analyzers,
            taste: .none, now: .now)
        var measures = RankingMeasures(judgments: judgments)
        for (number, query) in queries.queries.enumerated() {
            var request = SearchRequest(query: query.text)
            request.limit = Self.evaluationDepth
            let ranking = try searcher.ranking(request)
            measures.add(query: query, ranking: ranking.map(\.id))
            try visit(query, ranking.map { (product: $0.id, score: Nats.of($0.score)) })
            progress(number + 1, queries.queries.count)
        }
        return measures
    }
}
