import Catalog
import Retrieval

extension Searcher {
    /// The documents of each segment that are alive and pass the filter.
    func eligibleDocuments(_ filter: String?) throws(EngineError) -> [DocumentSet] {
        guard let filter else { return snapshot.segments.map(\.live) }
        let expression = try FilterParser.parse(filter)
        let count = expression.conditionCount
        guard count <= FilterExpression.maximumConditions else {
            throw .badFilter(
                column: 1, expected: "at most \(FilterExpression.maximumConditions) conditions",
                found: "\(count); write several values as attribute:(a OR b)")
        }
        let resolver = FilterResolver(definition: definition, schema: schema)
        // Mistakes are told even where no segment would be filtered.
        _ = try resolver.filter(expression, words: nil)
        var sets: [DocumentSet] = []
        for live in snapshot.segments {
            var set = try resolver.filter(expression, words: live.words)
                .documents(in: live.segment)
            set.formIntersection(live.live)
            sets.append(set)
        }
        return sets
    }

    /// The documents that match all words, or, while there are few, all but one, all but two …
    func matches(
        of plan: PlannedQuery, eligible: [DocumentSet], deadline: Deadline
    ) throws(EngineError) -> (matches: [DocumentSet], required: Int) {
        if plan.findsNothing {
            return (eligible.map { DocumentSet(documentCount: $0.documentCount) }, 0)
        }
        let enough = Int(ranking[.relaxBelow])
        var required = plan.query.requiredGroups
        while true {
            try deadline.check()
            let matches = try matches(of: plan.query.requiring(required), eligible: eligible)
            let total = matches.reduce(0) { $0 + $1.count }
            if total >= enough || required <= 1 { return (matches, required) }
            required -= 1
        }
    }

    private func matches(
        of query: Query, eligible: [DocumentSet]
    ) throws(EngineError) -> [DocumentSet] {
        var sets: [DocumentSet] = []
        for (live, eligible) in zip(snapshot.segments, eligible) {
            do throws(RetrievalError) {
                sets.append(
                    try SegmentSearch(
                        query, in: live.segment, prior: live.prior, preferences: .none,
                        eligible: eligible
                    ).matches())
            } catch { throw .retrieval(error) }
        }
        return sets
    }
}
