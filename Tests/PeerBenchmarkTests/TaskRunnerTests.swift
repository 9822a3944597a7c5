import Testing

@testable import PeerBenchmark

@Suite("Tasks of other search engines")
struct TaskRunnerTests {
    private let indexed: IndexedCorpus

    init() throws { indexed = try IndexedCorpus() }

    private var queries: [(words: [String], query: CorpusQuery)] {
        zip(indexed.corpus.queries, indexed.corpus.corpusQueries).map { ($0.words, $1) }
    }

    private func matches(_ words: [String], needsAll: Bool) -> [SmallCorpus.Product] {
        indexed.model.matches(words.map { [$0] }, needsAll: needsAll)
    }

    @Test(arguments: [
        (PeerTask.orExact, false), (.andExact, true), (.facetOr, false), (.facetAnd, true),
        (.facetPersonalOr, false), (.facetPersonalAnd, true),
    ])
    func `A task that counts finds what looking at every product finds`(
        task: PeerTask, needsAll: Bool
    ) throws {
        let runner = try indexed.runner(task)
        for (words, query) in queries {
            let answer = try runner.answer(query)
            #expect(answer.matches == matches(words, needsAll: needsAll).count, "\(words)")
        }
    }

    @Test(arguments: [
        (PeerTask.or, false), (.and, true), (.orExact, false), (.andExact, true),
        (.facetAnd, true),
    ])
    func `The ten best are those of BM25`(task: PeerTask, needsAll: Bool) throws {
        let runner = try indexed.runner(task)
        for (words, query) in queries {
            try expectBest(
                try runner.answer(query), of: matches(words, needsAll: needsAll), words
            ) { indexed.model.score($0, words) }
        }
    }

    @Test(arguments: [
        (PeerTask.personalOr, false), (.personalAnd, true), (.facetPersonalOr, false),
        (.facetPersonalAnd, true),
    ])
    func `The ten best for a customer are those of BM25 and three times the weights`(
        task: PeerTask, needsAll: Bool
    ) throws {
        let runner = try indexed.runner(task)
        for (words, query) in queries {
            try expectBest(
                try runner.answer(query), of: matches(words, needsAll: needsAll), words
            ) { indexed.model.personalScore($0, words, customer: query.customer) }
        }
    }

    /// The scores are the model's, and no product that is left out has clearly more.
    private func expectBest(
        _ answer: TaskRunner.Answer, of matches: [SmallCorpus.Product], _ words: [String],
        score: (SmallCorpus.Product) -> Double
    ) throws {
        let tolerance = indexed.model.tolerance(words)
        #expect(answer.hits.count == min(10, matches.count), "\(words)")
        let found = try answer.hits.map { try indexed.product(of: $0) }
        for (hit, product) in zip(answer.hits, found) {
            #expect(matches.contains { $0.id == product.id })
            #expect(abs(hit.points - score(product)) <= tolerance, "\(words), \(product.id)")
        }
        let ids = Set(found.map(\.id))
        let worst = found.map(score).min() ?? 0
        for product in matches where !ids.contains(product.id) {
            #expect(score(product) <= worst + 2 * tolerance, "\(words), \(product.id)")
        }
    }

    @Test func `Facets are the most frequent brands, colors and categories of all matches`()
        throws
    {
        let runner = try indexed.runner(.facetOr)
        for (words, query) in queries {
            let found = matches(words, needsAll: false)
            let expected = [
                Self.frequent(found.map(\.brand)), Self.frequent(found.map(\.color)),
                Self.frequent(found.flatMap(\.categories)),
            ]
            #expect(try runner.answer(query).facets == expected, "\(words)")
        }
    }

    private static func frequent(_ values: [String]) -> [TaskRunner.FacetValue] {
        Dictionary(grouping: values) { $0 }.map { value, all in
            TaskRunner.FacetValue(text: value, count: all.count)
        }
        .sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(10).map(\.self)
    }

    @Test func `The last word may go on where prefixes are asked for`() throws {
        let runner = try indexed.runner(.prefixScored)
        let vocabulary = indexed.model.vocabulary
        for (words, query) in queries {
            guard let last = words.last else { continue }
            let forms =
                words.dropLast().map { Set([$0]) } + [vocabulary.filter { $0.hasPrefix(last) }]
            let expected = indexed.model.matches(forms, needsAll: true)
            try expectHits(try runner.answer(query), among: expected)
        }
    }

    @Test func `Every word may have one edit where edits are asked for`() throws {
        let runner = try indexed.runner(.fuzzy1)
        let vocabulary = indexed.model.vocabulary
        for (words, query) in queries {
            let forms = words.map { word in
                vocabulary.filter { CorpusModel.distance(word, $0) <= 1 }
            }
            #expect(forms.allSatisfy { $0.count <= TaskRunner.expansionLimit })
            try expectHits(
                try runner.answer(query), among: indexed.model.matches(forms, needsAll: true))
        }
    }

    private func expectHits(
        _ answer: TaskRunner.Answer, among expected: [SmallCorpus.Product]
    ) throws {
        #expect(answer.hits.count == min(10, expected.count))
        for hit in answer.hits {
            let id = try indexed.product(of: hit).id
            #expect(expected.contains { $0.id == id })
        }
    }
}
