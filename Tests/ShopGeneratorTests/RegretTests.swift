import Foundation
import Testing

@testable import ShopGenerator

@Suite struct RegretTests {
    private let candidates: [Regret.Candidate] = [
        .init(id: "a", text: 4, utility: 0), .init(id: "b", text: 2, utility: 1),
        .init(id: "c", text: 4, utility: 2), .init(id: "d", text: -1, utility: 3),
    ]

    @Test func `The oracle orders by text times odds and regrets nothing`() throws {
        let regret = try #require(Regret(among: candidates))
        #expect(abs(regret.of(["c", "b", "a", "d"])) < 1e-12)
        #expect(regret.of(["c", "a", "b", "d"]) > 0)
        #expect(regret.of(["a", "b", "c", "d"]) > regret.of(["b", "c", "a", "d"]))
    }

    @Test func `Regret is what the discounted gains say`() throws {
        let regret = try #require(Regret(among: candidates))
        let gains = [exp(-3.0), 0.5 * exp(-2), exp(-1)]
        let ideal = gains[2] + gains[1] / log2(3) + gains[0] / 2
        let found = gains[0] + gains[2] / log2(3)
        #expect(abs(regret.of(["a", "c"]) - (1 - found / ideal)) < 1e-12)
    }

    @Test func `Only the first ten count, and strangers are worth nothing`() throws {
        let many = (0..<12).map { Regret.Candidate(id: "\($0)", text: 1, utility: 0) }
        let regret = try #require(Regret(among: many))
        #expect(abs(regret.of(many.map(\.id))) < 1e-12)
        #expect(abs(regret.of((2..<12).map(String.init))) < 1e-12)
        #expect(regret.of(["stranger"] + (0..<9).map(String.init)) > 0.1)
        #expect(regret.of([]) == 1)
    }

    @Test func `Where nothing fits there is nothing to regret`() {
        #expect(Regret(among: []) == nil)
        #expect(Regret(among: [.init(id: "a", text: 0, utility: 1)]) == nil)
    }
}
