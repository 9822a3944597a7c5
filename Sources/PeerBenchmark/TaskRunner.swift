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
    private static let facetSize = 10
    /// A score's units for one unit of BM25.
    private static let unitsPerPoint = Double(SegmentLimits.unitsPerNat)

    private let task: PeerTask
    private let segment: Segment
    private let tastes: [String: Preferences]
    private let neighbors: EditNeighbors?
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
        neighbors = task == .fuzzy1 ? try EditNeighbors(of: segment) : nil
        prior = DocumentPrior(documentCount: segment.documentCount)
        everything = DocumentSet(documentCount: segment.documentCount, full: true)
    }

    /// Does the task for a query.
    func answer(_ query: CorpusQuery) throws(RetrievalError) -> Answer {
        let search = try SegmentSearch(
            try self.query(query), in: segment, prior: prior,
            preferences: tastes[query.customer] ?? .none, eligible: everything)
        guard task.counts else {
            var pruned = PrunedSearch(search, limit: Self.pageSize)
            return Answer(hits: try pruned.run(), matches: nil, facets: nil)
        }
        let matches = try search.matches()
        var pruned = PrunedSearch(search, limit: Self.pageSize, matches: matches)
        return Answer(
            hits: try pruned.run(), matches: matches.count,
            facets: task.hasFacets ? facets(of: matches) : nil)
    }

    private func query(_ query: CorpusQuery) throws(RetrievalError) -> Query {
        var terms: [Query.Term] = []
        for (group, word) in query.terms.enumerated() {
            for key in try keys(for: word, isLast: group == query.terms.count - 1) {
                terms.append(
                    Query.Term(key: key, weight: try weight(of: key), groups: 1 << UInt64(group)))
            }
        }
        let groups = query.terms.count
        return Query(
            terms: terms, groupCount: groups, requiredGroups: task.isDisjunction ? 1 : groups)
    }

    /// The terms that stand for a word: itself, its completions, or those within an edit.
    private func keys(for word: [UInt8], isLast: Bool) throws(RetrievalError) -> [[UInt8]] {
        if let neighbors { return neighbors.terms(near: word, limit: Self.expansionLimit) }
        guard task == .prefixScored, isLast else { return [word] }
        return try segment.terms.entries(withPrefix: word, limit: .max)
            .sorted { $0.entry.documentFrequency > $1.entry.documentFrequency }
            .prefix(Self.expansionLimit).map(\.key)
    }

    private func weight(of key: [UInt8]) throws(RetrievalError) -> Score {
        guard let entry = try segment.terms.entry(of: key) else { return 0 }
        let idf = InverseDocumentFrequency.nats(
            documentFrequency: entry.documentFrequency, documentCount: segment.documentCount)
        return Score((idf * Self.unitsPerPoint).rounded())
    }

    private func facets(of matches: DocumentSet) -> [[FacetValue]] {
        let counts = segment.attributes.map { FacetCounts.counts(of: $0, in: matches) }
        return [Array(counts[0]), Array(counts[1]), counts[2...].flatMap { $0 }].map { values in
            values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.facetSize)
                .map { FacetValue(text: $0.key, count: $0.value) }
        }
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
            attributes: attributes, boosts: [], cap: Impact.maximumWeight, in: segment)
    }
}
