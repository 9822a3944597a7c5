import Testing

@testable import Retrieval

@Suite("Impacts of alternatives")
struct AlternativeImpactsTests {
    @Test("by range they are the greatest of each list, sparse and dense", arguments: 0..<30)
    func impacts(seed: UInt64) throws {
        var random = SeededGenerator(seed: 300 + seed)
        let rangeCount = [20, 300, 2_000][Int(seed) % 3]
        var expected = [[String]](repeating: [], count: rangeCount)
        var lists: [PostingList] = []
        for place in 0..<Int.random(in: 1...9, using: &random) {
            let postings = RandomPostings.make(rangeCount: rangeCount, &random)
            lists.append(try SerializedList(postings, rangeCount: rangeCount).list())
            var greatest = [UInt8](repeating: 0, count: rangeCount)
            for (document, impact) in postings {
                greatest[document / 128] = max(greatest[document / 128], impact)
            }
            for range in 0..<rangeCount where greatest[range] > 0 {
                expected[range].append("\(place) \(greatest[range])")
            }
        }
        let impacts = try #require(try AlternativeImpacts(lists, rangeCount: rangeCount))
        for range in 0..<rangeCount {
            #expect(
                impacts.entries(inRange: range).map { "\($0.alternative) \($0.impact)" }
                    == expected[range])
        }
        #expect(impacts.byteCount >= 4 * rangeCount + 2 * expected.reduce(0) { $0 + $1.count })
    }

    @Test("of more lists than can be told apart there are none")
    func limit() throws {
        let list = try SerializedList([(5, 9), (130, 7)], rangeCount: 4).list()
        let most = [PostingList](repeating: list, count: 256)
        #expect(try AlternativeImpacts(most, rangeCount: 4)?.entries(inRange: 1).count == 256)
        #expect(try AlternativeImpacts(most + [list], rangeCount: 4) == nil)
    }

    @Test("a list that names a range that does not exist is refused")
    func damage() throws {
        let list = try SerializedList([(5, 9), (1_000, 7)], rangeCount: 100).list()
        #expect(throws: RetrievalError.self) { try AlternativeImpacts([list], rangeCount: 4) }
    }
}
