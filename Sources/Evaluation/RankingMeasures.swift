/// How well rankings agree with judgments, query by query and on the mean.
package struct RankingMeasures: Sendable {
    /// One query that was asked.
    package struct Entry: Sendable {
        /// The query.
        package let query: QueryList.Query
        /// How many products the ranking had.
        package let results: Int
        /// Its figures; nil when no product is relevant to it.
        package let figures: RankedQuery?
    }

    private let judgments: Judgments
    /// What was asked, in that order.
    package private(set) var entries: [Entry] = []

    /// No rankings as yet, to be held against these judgments.
    package init(judgments: Judgments) {
        self.judgments = judgments
    }

    /// Adds the ranking of one query.
    ///
    /// - Parameter ranking: product identifiers from the best on, each once; at least 100 deep for
    ///   the recall, and deep enough to hold ten judged products for `ndcg10Judged`.
    package mutating func add(query: QueryList.Query, ranking: [String]) {
        let figures = RankedQuery(ranking: ranking, grades: judgments.grades(ofQuery: query.id))
        entries.append(Entry(query: query, results: ranking.count, figures: figures))
    }

    /// The mean `ndcg10` over the queries that have a relevant product; nil without any.
    package var ndcg10: Double? { mean(\.ndcg10) }
    /// The mean `ndcg10Judged` over the queries that have a relevant product; nil without any.
    package var ndcg10Judged: Double? { mean(\.ndcg10Judged) }
    /// The mean `recall100` over the queries that have a relevant product; nil without any.
    package var recall100: Double? { mean(\.recall100) }
    /// The mean reciprocal rank over the queries that have a relevant product; nil without any.
    package var mrr: Double? { mean(\.reciprocalRank) }
    /// How many queries were asked.
    package var queries: Int { entries.count }
    /// How many of them have a relevant product, and so count in the means.
    package var relevantQueries: Int { entries.count { $0.figures != nil } }
    /// How many of them found nothing at all.
    package var zeroResults: Int { entries.count { $0.results == 0 } }

    private func mean(_ figure: KeyPath<RankedQuery, Double>) -> Double? {
        let values = entries.compactMap { $0.figures?[keyPath: figure] }
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}
