/// One search in one segment: what is looked for, for whom, among which documents.
package struct SegmentSearch {
    let segment: Segment
    private(set) var query: ResolvedQuery
    private(set) var prior: DocumentPrior
    package let preferences: Preferences
    /// The documents that may be found: neither deleted nor filtered out.
    let eligible: DocumentSet

    /// - Parameters:
    ///   - filter: what leaves all eligible documents and perhaps others; nil if nothing is known of
    ///     them. With the same one, further searches for the same terms are faster.
    ///   - entries: what the segment's dictionary has for each of the query's terms, if known already;
    ///     nil looks them up.
    /// - Precondition: prior, preferences and eligible are those of the segment.
    /// - Throws: `RetrievalError.corrupt` when the segment is damaged.
    package init(
        _ query: Query, in segment: Segment, prior: DocumentPrior, preferences: Preferences,
        eligible: DocumentSet, filter: FilteredDocuments? = nil, entries: [TermEntry?]? = nil
    ) throws(RetrievalError) {
        precondition(prior.scores.count == segment.documentCount)
        precondition(eligible.documentCount == segment.documentCount)
        precondition(preferences.bounds.fit(segment))
        self.segment = segment
        self.query = try ResolvedQuery(query, in: segment, entries: entries, among: filter)
        self.prior = prior
        self.preferences = preferences
        self.eligible = eligible
    }

    /// The same search where another number of groups must match; no term is looked up again.
    package func requiring(_ groups: Int) -> SegmentSearch {
        var search = self
        search.query = query.requiring(groups)
        return search
    }

    /// The same search with bounds for some documents only, among which those found must be, if
    /// they are likely to be other bounds.
    ///
    /// - Parameter documents: not too many, as each may be looked at.
    package func bounded(by documents: Matches) -> SegmentSearch {
        guard !prior.isZero,
            documents.prefix(64).allSatisfy({
                prior.scores[Int($0.value)] < prior.rangeMaxima[$0.range]
            })
        else { return self }
        var search = self
        search.prior = prior.narrowed(to: documents)
        return search
    }

    /// All documents that match, for totals, facets and sorting.
    package func matches() throws(RetrievalError) -> Matches {
        guard query.requiredGroups > 0 else { return Matches(eligible) }
        if query.hasMeetings { return try meetingMatches() }
        if query.requiredGroups == 1 { return try union() }
        let visitor = try RangeVisitor(query)
        let ranges: [Int]
        if query.isStaged {
            ranges = try visitor.meet(
                at: query.rarestRanges().filter { !eligible[range: $0].isEmpty })
            try visitor.gather(ranges)
        } else {
            ranges = try query.essentialRanges()
        }
        var matches = Matches()
        for range in ranges {
            let places = eligible[range: range]
            // Under a narrow filter most ranges have none.
            if !places.isEmpty, visitor.enter(range) != 0 {
                matches.append(range: range, places: visitor.matches & places)
            }
        }
        return matches
    }

    private func meetingMatches() throws(RetrievalError) -> Matches {
        let meetings = try Meetings(query, within: eligible)
        let visitor = try RangeVisitor(query)
        let places = Scratch<RangeSet>(unwritten: meetings.count)
        for row in 0..<meetings.count {
            _ = visitor.enter(meetings, meeting: row)
            places[row] = visitor.matches & eligible[range: meetings.range(row)]
        }
        return Matches(places, of: meetings)
    }

    private func union() throws(RetrievalError) -> Matches {
        let union = try WordUnion(query, within: eligible)
        // Of alternatives only the best counts, and some terms need not match.
        return query.isDisjunction && query.isPlain ? Matches(union) : Matches(union.places)
    }

    /// What each term of the query contributes to a document's score, for the terms it holds, in
    /// the order of the query; of alternatives only the best.
    package func contributions(
        to document: DocumentID
    ) -> [(term: Int, impact: UInt8, score: Score)] {
        var parts: [(term: Int, impact: UInt8, score: Score)] = []
        var best: [Int: (term: Int, impact: UInt8, score: Score)] = [:]
        for term in query.terms {
            guard let impact = term.impact(in: document) else { continue }
            let score = Impact.contribution(weight: term.weight, impact: impact)
            if term.alternativeOf < 0 {
                parts.append((term.place, impact, score))
            } else if score > best[term.alternativeOf]?.score ?? -1 {
                best[term.alternativeOf] = (term.place, impact, score)
            }
        }
        return (parts + best.values).sorted { $0.term < $1.term }
    }
}
