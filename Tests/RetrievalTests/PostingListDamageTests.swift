import Testing

@testable import Retrieval

/// Damaged lists give an error or some result, and nothing outside their bytes is ever read: the
/// same damaged list must say the same whatever surrounds it.
@Suite("Damaged posting lists")
struct PostingListDamageTests {
    private static let zeros = [UInt8](repeating: 0, count: 400)
    private static let ones = [UInt8](repeating: 255, count: 400)

    /// Lists of every form, small enough to change each byte.
    private func lists() -> [SerializedList] {
        var random = SeededGenerator(seed: 9)
        var lists = [
            SerializedList([(3, 90), (5, 200), (130, 17)], rangeCount: 2),
            SerializedList((0..<128).map { ($0, UInt8($0 + 1)) }, rangeCount: 1),
            SerializedList((0..<40).map { (3 * $0, UInt8($0 + 1)) }, rangeCount: 9),
            SerializedList([(38_400, 1), (38_528, 2), (38_656, 3)], rangeCount: 400),
            SerializedList([(38_401, 7), (90_000, 5), (90_001, 6)], rangeCount: 800),
        ]
        for rangeCount in [1, 4, 9, 600] {
            let postings = RandomPostings.make(rangeCount: rangeCount, &random)
            lists.append(SerializedList(Array(postings.prefix(60)), rangeCount: rangeCount))
        }
        return lists
    }

    /// Reads all of a list, and gives what was read in words.
    private func read(_ list: PostingList) -> [Int] {
        var found: [Int] = []
        var cursor = PostingCursor(list)
        while cursor.advance() {
            let own = Decoded(cursor, of: list)
            found += [cursor.range, Int(cursor.quarters), Int(cursor.impact), cursor.offset]
            found += own.postings.map(\.place) + own.sums.map(Int.init)
        }
        if list.isDense {
            for range in 0..<list.entryCount {
                let offset = list.offset(ofRange: range)
                let block = list.block(tag: list.tag(range), offset: offset)
                guard list.tag(range) >= PostingListSerializer.firstBlockTag else { continue }
                found += [offset, block.count, block.places.count]
            }
        }
        return found
    }

    private func check(_ damaged: SerializedList, _ description: @autoclosure () -> String) {
        let found = [Self.zeros, Self.ones].map { surroundings -> [Int]? in
            guard let list = try? damaged.list(between: surroundings) else { return nil }
            return read(list)
        }
        if found[0] != found[1] { Issue.record("bytes outside were read: \(description())") }
    }

    @Test("every bit flipped")
    func flips() {
        for (number, list) in lists().enumerated() {
            for position in list.bytes.indices {
                for bit in 0..<8 {
                    var damaged = list
                    damaged.bytes[position] ^= 1 << UInt8(bit)
                    check(damaged, "list \(number), bit \(bit) of byte \(position)")
                }
                for value: UInt8 in [0, 127, 128, 142, 143, 254, 255] {
                    var damaged = list
                    damaged.bytes[position] = value
                    check(damaged, "list \(number), byte \(position) set to \(value)")
                }
            }
        }
    }

    @Test("every truncation, and counts that are not the list's")
    func truncations() {
        for (number, list) in lists().enumerated() {
            for length in 0..<list.bytes.count {
                var damaged = list
                damaged.bytes = Array(list.bytes.prefix(length))
                check(damaged, "list \(number) cut to \(length)")
            }
            for count in [0, 1, 2, list.entryCount - 1, list.entryCount + 1, 8_388_608] {
                var damaged = list
                damaged.entryCount = max(0, count)
                check(damaged, "list \(number) with \(count) entries")
            }
        }
    }

    @Test("random bytes in many places")
    func random() {
        var random = SeededGenerator(seed: 10)
        for (number, list) in lists().enumerated() {
            for _ in 0..<150 {
                var damaged = list
                for _ in 0..<Int.random(in: 2...12, using: &random) {
                    let position = Int.random(in: list.bytes.indices, using: &random)
                    damaged.bytes[position] = UInt8.random(in: 0...255, using: &random)
                }
                check(damaged, "list \(number): \(damaged.bytes)")
            }
        }
    }

    @Test("a place named twice is explained without a trap")
    func repeatedPlace() throws {
        var list = SerializedList([(3, 200), (5, 200)], rangeCount: 1)
        let position = try #require(list.bytes.firstIndex(of: 5))
        list.bytes[position] = 3
        let term = ResolvedQuery.Term(
            place: 0, list: try list.list(), weight: 1, groups: 0, alternativeOf: -1)
        #expect(term.impact(in: DocumentID(3)) != nil)
    }
}
