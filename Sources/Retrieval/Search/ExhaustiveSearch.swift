/// The reference that every faster search must equal, documents and scores: looks at each document
/// on its own, prunes nothing, shares no shortcut.
package struct ExhaustiveSearch {
    private let search: SegmentSearch

    package init(_ search: SegmentSearch) { self.search = search }

    /// The hits, the best first; ties stand in the order of the documents' ids.
    package func run(limit: Int) throws(RetrievalError) -> [Hit] {
        var hits: [(hit: Hit, id: String)] = []
        for value in 0..<UInt32(search.segment.documentCount) {
            let document = DocumentID(value)
            guard search.eligible.contains(document), try matches(document) else { continue }
            let hit = Hit(document: document, score: try search.score(of: document))
            hits.append((hit, try search.segment.documents.id(of: document)))
        }
        hits.sort {
            $0.hit.score != $1.hit.score
                ? $0.hit.score > $1.hit.score : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }
        return hits.prefix(limit).map(\.hit)
    }

    private func matches(_ document: DocumentID) throws(RetrievalError) -> Bool {
        var groups: UInt64 = 0
        for term in search.query.terms {
            if term.impact(in: document) != nil { groups |= term.groups }
        }
        return groups.nonzeroBitCount >= search.query.requiredGroups
    }
}

extension SegmentSearch {
    /// A document's score, added up from its parts.
    package func score(of document: DocumentID) throws(RetrievalError) -> Score {
        var score = prior.scores[Int(document.value)]
        var alternatives: [Int: Score] = [:]
        for term in query.terms {
            guard let impact = term.impact(in: document) else { continue }
            let contribution = Impact.contribution(weight: term.weight, impact: impact)
            if term.alternativeOf < 0 {
                score += contribution
            } else {
                alternatives[term.alternativeOf] = max(
                    alternatives[term.alternativeOf, default: 0], contribution)
            }
        }
        score += alternatives.values.reduce(0, +)
        return score + preferences.affinity(of: document, in: segment)
    }
}

extension ResolvedQuery.Term {
    /// The term's impact in a document, or nil when the document does not hold it.
    func impact(in document: DocumentID) -> UInt8? {
        var cursor = PostingCursor(list)
        while cursor.advance(), cursor.range <= document.range {
            guard cursor.range == document.range else { continue }
            if cursor.tag >= PostingListSerializer.firstBlockTag {
                return list.block(tag: cursor.tag, offset: cursor.offset)
                    .impact(atPlace: document.local)
            }
            if Int(cursor.tag) == document.local { return cursor.impact }
        }
        return nil
    }
}

extension PostingBlock {
    /// The impact at a place of the range, or nil when the place is not among the postings.
    func impact(atPlace place: Int) -> UInt8? {
        let impacts = Scratch<Int32>(repeating: -1, count: SegmentLimits.rangeSize)
        // A weight of 256 makes each contribution the impact itself, and -1 + impact >= 0 marks
        // what occurs.
        accumulate(weight: 256, into: impacts)
        return impacts[place] >= 0 ? UInt8(clamping: impacts[place] + 1) : nil
    }
}
