import Foundation

/// How much of the best possible ranking a ranking misses.
///
/// What a product is worth at the top is its gain: how well its text fits beside the best text of
/// the match set (0 to 1), times the odds that this customer chooses it beside the best liked of
/// the match set, *e* to the power of the difference in utility (above 0, up to 1). The oracle
/// orders the match set by gain. Regret is 1 − DCG / DCG of the oracle, both discounted by the
/// binary logarithm of the rank + 1. Järvelin, Kekäläinen: Cumulated gain-based evaluation, 2002.
package struct Regret: Sendable {
    /// A product that matches.
    package struct Candidate: Sendable, Equatable {
        /// Its identifier.
        package let id: String
        /// Its score in the neutral ranking, in any unit; below 0 counts as 0.
        package let text: Double
        /// How much likelier the customer is to choose it than its like, in nats.
        package let utility: Double

        /// A candidate.
        package init(id: String, text: Double, utility: Double) {
            self.id = id
            self.text = text
            self.utility = utility
        }
    }

    /// How many ranks count.
    package static let depth = 10

    private let gains: [String: Double]
    private let ideal: Double

    /// What rankings of a match set are held against; nil when nothing in it is worth anything,
    /// so that every ranking would do.
    package init?(among candidates: [Candidate]) {
        let text = candidates.map(\.text).max() ?? 0
        let utility = candidates.map(\.utility).max() ?? 0
        guard text > 0 else { return nil }
        let gains = candidates.map { candidate in
            (candidate.id, max(0, candidate.text) / text * exp(candidate.utility - utility))
        }
        self.gains = Dictionary(gains) { first, _ in first }
        ideal = Self.discounted(self.gains.values.sorted(by: >))
    }

    /// The regret of a ranking, 0 for the oracle's; identifiers outside of the match set are worth
    /// nothing.
    package func of(_ ranking: [String]) -> Double {
        1 - Self.discounted(ranking.map { gains[$0] ?? 0 }) / ideal
    }

    private static func discounted(_ gains: [Double]) -> Double {
        gains.prefix(depth).enumerated().reduce(0) { sum, place in
            sum + place.element / log2(Double(place.offset + 2))
        }
    }
}
