/// One search in one segment: what is looked for, for whom, among which documents.
package struct SegmentSearch {
    let segment: Segment
    let query: ResolvedQuery
    let prior: DocumentPrior
    let preferences: Preferences
    /// The documents that may be found: neither deleted nor filtered out.
    let eligible: DocumentSet

    /// - Precondition: prior and eligible are those of the segment.
    /// - Throws: `RetrievalError.corrupt` when the segment is damaged.
    package init(
        _ query: Query, in segment: Segment, prior: DocumentPrior, preferences: Preferences,
        eligible: DocumentSet
    ) throws(RetrievalError) {
        precondition(prior.scores.count == segment.documentCount)
        precondition(eligible.documentCount == segment.documentCount)
        self.segment = segment
        self.query = try ResolvedQuery(query, in: segment)
        self.prior = prior
        self.preferences = preferences
        self.eligible = eligible
    }

    /// All documents that match, for totals, facets and sorting.
    package func matches() throws(RetrievalError) -> DocumentSet {
        guard query.requiredGroups > 0 else { return eligible }
        var matcher = RangeMatcher(query)
        var matches = DocumentSet(documentCount: segment.documentCount)
        for range in 0..<query.rangeCount where query.canMatch(range) {
            matches[range: range] =
                try matcher.matches(of: query, inRange: range) & eligible[range: range]
        }
        return matches
    }
}
