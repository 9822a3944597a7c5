import Retrieval

/// Does one task for one query after the other.
struct TaskRunner: Sendable {
    /// What a task finds for a query.
    struct Answer: Equatable {
        /// The ten best, in descending order of scores.
        let hits: [Hit]
        /// How many products match; nil where the task does not count.
        let matches: Int?
        /// The most frequent values of brand, color and category; nil where the task has none.
        let facets: [[FacetValue]]?
    }

    /// A value of an attribute, and how many of the products that match have it.
    struct FacetValue: Equatable {
        let text: String
        let count: Int
    }

    /// How many terms stand for a prefix or for a word with edits.
    static let expansionLimit = 50
    private static let pageSize = 10
    /// A score's units for one unit of BM25.
    private static let unitsPerPoint = Double(SegmentLimits.unitsPerNat)

    let task: PeerTask
    let segment: Segment
    private let tastes: [String: Preferences]
    private let neighbors: TermNeighbors?
    private let prior: DocumentPrior
    private let everything: DocumentSet

    /// Prepares a task.
    ///
    /// - Parameter customers: by id, those of the queries; unused unless the task is personal.
    init(
        _ task: PeerTask, segment: Segment, customers: [String: CorpusCustomer] = [:]
    ) throws(RetrievalError) {
        self.task = task
        self.segment = segment
        tastes = task.isPersonal ? customers.mapValues { Self.taste(of: $0, in: segment) } : [:]
        neighbors = task == .fuzzy1 ? try TermNeighbors(of: segment.terms) : nil
        prior = DocumentPrior(documentCount: segment.documentCount)
        everything = DocumentSet(documentCount: segment.documentCount, full: true)
    }

    /// Does the task for a query.
    ///
    /// - Parameters:
    ///   - filter: the products that may be found; nil for all.
    ///   - counts: whether the matches are counted though the task does not ask for that.
    func answer(
        _ query: CorpusQuery, among filter: FilteredDocuments? = nil, counts: Bool = false
    ) throws(RetrievalError) -> Answer {
        let search = try search(query, among: filter?.documents ?? everything, filter)
        guard counts || task.counts else {
            var pruned = try PrunedSearch(search, limit: Self.pageSize)
            return Answer(hits: try pruned.run(), matches: nil, facets: nil)
        }
        let matches = try search.matches()
        var pruned = try PrunedSearch(search, limit: Self.pageSize, matches: matches)
        return Answer(
            hits: try pruned.run(), matches: matches.count,
            facets: task.hasFacets ? facets(of: matches) : nil)
    }

    /// The answer that looking at each product on its own gives, by code that prunes nothing.
    func reference(
        _ query: CorpusQuery, among documents: DocumentSet?
    ) throws(RetrievalError) -> Answer {
        let all = try ExhaustiveSearch(try search(query, among: documents ?? everything))
            .run(limit: segment.documentCount)
        return Answer(
            hits: Array(all.prefix(Self.pageSize)), matches: task.counts ? all.count : nil,
            facets: task.hasFacets ? facets(of: all) : nil)
    }

    private func search(
        _ query: CorpusQuery, among eligible: DocumentSet, _ filter: FilteredDocuments? = nil
    ) throws(RetrievalError) -> SegmentSearch {
        let (terms, entries) = try self.query(query)
        return try SegmentSearch(
            terms, in: segment, prior: prior, preferences: tastes[query.customer] ?? .none,
            eligible: eligible, filter: filter, entries: entries)
    }

    /// A query's terms, and what the segment's dictionary has for them.
    private func query(
        _ query: CorpusQuery
    ) throws(RetrievalError) -> (query: Query, entries: [TermEntry?]) {
        var terms: [Query.Term] = []
        var entries: [TermEntry?] = []
        for (group, word) in query.terms.enumerated() {
            let isLast = group == query.terms.count - 1
            for (key, entry) in try expansions(of: word, isLast: isLast) {
                terms.append(
                    Query.Term(
                        key: key, weight: weight(ofTermIn: entry?.documentFrequency ?? 0),
                        groups: 1 << UInt64(group), isAlternative: true))
                entries.append(entry)
            }
        }
        let groups = query.terms.count
        return (
            Query(
                terms: terms, groupCount: groups, requiredGroups: task.isDisjunction ? 1 : groups),
            entries
        )
    }

    /// The terms that stand for a word: itself, its completions, or those within an edit.
    private func expansions(
        of word: [UInt8], isLast: Bool
    ) throws(RetrievalError) -> [(key: [UInt8], entry: TermEntry?)] {
        if let neighbors {
            return try neighbors.terms(near: word, limit: Self.expansionLimit).map {
                (term) throws(RetrievalError) in (term.key, try segment.terms.entry(of: term.key))
            }
        }
        guard task == .prefixScored, isLast else {
            return [(word, try segment.terms.entry(of: word))]
        }
        return try segment.terms.mostFrequentEntries(
            withPrefix: word, limit: Self.expansionLimit
        ).map { ($0.key, $0.entry) }
    }

    private func weight(ofTermIn documents: Int) -> Score {
        guard documents > 0 else { return 0 }
        let idf = InverseDocumentFrequency.nats(
            documentFrequency: documents, documentCount: segment.documentCount)
        return Score((idf * Self.unitsPerPoint).rounded())
    }

    /// A customer's weights for a segment, as strong beside the text as the peers have them.
    private static func taste(of customer: CorpusCustomer, in segment: Segment) -> Preferences {
        let attributes = customer.weights.enumerated().filter { !$1.isEmpty }.map {
            (
                column: $0,
                weights: $1.mapValues {
                    Score(($0 * CorpusCustomer.blend * unitsPerPoint).rounded())
                },
                others: Score(0)
            )
        }
        return Preferences(
            attributes: attributes, boosts: [], cap: Impact.maximumWeight, in: segment
        ).refined(in: segment)
    }
}
