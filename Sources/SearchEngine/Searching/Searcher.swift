import Affinity
import Catalog
import Retrieval

/// Answers one request on one snapshot.
struct Searcher {
    let snapshot: IndexSnapshot
    let definition: IndexDefinition
    let schema: IndexSchema
    let analyzers: IndexAnalyzers
    /// The taste of the customer who asks.
    let taste: CompiledTaste
    let now: Timestamp

    var ranking: RankingConstants { definition.ranking }

    func search(_ request: SearchRequest) throws(EngineError) -> SearchResponse {
        let clock = ContinuousClock()
        let start = clock.now
        let deadline = Deadline(milliseconds: request.deadline, start: start)
        let plan = try planner.plan(request.query)
        let findings = try findings(plan, request: request, deadline: deadline)
        try deadline.check()
        let page: [PlacedHit]
        if let sorting = request.sorting {
            page = try sorted(findings, by: sorting, request: request)
        } else {
            page = try ranked(findings, request: request)
        }
        try deadline.check()
        let hits = try hits(page, of: findings, plan: plan, request: request)
        let facets = try facets(request.facets, of: findings)
        let required = findings.required
        let isRelaxed = required < plan.query.groupCount || !plan.ignored.isEmpty
        return SearchResponse(
            total: findings.total,
            microseconds: Int((clock.now - start) / .microseconds(1)),
            generation: snapshot.generation, hits: hits, facets: facets,
            corrected: plan.corrected,
            relaxed: isRelaxed
                ? .init(
                    required: required, of: plan.query.groupCount + plan.ignored.count,
                    ignored: plan.ignored) : nil)
    }

    /// All products found in their order, without the products themselves.
    func ranking(
        _ request: SearchRequest
    ) throws(EngineError) -> [(id: String, score: Score)] {
        let plan = try planner.plan(request.query)
        let findings = try findings(
            plan, request: request, deadline: Deadline(milliseconds: nil, start: .now))
        return try ranked(findings, request: request)
            .map { ($0.id, $0.hit.score) }
    }

    /// The parts of one product's score for a query; nil when the product does not match it.
    func explain(
        _ query: String, product: ProductID
    ) throws(EngineError) -> (score: Score, matches: Bool, parts: [ScorePart]) {
        guard let (segment, document) = snapshot.place(of: product) else {
            throw .unknownProduct(id: product.text)
        }
        let plan = try planner.plan(query)
        let request = SearchRequest(query: query)
        let findings = try findings(
            plan, request: request, deadline: Deadline(milliseconds: nil, start: .now))
        let parts = explainer(segment, findings, plan, request).parts(of: document)
        return (
            parts.reduce(0) { $0 + $1.score }, findings.matches[segment].contains(document), parts
        )
    }

    private var planner: QueryPlanner {
        QueryPlanner(snapshot: snapshot, schema: schema, analyzers: analyzers, ranking: ranking)
    }
}
