import Catalog
import Retrieval

extension Searcher {
    private static let maximumFacetValues = 100

    func hits(
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

    func explainer(
        _ segment: Int, _ plan: PlannedQuery, _ request: SearchRequest
    ) -> ScoreExplainer {
        ScoreExplainer(
            live: snapshot.segments[segment], plan: plan, taste: taste.taste,
            preferences: preferences(segment, plan, request), strength: request.strength,
            schema: schema, ranking: ranking, now: now)
    }

    func facets(
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
                        .map { (value: $0.key, count: $0.value) },
                    valueCount: counts.count))
        }
        return facets
    }
}
