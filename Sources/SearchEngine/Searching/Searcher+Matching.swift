import Catalog
import Retrieval

/// The documents of a segment that a request may find.
struct EligibleDocuments {
    /// Those that are alive and pass the filter.
    let alive: DocumentSet
    /// What passes the filter; nil without one.
    let filter: FilteredDocuments?
}

/// What a request finds in each segment.
struct Findings {
    /// One for each segment; with as many groups required as were in the end.
    let searches: [SegmentSearch]
    /// The documents that match, by segment.
    let matches: [Matches]
    /// How many groups had to match.
    let required: Int

    /// How many documents match.
    var total: Int { matches.reduce(0) { $0 + $1.count } }
}

extension Searcher {
    /// The documents of each segment that are alive and pass the filter.
    private func eligibleDocuments(_ filter: String?) throws(EngineError) -> [EligibleDocuments] {
        guard let filter else {
            return snapshot.segments.map { EligibleDocuments(alive: $0.live, filter: nil) }
        }
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
        var sets: [EligibleDocuments] = []
        for live in snapshot.segments {
            let filter = live.documents(try resolver.filter(expression, words: live.words))
            var set = filter.documents
            // Left out where it can be: a remembered set that nothing changes is not copied.
            if !live.isWhole { set.formIntersection(live.live) }
            sets.append(EligibleDocuments(alive: set, filter: filter))
        }
        return sets
    }

    /// The documents that match all words, or, while there are few, all but one, all but two …
    func findings(
        _ plan: PlannedQuery, request: SearchRequest, deadline: Deadline
    ) throws(EngineError) -> Findings {
        let eligible = try eligibleDocuments(request.filter)
        try deadline.check()
        var searches = try searches(plan, request: request, eligible: eligible)
        if plan.findsNothing {
            return Findings(
                searches: searches, matches: eligible.map { _ in Matches() }, required: 0)
        }
        let enough = Int(ranking[.relaxBelow])
        var required = plan.query.requiredGroups
        while true {
            try deadline.check()
            let findings = Findings(
                searches: searches, matches: try matches(of: searches), required: required)
            if findings.total >= enough || required <= 1 { return findings }
            required -= 1
            searches = searches.map { $0.requiring(required) }
        }
    }

    /// The request's search in each segment.
    private func searches(
        _ plan: PlannedQuery, request: SearchRequest, eligible: [EligibleDocuments]
    ) throws(EngineError) -> [SegmentSearch] {
        var searches: [SegmentSearch] = []
        for (index, live) in snapshot.segments.enumerated() {
            do throws(RetrievalError) {
                searches.append(
                    try SegmentSearch(
                        plan.query, in: live.segment, prior: live.prior,
                        preferences: preferences(index, plan, request),
                        eligible: eligible[index].alive, filter: eligible[index].filter))
            } catch { throw .retrieval(error) }
        }
        return searches
    }

    private func preferences(
        _ segment: Int, _ plan: PlannedQuery, _ request: SearchRequest
    ) -> Preferences {
        taste.preferences(
            segment: segment, of: snapshot, strength: request.strength,
            silenced: plan.namedColumns, ranking: ranking)
    }

    private func matches(of searches: [SegmentSearch]) throws(EngineError) -> [Matches] {
        var sets: [Matches] = []
        for search in searches {
            do throws(RetrievalError) { sets.append(try search.matches()) } catch {
                throw .retrieval(error)
            }
        }
        return sets
    }
}
