import Testing

@testable import Evaluation

@Suite struct CustomerBootstrapTests {
    private static let customers = (0..<200).map { number in
        CustomerBootstrap.Sums(
            probes: 2, neutral: number.isMultiple(of: 2) ? 0.5 : 1,
            personalized: number.isMultiple(of: 4) ? 0.75 : 1.25)
    }

    @Test func `The same seed gives the same intervals, another seed others`() {
        func ratio(_ seed: UInt64) -> ClosedRange<Double>? {
            var bootstrap = CustomerBootstrap(seed: seed)
            return bootstrap.intervals(of: Self.customers).ratio
        }
        #expect(ratio(1) == ratio(1))
        #expect(ratio(1) != ratio(2))
    }

    @Test func `An interval holds the figure itself and is as wide as theory says`() throws {
        var bootstrap = CustomerBootstrap(seed: 1)
        let neutral = try #require(bootstrap.intervals(of: Self.customers).neutral)
        // Per customer 0.25 or 0.5 with equal share: deviation 0.125, of the mean 0.125 / √200.
        let halfWidth = 1.96 * 0.125 / 200.0.squareRoot()
        #expect(neutral.contains(0.375))
        #expect(abs(neutral.lowerBound - (0.375 - halfWidth)) < 0.003)
        #expect(abs(neutral.upperBound - (0.375 + halfWidth)) < 0.003)
    }

    @Test func `Customers who are all alike leave no doubt`() {
        var bootstrap = CustomerBootstrap(seed: 1)
        let alike = [CustomerBootstrap.Sums](
            repeating: .init(probes: 1, neutral: 0.5, personalized: 1), count: 20)
        let intervals = bootstrap.intervals(of: alike)
        #expect(intervals.neutral == 0.5...0.5)
        #expect(intervals.ratio == 2...2)
    }

    @Test func `Without customers, or without any neutral hit, there is no interval`() {
        var bootstrap = CustomerBootstrap(seed: 1)
        #expect(bootstrap.intervals(of: []).neutral == nil)
        let lost = [CustomerBootstrap.Sums(probes: 1, neutral: 0, personalized: 1)]
        #expect(bootstrap.intervals(of: lost).ratio == nil)
        #expect(bootstrap.intervals(of: lost).personalized == 1...1)
    }
}
