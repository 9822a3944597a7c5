import Testing

@testable import Retrieval

@Suite("Bounds of alternatives")
struct AlternativeBoundsTests {
    private func identity(_ address: UInt, in filter: Int = 0) -> PostingList.Identity {
        PostingList.Identity(address: address, entryCount: 3, filter: filter)
    }

    /// Bounds of 300 ranges, the last of which has the greatest.
    private func bounds(greatest: Score) -> Scratch<Score> {
        var random = SeededGenerator(seed: UInt64(greatest))
        let bounds = Scratch<Score>(repeating: 0, count: 300)
        for range in 0..<299 where range % 3 > 0 {
            bounds[range] = Score.random(in: 0...greatest, using: &random)
        }
        bounds[299] = greatest
        return bounds
    }

    @Test("are rounded up by a 255th of the greatest at most", arguments: [0, 1, 254, 255, 90_001])
    func rounding(greatest: Score) {
        let bounds = bounds(greatest: greatest)
        let rounded = AlternativeBounds(bounds, weights: [1])
        for range in 0..<300 {
            #expect(rounded[range] >= bounds[range])
            #expect(rounded[range] <= bounds[range] + greatest / 255)
            #expect((rounded[range] == 0) == (bounds[range] == 0))
        }
    }

    @Test("serve for weights scaled alike, and are never too low for them")
    func scaling() throws {
        let bounds = bounds(greatest: 90_001)
        let made = AlternativeBounds(bounds, weights: [50_000, 30_000, 999])
        for factor in [0.013, 0.5, 1, 1.7, 12] {
            let others = [50_000, 30_000, 999].map { Score(($0 * factor).rounded()) }
            let scaled = try #require(made.scaled(to: others))
            let greatest = zip(others, [50_000, 30_000, 999]).map { Double($0) / $1 }.max() ?? 0
            for range in 0..<300 {
                #expect(Double(scaled[range]) >= (Double(bounds[range]) * greatest).rounded(.down))
            }
        }
        #expect(made.scaled(to: [50_000, 30_000, 999]).map { $0[299] } == made[299])
        #expect(made.scaled(to: [50_000, 30_000, 1_100]) == nil)
        #expect(made.scaled(to: [25_000, 30_000, 999]) == nil)
    }

    @Test("are kept by lists, the last ones in any case")
    func keeping() {
        let cache = AlternativeBoundsCache()
        func lists(_ number: Int, in filter: Int = 0) -> [PostingList.Identity] {
            [identity(8), identity(UInt(number), in: filter)]
        }
        for number in 1..<2_000 {
            let bounds = AlternativeBounds(
                Scratch(repeating: Score(number), count: 1), weights: [7])
            cache.keep(bounds, lists: lists(number))
            #expect(cache.bounds(lists: lists(number), weights: [7]).map { $0[0] } == bounds[0])
            #expect(cache.bounds(lists: lists(number + 1), weights: [7]) == nil)
            #expect(cache.bounds(lists: lists(number, in: 1), weights: [7]) == nil)
        }
        let kept = (1..<2_000).filter { cache.bounds(lists: lists($0), weights: [7]) != nil }
        #expect(kept.count <= 512 && kept.count > 440)
    }

    @Test("of large segments are fewer")
    func room() {
        let cache = AlternativeBoundsCache(byteLimit: 700)
        for list in [UInt](1...4) {
            cache.keep(
                AlternativeBounds(
                    Scratch(repeating: 1, count: 300), weights: [7]),
                lists: [identity(list)])
        }
        #expect(cache.bounds(lists: [identity(2)], weights: [7]) == nil)
        #expect(cache.bounds(lists: [identity(4)], weights: [7]) != nil)
    }
}
