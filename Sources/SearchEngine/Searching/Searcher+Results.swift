import Catalog
import Retrieval

extension Searcher {
    private static let maximumFacetValues = 100

    func hits(
        _ page: [PlacedHit], of findings: Findings, plan: PlannedQuery, request: SearchRequest
    ) throws(EngineError) -> [SearchResponse.Hit] {
        var hits: [SearchResponse.Hit] = []
        for placed in page {
            let live = snapshot.segments[placed.segment]
            do throws(RetrievalError) {
                let stored = try live.segment.documents.stored(of: placed.hit.document)
                let parts =
                    request.explains
                    ? explainer(placed.segment, findings, plan, request)
                        .parts(of: placed.hit.document) : nil
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
        _ segment: Int, _ findings: Findings, _ plan: PlannedQuery, _ request: SearchRequest
    ) -> ScoreExplainer {
        ScoreExplainer(
            live: snapshot.segments[segment], plan: plan, search: findings.searches[segment],
            taste: taste.taste, strength: request.strength, schema: schema, ranking: ranking,
            now: now)
    }

    func facets(
        _ names: [String], of findings: Findings
    ) throws(EngineError) -> [SearchResponse.Facet] {
        if names.isEmpty { return [] }
        let faceted = findings.matches.map(FacetedMatches.init)
        var facets: [SearchResponse.Facet] = []
        for name in names {
            guard let column = schema.valueColumns[name] else {
                throw .unknownAttribute(
                    name: name, purpose: "counted", known: schema.valueColumns.keys.sorted())
            }
            facets.append(facet(name, column: column, of: findings, faceted))
        }
        return facets
    }

    private func facet(
        _ name: String, column: Int, of findings: Findings, _ faceted: [FacetedMatches]
    ) -> SearchResponse.Facet {
        let counts = snapshot.segments.indices.filter { findings.matches[$0].count > 0 }.map {
            index in
            FacetCounts(
                of: snapshot.segments[index].segment.attributes[column], in: faceted[index])
        }
        // Counts of one segment need no merging by text, which costs more than counting.
        if counts.count == 1 {
            return .init(
                attribute: name, values: counts[0].greatest(Self.maximumFacetValues),
                valueCount: counts[0].valueCount)
        }
        var sums: [String: Int] = [:]
        for (value, count) in counts.lazy.flatMap(\.all) { sums[value, default: 0] += count }
        let ordered = sums.sorted {
            $0.value != $1.value
                ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        return .init(
            attribute: name,
            values: ordered.prefix(Self.maximumFacetValues)
                .map { (value: $0.key, count: $0.value) },
            valueCount: sums.count)
    }
}
