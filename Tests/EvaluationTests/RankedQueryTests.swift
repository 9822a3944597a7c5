import Testing

@testable import Evaluation

@Suite struct RankedQueryTests {
    private static let grades = ["a": 3, "b": 2, "c": 1, "d": 0, "e": -2]

    private static func isNear(_ left: Double, _ right: Double) -> Bool {
        abs(left - right) < 1e-12
    }

    @Test func `The figures of a ranking worked out by hand`() throws {
        // Gains: x 0, b 3, a 7, e 0; ideal: a 7, b 3, c 1.
        let figures = try #require(
            RankedQuery(ranking: ["x", "b", "a", "e"], grades: Self.grades))
        let discount2 = 0.6309297535714575
        let ideal = 7.5 + 3 * discount2
        let gain = 3.5 + 3 * discount2
        let judgedGain = 3 + 7 * discount2
        #expect(Self.isNear(figures.ndcg10, gain / ideal))
        #expect(Self.isNear(figures.ndcg10Judged, judgedGain / ideal))
        #expect(Self.isNear(figures.recall100, 2.0 / 3))
        #expect(figures.reciprocalRank == 0.5)
    }

    @Test func `The best order has 1 everywhere`() throws {
        let figures = try #require(
            RankedQuery(ranking: ["a", "b", "c", "d"], grades: Self.grades))
        #expect(figures.ndcg10 == 1)
        #expect(figures.ndcg10Judged == 1)
        #expect(figures.recall100 == 1)
        #expect(figures.reciprocalRank == 1)
    }

    @Test func `An empty ranking has 0 everywhere`() throws {
        let figures = try #require(RankedQuery(ranking: [], grades: Self.grades))
        #expect(figures.ndcg10 == 0 && figures.ndcg10Judged == 0)
        #expect(figures.recall100 == 0 && figures.reciprocalRank == 0)
    }

    @Test func `Without a relevant product there are no figures`() {
        #expect(RankedQuery(ranking: ["a"], grades: [:]) == nil)
        #expect(RankedQuery(ranking: ["a"], grades: ["a": 0, "b": -1]) == nil)
    }

    @Test func `Gain counts to rank 10, recall to rank 100, the first hit at any rank`() throws {
        let fillers = (0..<200).map { "x\($0)" }
        func figures(hitAt rank: Int) throws -> RankedQuery {
            var ranking = fillers
            ranking.insert("a", at: rank - 1)
            return try #require(RankedQuery(ranking: ranking, grades: ["a": 1]))
        }
        let discount10 = 0.2890648263178879
        #expect(Self.isNear(try figures(hitAt: 10).ndcg10, discount10))
        #expect(try figures(hitAt: 11).ndcg10 == 0)
        #expect(try figures(hitAt: 100).recall100 == 1)
        #expect(try figures(hitAt: 101).recall100 == 0)
        #expect(try figures(hitAt: 150).reciprocalRank == 1.0 / 150)
        #expect(try figures(hitAt: 150).ndcg10Judged == 1)
    }

    @Test func `The ideal order comes from all judged products but is cut at 10`() throws {
        let grades = Dictionary(uniqueKeysWithValues: (0..<15).map { ("p\($0)", 1) })
        let figures = try #require(
            RankedQuery(ranking: (0..<10).map { "p\($0)" }, grades: grades))
        #expect(figures.ndcg10 == 1)
        #expect(Self.isNear(figures.recall100, 10.0 / 15))
    }
}
