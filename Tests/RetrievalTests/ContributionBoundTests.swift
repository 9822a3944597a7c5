import Testing

@testable import Retrieval

@Suite("Bounds of contributions")
struct ContributionBoundTests {
    @Test("are never less than the contribution, and above 0 only where the term occurs")
    func bounds() {
        let weights: [Score] =
            [0, 1, 255, 256, 257, 30_000, 65_535, 65_536, 65_537, 131_071, 131_072, 1_234_567]
            + [Impact.maximumWeight - 1, Impact.maximumWeight]
        for weight in weights {
            let bound = ContributionBound(weight: weight)
            #expect(bound(0) == 0 && bound.scalar(0) == 0)
            for impact in UInt8(1)...255 {
                let contribution = Impact.contribution(weight: weight, impact: impact)
                let excess = bound(impact) - contribution
                #expect(bound.scalar(impact) > 0)
                #expect((contribution...bound(impact)).contains(bound.scalar(impact)))
                // Lesser weights count as 256; of greater ones a 32,768th, and what rounding leaves.
                let most =
                    weight < 256 ? Score(impact) : weight < 65_536 ? 0 : contribution / 32_768 + 1
                #expect((0...most).contains(excess), "\(weight) · \(impact)")
            }
        }
    }
}
