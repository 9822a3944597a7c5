import Foundation
import Testing

@testable import ShopGenerator

@Suite struct HeavyTailTests {
    @Test func `Ranks follow the shifted power law`() {
        let tail = HeavyTail(flattening: 20, slope: 1.8)
        var random = ShopRandom(seed: 5, stream: .text)
        let ranks = (0..<100_000).map { _ in tail.pick(&random) }
        #expect(ranks.allSatisfy { $0 >= 0 })
        for bound in [5, 20, 100, 1_000, 20_000] {
            let expected = pow(1 + Double(bound) / 20, -0.8)
            let beyond = Double(ranks.count { $0 >= bound }) / 100_000
            #expect(abs(beyond - expected) < 0.006, "rank \(bound)")
        }
    }
}
