/// One search in one segment: what is looked for, for whom, among which documents.
package struct SegmentSearch {
    let segment: Segment
    let query: ResolvedQuery
    let prior: DocumentPrior
    let preferences: Preferences
    /// The documents that may be found: neither deleted nor filtered out.
    let eligible: DocumentSet

    /// - Precondition: prior, preferences and eligible are those of the segment.
    /// - Throws: `RetrievalError.corrupt` when the segment is damaged.
    package init(
        _ query: Query, in segment: Segment, prior: DocumentPrior, preferences: Preferences,
        eligible: DocumentSet
    ) throws(RetrievalError) {
        precondition(prior.scores.count == segment.documentCount)
        precondition(eligible.documentCount == segment.documentCount)
        precondition(preferences.bounds.fit(segment))
        self.segment = segment
        self.query = try ResolvedQuery(query, in: segment)
        self.prior = prior
        self.preferences = preferences
        self.eligible = eligible
    }

    /// All documents that match, for totals, facets and sorting.
    package func matches() throws(RetrievalError) -> DocumentSet {
        guard query.requiredGroups > 0 else { return eligible }
        var matches = DocumentSet(documentCount: segment.documentCount)
        if query.requiredGroups == 1 {
            for term in query.terms where term.groups != 0 { try matches.formUnion(term.list) }
            matches.formIntersection(eligible)
        } else {
            let visitor = try RangeVisitor(query)
            for range in try query.essentialRanges() {
                if visitor.enter(range) != 0 {
                    matches[range: range] = visitor.matches & eligible[range: range]
                }
            }
        }
        return matches
    }
}

extension DocumentSet {
    /// Adds all documents of a list.
    fileprivate mutating func formUnion(_ list: PostingList) throws(RetrievalError) {
        let rangeCount = (documentCount + SegmentLimits.rangeSize - 1) / SegmentLimits.rangeSize
        var cursor = PostingCursor(list)
        while cursor.advance() {
            guard cursor.range < rangeCount else {
                throw ResolvedQuery.unknown(range: cursor.range, of: rangeCount)
            }
            if cursor.tag < PostingListSerializer.firstBlockTag {
                insert(range: cursor.range, place: Int(cursor.tag))
            } else {
                let block = list.block(tag: cursor.tag, offset: cursor.offset)
                self[range: cursor.range] = self[range: cursor.range] | block.places
            }
        }
    }
}
