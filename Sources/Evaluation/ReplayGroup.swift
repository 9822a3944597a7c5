/// The figures of a group of probes; each is nil when the group is empty.
package struct ReplayGroup: Sendable, Equatable {
    /// How many probes there are.
    package let probes: Int
    /// The neutral mean reciprocal rank of the right product.
    package let neutralMRR: Double?
    /// The personalized mean reciprocal rank of the right product.
    package let personalizedMRR: Double?
    /// The neutral nDCG at 10, which with a single right product is its discount.
    package let neutralNDCG10: Double?
    /// The personalized nDCG at 10.
    package let personalizedNDCG10: Double?
    /// The share of probes that the customer's ranking made worse.
    package let harmed: Double?
    /// The share of probes that the customer's ranking made better.
    package let improved: Double?

    /// The figures of these outcomes.
    init(_ outcomes: [ReplayMeasures.Outcome]) {
        func mean(_ value: (ReplayMeasures.Outcome) -> Double) -> Double? {
            guard !outcomes.isEmpty else { return nil }
            return outcomes.reduce(0) { $0 + value($1) } / Double(outcomes.count)
        }
        probes = outcomes.count
        neutralMRR = mean { Self.reciprocal($0.neutralRank) }
        personalizedMRR = mean { Self.reciprocal($0.personalizedRank) }
        neutralNDCG10 = mean { Self.gain($0.neutralRank) }
        personalizedNDCG10 = mean { Self.gain($0.personalizedRank) }
        harmed = mean { $0.isHarmed ? 1 : 0 }
        improved = mean { $0.isImproved ? 1 : 0 }
    }

    /// Personalized over neutral mean reciprocal rank; nil where that is no number.
    package var ratio: Double? {
        guard let personalizedMRR, let neutralMRR, neutralMRR > 0 else { return nil }
        return personalizedMRR / neutralMRR
    }

    /// 1 / rank, and 0 for a product that was not found.
    static func reciprocal(_ rank: Int?) -> Double {
        rank.map { 1 / Double($0) } ?? 0
    }

    private static func gain(_ rank: Int?) -> Double {
        guard let rank, rank <= RankedQuery.gainDepth else { return 0 }
        return RankedQuery.discount(rank: rank)
    }
}
