import Testing

@testable import Benchmarking

@Suite("Intervals of medians")
struct MedianIntervalTests {
    @Test(arguments: 0..<5)
    func `Fewer than five values have none`(count: Int) {
        #expect(MedianInterval(of: Array(repeating: 1, count: count)) == nil)
    }

    /// Coverages are 1 − 2 · P(Binomial(n, ½) ≤ rank), as in tables of the sign test.
    @Test(arguments: [
        (5, 1.0, 5.0, 0.9375), (6, 1, 6, 0.96875), (7, 1, 7, 0.984375), (8, 2, 7, 0.9296875),
        (9, 2, 8, 0.9609375), (10, 2, 9, 0.978515625), (11, 3, 9, 0.9345703125),
        (20, 6, 15, 0.95861053466796875),
    ])
    func `Of known numbers of values it lies between known ones`(
        count: Int, low: Double, high: Double, coverage: Double
    ) throws {
        let values = (1...count).map(Double.init).shuffled()
        let interval = try #require(MedianInterval(of: values))
        #expect(interval.low == low)
        #expect(interval.high == high)
        #expect(abs(interval.coverage - coverage) < 1e-12)
        #expect(interval.median == Double(count + 1) / 2)
    }

    @Test func `It covers the true median as often as it says`() throws {
        var random = SplitMix(state: 7)
        let trials = 4_000
        let covered = try (0..<trials).count { _ in
            // The square makes the distribution lopsided; its median is a quarter.
            let values = (0..<7).map { _ in
                let value = Double.random(in: 0..<1, using: &random)
                return value * value
            }
            let interval = try #require(MedianInterval(of: values))
            return interval.low <= 0.25 && 0.25 <= interval.high
        }
        #expect(abs(Double(covered) / Double(trials) - 0.984375) < 0.01)
    }
}

private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
