/// What personalization gained and harmed over a series of probes, each with one right product.
package struct ReplayMeasures: Sendable {
    /// Where the right product stood in the two rankings of one probe.
    package struct Outcome: Sendable {
        /// Who asked.
        package let customer: String
        /// The rank in the neutral ranking, from 1; nil where it was not found.
        package let neutralRank: Int?
        /// The rank in the ranking for the customer, from 1; nil where it was not found.
        package let personalizedRank: Int?
        /// Whether the customer had bought the product before.
        package let isRepeat: Bool

        /// Whether the customer's ranking is the worse one.
        var isHarmed: Bool { (personalizedRank ?? .max) > (neutralRank ?? .max) }
        /// Whether the customer's ranking is the better one.
        var isImproved: Bool { (personalizedRank ?? .max) < (neutralRank ?? .max) }
    }

    /// The outcomes, in the order in which they were added.
    package private(set) var outcomes: [Outcome] = []
    private let seed: UInt64

    /// No outcomes as yet; the seed decides about the draws of the bootstrap.
    package init(seed: UInt64 = 1) {
        self.seed = seed
    }

    /// Adds what became of one probe; ranks count from 1.
    package mutating func add(
        customer: String, neutralRank: Int?, personalizedRank: Int?, isRepeat: Bool
    ) {
        outcomes.append(
            Outcome(
                customer: customer, neutralRank: neutralRank, personalizedRank: personalizedRank,
                isRepeat: isRepeat))
    }

    /// All outcomes together.
    package var all: ReplayGroup { ReplayGroup(outcomes) }
    /// Those where the product had been bought before.
    package var repeats: ReplayGroup { ReplayGroup(outcomes.filter(\.isRepeat)) }
    /// Those where it had not.
    package var firsts: ReplayGroup { ReplayGroup(outcomes.filter { !$0.isRepeat }) }

    /// The sums of each customer, in the order of the customers' names so that the order of the
    /// probes has no influence on the draws.
    private var sums: [CustomerBootstrap.Sums] {
        Dictionary(grouping: outcomes, by: \.customer)
            .sorted { $0.key < $1.key }
            .map { _, outcomes in
                outcomes.reduce(into: CustomerBootstrap.Sums()) { sum, outcome in
                    sum.probes += 1
                    sum.neutral += ReplayGroup.reciprocal(outcome.neutralRank)
                    sum.personalized += ReplayGroup.reciprocal(outcome.personalizedRank)
                }
            }
    }

    /// How many customers there are, and the intervals over them.
    var bootstrap: (customers: Int, intervals: CustomerBootstrap.Intervals) {
        var bootstrap = CustomerBootstrap(seed: seed)
        let sums = sums
        return (sums.count, bootstrap.intervals(of: sums))
    }
}
