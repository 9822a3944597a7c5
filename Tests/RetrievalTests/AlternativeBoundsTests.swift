import Testing

@testable import Retrieval

@Suite("Bounds of alternatives")
struct AlternativeBoundsTests {
    @Test("are rounded up by a 255th of the greatest at most", arguments: [0, 1, 254, 255, 90_001])
    func rounding(greatest: Score) {
        var random = SeededGenerator(seed: UInt64(greatest))
        let bounds = Scratch<Score>(repeating: 0, count: 300)
        for range in 0..<299 where range % 3 > 0 {
            bounds[range] = Score.random(in: 0...greatest, using: &random)
        }
        bounds[299] = greatest
        let rounded = AlternativeBounds(bounds)
        for range in 0..<300 {
            #expect(rounded[range] >= bounds[range])
            #expect(rounded[range] <= bounds[range] + greatest / 255)
            #expect((rounded[range] == 0) == (bounds[range] == 0))
        }
    }

    @Test("are kept by lists and weights, and the last ones in any case")
    func keeping() {
        let cache = AlternativeBoundsCache()
        func request(_ number: Int) -> AlternativeBoundsCache.Request {
            .init(lists: [7, 8], weights: [1, Score(number)])
        }
        for number in 0..<2_000 {
            let bounds = AlternativeBounds(Scratch(repeating: Score(number), count: 1))
            cache.keep(bounds, of: request(number))
            #expect(cache[request(number)] === bounds)
            #expect(cache[request(number + 1)] == nil)
        }
        #expect(cache[.init(lists: [8, 7], weights: [1, 1_999])] == nil)
        #expect((0..<2_000).filter { cache[request($0)] != nil }.count <= 512)
    }
}
