extension RankingMeasures {
    /// One JSON object with the means and, under `per_query`, the figures of each query; a figure
    /// that is not defined is null.
    package var json: String {
        JSONValue.object(means + [("per_query", .array(entries.map(Self.value)))]).text
    }

    /// The means for a person, one a line.
    package var summary: String {
        means.map { name, value in
            name + String(repeating: " ", count: max(1, 18 - name.count)) + value.rounded
        }.joined(separator: "\n")
    }

    private var means: [(String, JSONValue)] {
        [
            ("ndcg@10", .number(ndcg10)), ("ndcg@10_judged", .number(ndcg10Judged)),
            ("recall@100", .number(recall100)), ("mrr", .number(mrr)),
            ("queries", .integer(queries)), ("relevant_queries", .integer(relevantQueries)),
            ("zero_results", .integer(zeroResults)),
        ]
    }

    private static func value(of entry: Entry) -> JSONValue {
        .object([
            ("id", .string(entry.query.id)), ("query", .string(entry.query.text)),
            ("ndcg@10", .number(entry.figures?.ndcg10)),
            ("ndcg@10_judged", .number(entry.figures?.ndcg10Judged)),
            ("recall@100", .number(entry.figures?.recall100)),
            ("mrr", .number(entry.figures?.reciprocalRank)),
            ("results", .integer(entry.results)),
        ])
    }
}
