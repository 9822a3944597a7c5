import Testing

@testable import ShopGenerator

@Suite struct ShopRandomTests {
    @Test func `The same seed, stream and index give the same numbers, any other do not`() {
        func first(_ seed: UInt64, _ stream: ShopRandom.Stream, _ index: Int) -> UInt64 {
            var random = ShopRandom(seed: seed, stream: stream, index: index)
            return random.next()
        }
        #expect(first(1, .text, 5) == first(1, .text, 5))
        #expect(
            Set([first(1, .text, 5), first(2, .text, 5), first(1, .traits, 5), first(1, .text, 6)])
                .count == 4)
    }

    @Test func `Whole numbers stay below their bound and reach all of them evenly`() {
        var random = ShopRandom(seed: 3, stream: .text)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[random.below(7)] += 1 }
        #expect(counts.allSatisfy { (9_500...10_500).contains($0) })
    }

    @Test func `A shuffle keeps every element and favors no place`() {
        var random = ShopRandom(seed: 3, stream: .text)
        var firsts = [Int](repeating: 0, count: 5)
        for _ in 0..<10_000 {
            let order = random.shuffled([0, 1, 2, 3, 4])
            #expect(order.sorted() == [0, 1, 2, 3, 4])
            firsts[order[0]] += 1
        }
        #expect(firsts.allSatisfy { (1_800...2_200).contains($0) })
    }

    @Test func `Normal numbers have mean 0 and deviation 1`() {
        var random = ShopRandom(seed: 3, stream: .text)
        let numbers = (0..<100_000).map { _ in random.normal() }
        let mean = numbers.reduce(0, +) / 100_000
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
        #expect(abs(mean) < 0.02)
        #expect((0.97...1.03).contains(variance))
    }
}
