/// The best hits without visiting every range: exact, by bounds.
///
/// Ranges are visited in descending order of what a document in them could score at most, until
/// that is less than what the last hit of a full page has. It is the order of BMP (A. Mallia,
/// T. Suel, N. Tonellotto, "Faster Learned Sparse Retrieval with Block-Max Pruning", SIGIR 2024),
/// with the prior and the customer's affinity in the bound.
package struct PrunedSearch: ~Copyable {
    /// The number of ranges whose documents the search looked at.
    package internal(set) var visitedRanges = 0
    private static let fewRanges = 16
    /// From so many blocks of bounds ranges raise the score to beat, where most could still enter.
    private static let raisingBlocks = 64
    /// Up to so many matches in a range are few.
    private static let matchesPerRange = 8
    let search: SegmentSearch
    let documents: DocumentReader
    let matches: Matches?
    /// By range, if matches are known without meetings: its row among them, or −1.
    let rows: Scratch<Int32>
    /// What the text of matches can score, if `knowsUnion`.
    let union: WordUnion
    // Asked for each range, where looking for an object would count references.
    let knowsMatches: Bool
    let knowsUnion: Bool
    let affinity: AffinityBounds
    let scorer: AffinityScorer
    let visitor: RangeVisitor
    /// Of a query that has them.
    let meetings: Meetings?
    /// Ranges that are to be visited; the first `surveyedCount` elements, in the visitor's rows.
    let surveyed = Scratch<SurveyedRange>(
        repeating: SurveyedRange(), count: RangeVisitor.rowCount)
    var surveyedCount = 0
    /// Documents whose attributes are on their way; the first `waitingCount` elements.
    let waiting = Scratch<WaitingDocument>(repeating: WaitingDocument(), count: 8)
    var waitingCount = 0
    /// How many documents wait for each other.
    private(set) var waitingLimit = 1
    var top: TopHits
    let limit: Int

    /// - Parameters:
    ///   - limit: the number of hits wanted.
    ///   - floor: a score below which no hit is wanted.
    ///   - matches: what `matches` of this very search gave, if it is known already, or no documents.
    /// - Throws: `RetrievalError.corrupt` when the segment is damaged.
    package init(
        _ search: SegmentSearch, limit: Int, floor: Score = .min, matches: Matches? = nil
    ) throws(RetrievalError) {
        search.preferences.bounds.prefetchGreatest()
        // First what may fail: a noncopyable value cannot be given up half made.
        let meetings = try Self.meetings(of: search, matches)
        visitor = try RangeVisitor(search.query, knowsTexts: matches?.union != nil)
        union = matches?.union ?? WordUnion()
        knowsUnion = matches?.union != nil
        self.meetings = meetings
        self.search = search
        documents = search.segment.documents
        let useful = matches.flatMap { Self.areOfUse($0, for: search) ? $0 : nil }
        rows = useful?.rows(rangeCount: search.query.rangeCount) ?? Scratch(repeating: -1, count: 0)
        self.matches = useful
        knowsMatches = useful != nil
        self.limit = limit
        affinity = search.preferences.bounds
        scorer = AffinityScorer(search.preferences, in: search.segment)
        top = TopHits(capacity: limit, floor: floor)
    }

    /// Whether matches that are known spare a search more than looking them up costs: where one word
    /// is enough, only if there are few to a range.
    private static func areOfUse(_ matches: Matches, for search: SegmentSearch) -> Bool {
        let query = search.query
        if query.requiredGroups > 1 || query.hasMeetings { return true }
        return matches.count < matchesPerRange * query.rangeCount
    }

    private static func meetings(
        of search: SegmentSearch, _ matches: Matches?
    ) throws(RetrievalError) -> Meetings? {
        guard search.query.hasMeetings else { return nil }
        if let matches {
            precondition(matches.isEmpty || matches.meetings != nil, "matches of another search")
            return matches.meetings
        }
        return try Meetings(search.query, waits: true)
    }

    /// The hits, the best first; ties stand in the order of the documents' ids.
    ///
    /// - Precondition: nobody has asked before.
    package mutating func run() throws(RetrievalError) -> [Hit] {
        guard limit > 0, matches?.isEmpty != true else { return [] }
        if let meetings {
            try visit(meetings)
        } else if search.query.requiredGroups > 1 {
            let candidates = try meetingRanges()
            if search.query.isStaged {
                try visitStaged(candidates)
            } else {
                try visit(candidates)
            }
        } else {
            var bounds = rangeBounds()
            // These give a score to beat, which most others cannot: they need no place in an order.
            try visit(bounds.removeGreatest(firstVisits))
            // Under a filter most may still do so, and some more raise it: a frequent word took 1.3 times
            // as long.
            if bounds.mostReach(top.threshold) {
                try visit(
                    bounds.removeGreatest(fromBlocks: Self.raisingBlocks, reaching: top.threshold))
            }
            try visit(bounds.candidates(from: top.threshold))
        }
        return top.sorted()
    }

    /// What a document of each range can score at most.
    private func rangeBounds() -> RangeBounds {
        let count = search.query.rangeCount
        if knowsUnion {
            // Ranges without matches have no text.
            let texts = Scratch(
                copying: union.texts, then: 0, count: RangeBounds.size(for: count))
            return RangeBounds(
                texts: texts, count: count, needsText: true, matches: nil, prior: search.prior,
                affinity: affinity)
        }
        return RangeBounds(
            texts: visitor.takeTexts(), count: count,
            needsText: !search.query.matchesEverything, matches: matches, prior: search.prior,
            affinity: affinity)
    }

    /// Visits ranges in batches that grow, since what terms have in ranges that could no longer
    /// enter needs no looking up.
    private mutating func visitStaged(_ candidates: [CandidateRange]) throws(RetrievalError) {
        var rest = RangeOrder.descending(candidates)[...]
        var size = firstVisits
        while !rest.isEmpty {
            let least = top.threshold
            try visit(rest.prefix(size).filter { $0.bound >= least })
            rest = rest.dropFirst(size)
            size *= 4
        }
    }

    /// Visits ranges as long as something in them could enter.
    @inline(never)  // Inlined where it is called, it made neutral searches 1.02 times as long.
    mutating func visit(_ candidates: [CandidateRange]) throws(RetrievalError) {
        try visitor.gather(candidates, reaching: top.threshold)
        let ordered = RangeOrder.descending(candidates)
        // Without attributes, and where few ranges follow, it is worth more to raise the score to beat
        // at once.
        waitingLimit = scorer.isNeutral || ordered.count <= Self.fewRanges ? 1 : waiting.count
        var rest = ordered[...]
        prefetch(rest.prefix(surveyed.count))
        while !rest.isEmpty {
            survey(rest.prefix(surveyed.count))
            rest = rest.dropFirst(surveyed.count)
            prefetch(rest.prefix(surveyed.count))
            for row in 0..<surveyedCount { visit(row) }
        }
        scoreWaiting()
    }

    /// Whether a document of a range with this score could enter.
    ///
    /// Many documents have the very score of the last hit: hundreds of ranges have none whose id
    /// stands before that hit's.
    @inline(__always) func wouldEnter(_ score: Score, from range: Int) -> Bool {
        // Ranks are looked up where they decide only, as they are seldom in a cache.
        score > top.threshold
            || score == top.threshold
                && top.wouldEnter(score, rank: documents.leastRank(inRange: range))
    }
}
