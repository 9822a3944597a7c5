import Foundation
import Testing

@testable import Benchmarking

@Suite("Growth of costs")
struct GrowthTests {
    @Test(arguments: [0.0, 0.5, 1, 1.3])
    func `The exponent of an exact power is found`(exponent: Double) throws {
        let sizes = [1e5, 1e6, 5e6]
        let law = try #require(PowerLaw(sizes: sizes, costs: sizes.map { 3 * pow($0, exponent) }))
        #expect(abs(law.exponent - exponent) < 1e-9)
    }

    @Test func `Scattered points have the slope of least squares`() throws {
        // In powers of two the points are (0, 0), (1, 2), (2, 1): slope 1/2.
        let law = try #require(PowerLaw(sizes: [1, 2, 4], costs: [1, 4, 2]))
        #expect(abs(law.exponent - 0.5) < 1e-12)
        #expect(law.text == "n^0.50")
    }

    @Test func `One size has no law, and neither have costs of nothing`() {
        #expect(PowerLaw(sizes: [5, 5], costs: [1, 2]) == nil)
        #expect(PowerLaw(sizes: [1, 2], costs: [0, 1]) == nil)
        #expect(PowerLaw(sizes: [], costs: []) == nil)
    }

    @Test func `Latencies, build time, bytes and memory of the samples grow as they were made`()
        throws
    {
        let history = History(runs: Samples.history)
        let latencies = Growth.latencies(in: history).flatMap { $0 }
        func exponent(_ name: String) throws -> Double {
            try #require(latencies.first { $0.name == name && $0.figure == "mean" }).law.exponent
        }
        #expect(abs(try exponent("or") - 0.5) < 1e-9)
        #expect(abs(try exponent("and") - 1) < 1e-9)
        #expect(abs(try exponent("pers_fn_or")) < 1e-9)
        let resources = Growth.resources(in: history)
        #expect(
            resources.map(\.name) == ["build", "index size", "memory to build", "memory to search"])
        #expect(resources.allSatisfy { abs($0.law.exponent - 1) < 1e-9 })
    }
}
