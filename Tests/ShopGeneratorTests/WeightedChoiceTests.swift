import Testing

@testable import ShopGenerator

@Suite struct WeightedChoiceTests {
    @Test func `Things are chosen in proportion to their weights, and never for a weight of 0`() {
        var random = ShopRandom(seed: 9, stream: .text)
        let choice = WeightedChoice(weights: [0, 1, 0, 3, 0])
        var counts = [Int](repeating: 0, count: 5)
        for _ in 0..<40_000 { counts[choice.pick(&random)] += 1 }
        #expect(counts[0] + counts[2] + counts[4] == 0)
        #expect((9_500...10_500).contains(counts[1]))
    }

    @Test func `Zipf's law makes the first thing twice as common as the second`() {
        var random = ShopRandom(seed: 9, stream: .text)
        let choice = WeightedChoice.zipf(count: 20)
        var counts = [Int](repeating: 0, count: choice.count)
        for _ in 0..<200_000 { counts[choice.pick(&random)] += 1 }
        for rank in 2...20 {
            let share = Double(counts[0]) / Double(counts[rank - 1]) / Double(rank)
            #expect((0.9...1.1).contains(share))
        }
    }
}
