import Testing

@testable import Retrieval

@Suite("Sets of places")
struct RangeSetTests {
    private func set(_ places: [Int]) -> RangeSet {
        places.reduce(into: RangeSet()) { $0.insert($1) }
    }

    @Test("tell how many places come before one, and whether they are few")
    func counts() {
        var random = SeededGenerator(seed: 77)
        for count in [0, 1, 2, 2, 2, 3, 3, 4, 20, 128] {
            for _ in 0..<40 {
                let places = (0..<128).shuffled(using: &random).prefix(count).sorted()
                let set = set(places)
                #expect(set.count == count)
                #expect(set.hasFew == (count <= 2), "\(places)")
                for place in [0, 1, 63, 64, 65, 127] {
                    #expect(set.count(before: place) == places.filter { $0 < place }.count)
                }
            }
        }
    }

    @Test("flags of elements that are great enough, four at a time")
    func flags() {
        var random = SeededGenerator(seed: 78)
        let numbers = Scratch<Score>(repeating: 0, count: 96)
        for _ in 0..<200 {
            for index in 0..<96 {
                numbers[index] = [.min, -7, 0, 7, .max].randomElement(using: &random)!
            }
            for least: Score in [.min, -7, -6, 0, 7, .max] {
                let flags = numbers.flags(from: 32, atLeast: least)
                for index in 0..<32 {
                    #expect((flags >> UInt32(index) & 1 == 1) == (numbers[32 + index] >= least))
                }
            }
        }
    }
}
