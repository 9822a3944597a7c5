import Catalog
import Retrieval

@testable import SearchEngine

/// Ranked search as plainly as it can be said: looks at every product on its own, in every segment,
/// and adds its score up from the parts of its explanation.
struct ReferenceSearch {
    /// A product found.
    struct Found: Equatable {
        let id: String
        let score: Int32
    }

    let index: Index
    let products: [String: GeneratedShop.Columns]

    /// All hits of a request, the best first, ties by id.
    func hits(_ request: SearchRequest, filter: FilterCase?) throws -> [Found] {
        let snapshot = index.currentSnapshot
        let ranking = index.definition.ranking
        let plan = try QueryPlanner(
            snapshot: snapshot, schema: index.schema, analyzers: index.analyzers, ranking: ranking
        ).plan(request.query)
        guard !plan.findsNothing else { return [] }
        var candidates: [(groups: Int, found: Found)] = []
        for (place, live) in snapshot.segments.enumerated() {
            let explainer = try explainer(place, of: snapshot, plan: plan, request: request)
            for value in 0..<UInt32(live.segment.documentCount) {
                let document = DocumentID(value)
                let id = try live.segment.documents.id(of: document)
                guard live.live.contains(document), let columns = products[id],
                    filter?.accepts(columns) ?? true
                else { continue }
                let parts = explainer.parts(of: document)
                candidates.append(
                    (
                        groups(of: document, in: explainer.search, plan: plan),
                        Found(id: id, score: parts.reduce(0) { $0 + $1.score })
                    ))
            }
        }
        return relaxed(candidates, plan: plan, enough: Int(ranking[.relaxBelow]))
    }

    /// Those that match all words, or as many fewer as it takes to have enough.
    private func relaxed(
        _ candidates: [(groups: Int, found: Found)], plan: PlannedQuery, enough: Int
    ) -> [Found] {
        var required = plan.query.groupCount
        while required > 1, candidates.count(where: { $0.groups >= required }) < enough {
            required -= 1
        }
        return candidates.filter { $0.groups >= required }.map(\.found).sorted {
            $0.score != $1.score
                ? $0.score > $1.score : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }
    }

    private func groups(
        of document: DocumentID, in search: SegmentSearch, plan: PlannedQuery
    ) -> Int {
        var groups: UInt64 = 0
        for part in search.contributions(to: document) {
            groups |= plan.query.terms[part.term].groups
        }
        return groups.nonzeroBitCount
    }

    private func explainer(
        _ place: Int, of snapshot: IndexSnapshot, plan: PlannedQuery, request: SearchRequest
    ) throws -> ScoreExplainer {
        let ranking = index.definition.ranking
        var taste = Taste.none
        if let customer = request.customer {
            taste = index.taste(of: try CustomerID(customer), snapshot: snapshot, now: .now).taste
        }
        if let profile = request.profile {
            try InlineProfile(profile).add(to: &taste, snapshot: snapshot, schema: index.schema)
        }
        let live = snapshot.segments[place]
        let search = try SegmentSearch(
            plan.query, in: live.segment, prior: live.prior,
            preferences: taste.preferences(
                in: live, strength: request.strength, silenced: plan.namedColumns,
                ranking: ranking), eligible: live.live)
        return ScoreExplainer(
            live: live, plan: plan, search: search, taste: taste, strength: request.strength,
            schema: index.schema, ranking: ranking, now: .now)
    }
}
