import Catalog
import Retrieval

/// A hit, and which segment it is in.
struct PlacedHit {
    let segment: Int
    let hit: Hit
    let id: String
}

extension Searcher {
    /// The best page of all segments, ties in the order of ids.
    func ranked(
        _ matches: [DocumentSet], plan: PlannedQuery, required: Int, request: SearchRequest
    ) throws(EngineError) -> [PlacedHit] {
        guard request.limit > 0 else { return [] }
        let wanted = request.offset + request.limit
        var merged: [PlacedHit] = []
        for (index, live) in snapshot.segments.enumerated() where !matches[index].isEmpty {
            // What a full page has already, later segments must reach, too.
            let floor = merged.count < wanted ? Score.min : merged[wanted - 1].hit.score
            do throws(RetrievalError) {
                let search = try SegmentSearch(
                    plan.query.requiring(required), in: live.segment, prior: live.prior,
                    preferences: preferences(index, plan, request), eligible: matches[index])
                var pruned = try PrunedSearch(
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

    func preferences(
        _ segment: Int, _ plan: PlannedQuery, _ request: SearchRequest
    ) -> Preferences {
        taste.preferences(
            segment: segment, of: snapshot, strength: request.strength,
            silenced: plan.namedColumns, ranking: ranking)
    }

    /// All matches in the order of a field, cut to the page.
    func sorted(
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
}
