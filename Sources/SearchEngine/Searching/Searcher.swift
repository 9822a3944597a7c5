import Affinity
import Catalog
import Retrieval

/// Answers one request on one snapshot.
struct Searcher {
    private static let maximumFacetValues = 100

    let snapshot: IndexSnapshot
    let definition: IndexDefinition
    let schema: IndexSchema
    let analyzers: IndexAnalyzers
    /// The taste of the customer who asks.
    let taste: CompiledTaste
    let now: Timestamp

    private var ranking: RankingConstants { definition.ranking }

    func search(_ request: SearchRequest) throws(EngineError) -> SearchResponse {
        let clock = ContinuousClock()
        let start = clock.now
        let deadline = Deadline(milliseconds: request.deadline, start: start)
        let plan = try planner.plan(request.query)
        let eligible = try eligibleDocuments(request.filter)
        try deadline.check()
        let (matches, required) = try matches(of: plan, eligible: eligible, deadline: deadline)
        try deadline.check()
        let page: [PlacedHit]
        if let sorting = request.sorting {
            page = try sorted(matches, by: sorting, plan: plan, request: request)
        } else {
            page = try ranked(matches, plan: plan, required: required, request: request)
        }
        try deadline.check()
        let hits = try hits(page, plan: plan, request: request)
        let facets = try facets(request.facets, in: matches)
        let isRelaxed = required < plan.query.groupCount || !plan.ignored.isEmpty
        return SearchResponse(
            total: matches.reduce(0) { $0 + $1.count },
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
        let (matches, required) = try matches(
            of: plan, eligible: eligibleDocuments(request.filter),
            deadline: Deadline(milliseconds: nil, start: .now))
        return try ranked(matches, plan: plan, required: required, request: request)
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
        let eligible = snapshot.segments.map(\.live)
        let (matches, _) = try self.matches(
            of: plan, eligible: eligible, deadline: Deadline(milliseconds: nil, start: .now))
        let request = SearchRequest(query: query)
        do throws(RetrievalError) {
            let parts = try explainer(segment, plan, request).parts(of: document)
            return (
                parts.reduce(0) { $0 + $1.score }, matches[segment].contains(document), parts
            )
        } catch { throw .retrieval(error) }
    }

    private var planner: QueryPlanner {
        QueryPlanner(snapshot: snapshot, schema: schema, analyzers: analyzers, ranking: ranking)
    }

    // MARK: Matching

    /// The documents of each segment that are alive and pass the filter.
    private func eligibleDocuments(_ filter: String?) throws(EngineError) -> [DocumentSet] {
        guard let filter else { return snapshot.segments.map(\.live) }
        let expression = try FilterParser.parse(filter)
        let resolver = FilterResolver(definition: definition, schema: schema)
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
    private func matches(
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

    // MARK: Ranking

    /// A hit, and which segment it is in.
    private struct PlacedHit {
        let segment: Int
        let hit: Hit
        let id: String
    }

    /// The best page of all segments, ties in the order of ids.
    private func ranked(
        _ matches: [DocumentSet], plan: PlannedQuery, required: Int, request: SearchRequest
    ) throws(EngineError) -> [PlacedHit] {
        let wanted = request.offset + request.limit
        var merged: [PlacedHit] = []
        for (index, live) in snapshot.segments.enumerated() where !matches[index].isEmpty {
            // What a full page has already, later segments must reach, too.
            let floor = merged.count < wanted ? Score.min : merged[wanted - 1].hit.score
            do throws(RetrievalError) {
                let search = try SegmentSearch(
                    plan.query.requiring(required), in: live.segment, prior: live.prior,
                    preferences: preferences(index, plan, request), eligible: matches[index])
                var pruned = PrunedSearch(
                    search, limit: wanted, floor: floor, matches: matches[index])
                for hit in try pruned.run() {
                    let id = try live.segment.documents.id(of: hit.document)
                    merged.append(PlacedHit(segment: index, hit: hit, id: id))
                }
            } catch { throw .retrieval(error) }
            merged.sort {
                $0.hit.score != $1.hit.score
                    ? $0.hit.score > $1.hit.score
                    : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
            }
        }
        return Array(merged.dropFirst(request.offset).prefix(request.limit))
    }

    private func preferences(
        _ segment: Int, _ plan: PlannedQuery, _ request: SearchRequest
    ) -> Preferences {
        taste.preferences(
            segment: segment, of: snapshot, strength: request.strength,
            silenced: plan.namedColumns, ranking: ranking)
    }

    /// All matches in the order of a field, cut to the page.
    private func sorted(
        _ matches: [DocumentSet], by sorting: SearchRequest.Sorting, plan: PlannedQuery,
        request: SearchRequest
    ) throws(EngineError) -> [PlacedHit] {
        let order = try FieldOrder(sorting, schema: schema)
        var keyed: [(key: FieldOrder.Key, segment: Int, document: DocumentID, id: String)] = []
        for (index, live) in snapshot.segments.enumerated() {
            for document in matches[index] {
                do throws(RetrievalError) {
                    let id = try live.segment.documents.id(of: document)
                    keyed.append((order.key(of: document, in: live.segment), index, document, id))
                } catch { throw .retrieval(error) }
            }
        }
        keyed.sort {
            order.comesBefore($0.key, $1.key)
                ?? $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }
        var page: [PlacedHit] = []
        for (_, segment, document, id) in keyed.dropFirst(request.offset).prefix(request.limit) {
            let score = try score(of: document, segment: segment, plan, request)
            page.append(
                PlacedHit(segment: segment, hit: Hit(document: document, score: score), id: id))
        }
        return page
    }

    private func score(
        of document: DocumentID, segment: Int, _ plan: PlannedQuery, _ request: SearchRequest
    ) throws(EngineError) -> Score {
        let live = snapshot.segments[segment]
        do throws(RetrievalError) {
            return try SegmentSearch(
                plan.query, in: live.segment, prior: live.prior,
                preferences: preferences(segment, plan, request), eligible: live.live
            ).score(of: document)
        } catch { throw .retrieval(error) }
    }

    // MARK: Results

    private func hits(
        _ page: [PlacedHit], plan: PlannedQuery, request: SearchRequest
    ) throws(EngineError) -> [SearchResponse.Hit] {
        var hits: [SearchResponse.Hit] = []
        for placed in page {
            let live = snapshot.segments[placed.segment]
            do throws(RetrievalError) {
                let stored = try live.segment.documents.stored(of: placed.hit.document)
                let parts =
                    request.explains
                    ? try explainer(placed.segment, plan, request).parts(of: placed.hit.document)
                    : nil
                hits.append(
                    SearchResponse.Hit(
                        id: placed.id, score: placed.hit.score,
                        product: request.fields.map { JSONMembers(names: $0).select(from: stored) }
                            ?? stored,
                        parts: parts))
            } catch { throw .retrieval(error) }
        }
        return hits
    }

    private func explainer(
        _ segment: Int, _ plan: PlannedQuery, _ request: SearchRequest
    ) -> ScoreExplainer {
        ScoreExplainer(
            live: snapshot.segments[segment], plan: plan, taste: taste.taste,
            preferences: preferences(segment, plan, request), strength: request.strength,
            schema: schema, ranking: ranking, now: now)
    }

    private func facets(
        _ names: [String], in matches: [DocumentSet]
    ) throws(EngineError) -> [SearchResponse.Facet] {
        var facets: [SearchResponse.Facet] = []
        for name in names {
            guard let column = schema.valueColumns[name] else {
                throw .unknownAttribute(
                    name: name, purpose: "counted", known: schema.valueColumns.keys.sorted())
            }
            var counts: [String: Int] = [:]
            for (live, matches) in zip(snapshot.segments, matches) {
                let found = FacetCounts.counts(
                    of: live.segment.attributes[column], in: matches)
                counts.merge(found, uniquingKeysWith: +)
            }
            let ordered = counts.sorted {
                $0.value != $1.value
                    ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
            }
            facets.append(
                .init(
                    attribute: name,
                    values: ordered.prefix(Self.maximumFacetValues)
                        .map { (value: $0.key, count: $0.value) }))
        }
        return facets
    }
}

/// When a search must have ended.
struct Deadline {
    let milliseconds: Int?
    let start: ContinuousClock.Instant

    func check() throws(EngineError) {
        guard let milliseconds, ContinuousClock.now - start >= .milliseconds(milliseconds) else {
            return
        }
        throw .deadlineExceeded(milliseconds: milliseconds)
    }
}
