/// The reference that every faster search must equal, documents and scores: looks at each document
/// on its own, prunes nothing, shares no shortcut.
package struct ExhaustiveSearch {
    private let search: SegmentSearch

    package init(_ search: SegmentSearch) { self.search = search }

    /// The hits, the best first; ties stand in the order of the documents' ids.
    package func run(limit: Int) throws(RetrievalError) -> [Hit] {
        let terms = search.query.terms.map { $0.list.impacts() }
        var hits: [(hit: Hit, id: String)] = []
        for value in 0..<UInt32(search.segment.documentCount) {
            let document = DocumentID(value)
            guard search.eligible.contains(document) else { continue }
            let impacts = terms.map { $0[document] }
            guard matches(impacts) else { continue }
            let hit = Hit(document: document, score: search.score(of: document, holding: impacts))
            hits.append((hit, try search.segment.documents.id(of: document)))
        }
        hits.sort {
            $0.hit.score != $1.hit.score
                ? $0.hit.score > $1.hit.score : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }
        return hits.prefix(limit).map(\.hit)
    }

    private func matches(_ impacts: [UInt8?]) -> Bool {
        var groups: UInt64 = 0
        for (term, impact) in zip(search.query.terms, impacts) where impact != nil {
            groups |= term.groups
        }
        return groups.nonzeroBitCount >= search.query.requiredGroups
    }
}

extension SegmentSearch {
    /// A document's score, added up from its parts.
    package func score(of document: DocumentID) -> Score {
        score(of: document, holding: query.terms.map { $0.impact(in: document) })
    }

    /// A document's score by the impact of each of the query's terms, nil for those that it does not
    /// hold.
    fileprivate func score(of document: DocumentID, holding impacts: [UInt8?]) -> Score {
        var score = prior.scores[Int(document.value)]
        var alternatives: [Int: Score] = [:]
        for (term, impact) in zip(query.terms, impacts) {
            guard let impact else { continue }
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
                    .impacts()[document.local]
            }
            if Int(cursor.tag) == document.local { return cursor.impact }
        }
        return nil
    }
}

extension PostingList {
    /// The impact in each document that holds the term.
    fileprivate func impacts() -> [DocumentID: UInt8] {
        var impacts: [DocumentID: UInt8] = [:]
        var cursor = PostingCursor(self)
        while cursor.advance() {
            let first = cursor.range * SegmentLimits.rangeSize
            guard Self.isBlock(cursor.tag) else {
                impacts[DocumentID(UInt32(first + Int(cursor.tag)))] = cursor.impact
                continue
            }
            let block = block(tag: cursor.tag, offset: cursor.offset).impacts()
            for (place, impact) in block.enumerated() where impact != nil {
                impacts[DocumentID(UInt32(first + place))] = impact
            }
        }
        return impacts
    }
}

extension PostingBlock {
    /// By place of the range the impact; nil where the place is not among the postings.
    func impacts() -> [UInt8?] {
        let impacts = Scratch<Int32>(repeating: -1, count: SegmentLimits.rangeSize)
        // A weight of 256 makes each contribution the impact itself, and -1 + impact >= 0 marks
        // what occurs.
        accumulate(weight: 256, into: impacts)
        return (0..<impacts.count).map {
            impacts[$0] >= 0 ? UInt8(clamping: impacts[$0] + 1) : nil
        }
    }
}
