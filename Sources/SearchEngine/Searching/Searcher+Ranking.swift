import Catalog
import Retrieval

/// A hit, and which segment it is in.
struct PlacedHit {
    let segment: Int
    let hit: Hit
    let id: String
}

extension Searcher {
    /// The most documents that a filter leaves for which bounds of their own pay: with more, a full
    /// page soon has scores that few can beat.
    private static let maximumBounded = 16_384

    /// The best page of all segments, ties in the order of ids.
    func ranked(
        _ findings: Findings, request: SearchRequest
    ) throws(EngineError) -> [PlacedHit] {
        guard request.limit > 0 else { return [] }
        let wanted = request.offset + request.limit
        var merged: [PlacedHit] = []
        for (index, live) in snapshot.segments.enumerated() where findings.matches[index].count > 0
        {
            // What a full page has already, later segments must reach, too.
            let floor = merged.count < wanted ? Score.min : merged[wanted - 1].hit.score
            do throws(RetrievalError) {
                var search = findings.searches[index]
                if request.filter != nil, findings.matches[index].count <= Self.maximumBounded {
                    search = search.bounded(by: findings.matches[index])
                }
                var pruned = try PrunedSearch(
                    search, limit: wanted, floor: floor, matches: findings.matches[index])
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

    /// All matches in the order of a field, cut to the page.
    func sorted(
        _ findings: Findings, by sorting: SearchRequest.Sorting, request: SearchRequest
    ) throws(EngineError) -> [PlacedHit] {
        let order = try FieldOrder(sorting, schema: schema)
        var keyed: [(key: FieldOrder.Key, segment: Int, document: DocumentID, id: String)] = []
        for (index, live) in snapshot.segments.enumerated() {
            for document in findings.matches[index] {
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
        return keyed.dropFirst(request.offset).prefix(request.limit).map {
            let score = findings.searches[$0.segment].score(of: $0.document)
            return PlacedHit(
                segment: $0.segment, hit: Hit(document: $0.document, score: score), id: $0.id)
        }
    }
}
