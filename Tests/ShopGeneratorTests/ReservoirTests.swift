import Testing

@testable import ShopGenerator

@Suite struct ReservoirTests {
    @Test func `A short stream is taken whole`() {
        var sample = Reservoir<Int>(size: 5, seed: 1)
        for element in 0..<3 { sample.offer(element) }
        #expect(sample.elements == [0, 1, 2])
    }

    @Test func `Of a long stream every element is as likely`() {
        var counts = [Int](repeating: 0, count: 20)
        for seed in 0..<4_000 {
            var sample = Reservoir<Int>(size: 5, seed: UInt64(seed))
            for element in 0..<20 { sample.offer(element) }
            #expect(sample.elements.count == 5)
            for element in sample.elements { counts[element] += 1 }
        }
        #expect(counts.allSatisfy { (850...1_150).contains($0) })
    }
}
