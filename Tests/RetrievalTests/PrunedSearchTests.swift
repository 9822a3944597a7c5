import Testing

@testable import Retrieval

@Suite("Range-pruned search")
struct PrunedSearchTests {
    @Test("finds the documents and scores of the exhaustive search", arguments: 0..<24)
    func equalsExhaustive(seed: UInt64) throws {
        var shop = RandomShop(seed: seed)
        let segment = try shop.segment(
            documents: [1, 127, 128, 129, 700, 1_500][Int(seed) % 6])
        let prior = shop.prior(in: segment)
        // The exhaustive search walks a list for each document; larger shops have a faster model.
        for _ in 0..<(segment.documentCount > 500 ? 20 : 60) {
            let search = try SegmentSearch(
                shop.query(), in: segment, prior: prior,
                preferences: shop.preferences(in: segment), eligible: shop.eligible(in: segment))
            let limit = Int.random(in: 0...25, using: &shop.random)
            let all = try ExhaustiveSearch(search).run(limit: .max)
            let expected = Array(all.prefix(limit))
            var pruned = try PrunedSearch(search, limit: limit)
            #expect(try pruned.run() == expected)
            let matches = try search.matches()
            var masked = try PrunedSearch(search, limit: limit, matches: matches)
            #expect(try masked.run() == expected)
            #expect(all.count == matches.count)
        }
    }

    @Test("gives nothing below the floor and everything at or above it")
    func respectsFloor() throws {
        var shop = RandomShop(seed: 99)
        let segment = try shop.segment(documents: 900)
        let prior = shop.prior(in: segment)
        for _ in 0..<40 {
            let search = try SegmentSearch(
                shop.query(), in: segment, prior: prior,
                preferences: shop.preferences(in: segment), eligible: shop.eligible(in: segment))
            let all = try ExhaustiveSearch(search).run(limit: 10)
            let floor = all.dropFirst(4).first?.score ?? 0
            var pruned = try PrunedSearch(search, limit: 10, floor: floor)
            #expect(try pruned.run() == all.filter { $0.score >= floor })
        }
    }

    @Test("visits few ranges when one range holds the best document")
    func prunes() throws {
        var builder = SegmentBuilder(schema: RandomShop.schema)
        for number in 0..<2_560 {
            let term = builder.term(Array("common".utf8))
            let count: UInt8 = number == 1_700 ? 200 : 1
            try builder.add(
                DocumentInput(
                    id: "p\(number)",
                    occurrences: [
                        .init(term: term, field: TermOccurrence.fixedImpact, count: count)
                    ], fieldLengths: [1, 1], attributes: [[], []], numbers: [Double(number)],
                    stored: []))
        }
        let segment = try Segment(builder.build())
        let search = try SegmentSearch(
            Query(
                terms: [.init(key: Array("common".utf8), weight: 10_000, groups: 1)],
                groupCount: 1, requiredGroups: 1), in: segment,
            prior: DocumentPrior(documentCount: 2_560), preferences: .none,
            eligible: DocumentSet(documentCount: 2_560, full: true))
        var pruned = try PrunedSearch(search, limit: 1)
        #expect(try pruned.run().map(\.document) == [DocumentID(1_700)])
        #expect(pruned.visitedRanges == 1)
    }

    @Test("no preferences and preferences capped at nothing rank alike")
    func neutralIsNeutral() throws {
        var shop = RandomShop(seed: 5)
        let segment = try shop.segment(documents: 1_000)
        let prior = shop.prior(in: segment)
        let eligible = DocumentSet(documentCount: 1_000, full: true)
        let query = Query(
            terms: [.init(key: Array("term0".utf8), weight: 50_000, groups: 1)], groupCount: 1,
            requiredGroups: 1)
        let silenced = Preferences(
            attributes: [(0, ["brand0": 9_000], -4_000)],
            boosts: [Hit(document: DocumentID(7), score: 8_000)], cap: 0, in: segment)
        let pages = try [Preferences.none, silenced].map { preferences in
            var pruned = try PrunedSearch(
                try SegmentSearch(
                    query, in: segment, prior: prior, preferences: preferences, eligible: eligible),
                limit: 50)
            return try pruned.run()
        }
        #expect(pages[0] == pages[1])
        #expect(pages[0].count == 50)
    }
}
