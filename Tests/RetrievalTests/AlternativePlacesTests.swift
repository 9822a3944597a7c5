import Testing

@testable import Retrieval

@Suite("Places of alternatives")
struct AlternativePlacesTests {
    @Test("by range they are those of each list, sparse and dense", arguments: 0..<30)
    func places(seed: UInt64) throws {
        var random = SeededGenerator(seed: 300 + seed)
        let rangeCount = [20, 300, 2_000][Int(seed) % 3]
        var lists: [PostingList] = []
        for _ in 0..<Int.random(in: 1...9, using: &random) {
            let postings = RandomPostings.make(rangeCount: rangeCount, &random)
            lists.append(try SerializedList(postings, rangeCount: rangeCount).list())
        }
        var expected = [[String]](repeating: [], count: rangeCount)
        for (alternative, list) in lists.enumerated() {
            for (range, place) in list.walkedPlaces {
                expected[range].append("\(alternative) \(place.impact) \(place)")
            }
        }
        let known = try #require(try AlternativePlaces(lists, rangeCount: rangeCount))
        for range in 0..<rangeCount {
            let found = known.entries(inRange: range).map { entry in
                let place = entry.place(of: lists[Int(entry.alternative)], inRange: range)
                return "\(entry.alternative) \(entry.impact) \(place)"
            }
            #expect(found == expected[range], "range \(range)")
        }
        let count = expected.reduce(0) { $0 + $1.count }
        #expect(
            AlternativePlaces.byteCount(lists, rangeCount: rangeCount) >= 4 * rangeCount + 8 * count
        )
    }

    @Test("of more or longer lists than can be told apart there are none")
    func limits() throws {
        let list = try SerializedList([(5, 9), (130, 7)], rangeCount: 4).list()
        let most = [PostingList](repeating: list, count: 256)
        #expect(try AlternativePlaces(most, rangeCount: 4)?.entries(inRange: 1).count == 256)
        #expect(try AlternativePlaces(most + [list], rangeCount: 4) == nil)
        for (count, isKnown) in [(65_536, true), (65_537, false)] {
            let postings = (0..<count).map { (256 * $0, UInt8(9)) }
            let long = try SerializedList(postings, rangeCount: 2 * count).list()
            #expect(long.entryCount == count && !long.isDense)
            let known = try AlternativePlaces([list, long], rangeCount: 2 * count)
            #expect((known != nil) == isKnown)
            let last = known?.entries(inRange: 2 * count - 2).first
            #expect(last?.place(of: long, inRange: 2 * count - 2).entry == (isKnown ? 65_535 : nil))
        }
    }

    @Test("a list that names a range that does not exist is refused")
    func damage() throws {
        let list = try SerializedList([(5, 9), (1_000, 7)], rangeCount: 100).list()
        #expect(throws: RetrievalError.self) { try AlternativePlaces([list], rangeCount: 4) }
    }

    @Test("among the documents that a filter leaves have their impacts", arguments: 0..<20)
    func filtered(seed: UInt64) throws {
        var random = SeededGenerator(seed: 700 + seed)
        let rangeCount = [20, 300, 2_000][Int(seed) % 3]
        let postings = RandomPostings.make(rangeCount: rangeCount, &random)
        let list = try SerializedList(postings, rangeCount: rangeCount).list()
        var left = DocumentSet(documentCount: 128 * rangeCount)
        for number in random.sample(share: 0.05, below: 128 * rangeCount) {
            left.insert(DocumentID(UInt32(number)))
        }
        let impacts = try GreatestImpacts(of: list, among: left)
        let narrowed = list.narrowed(to: 1, impacts)
        #expect(narrowed.unnarrowed.identity == list.identity)
        // Found by a narrowed list as by the list itself.
        let known = try #require(try AlternativePlaces([narrowed], rangeCount: rangeCount))
        var greatest = [UInt8](repeating: 0, count: rangeCount)
        for (document, impact) in postings where left.contains(DocumentID(UInt32(document))) {
            greatest[document / 128] = max(greatest[document / 128], impact)
        }
        let all = list.walkedPlaces
        for range in 0..<rangeCount {
            let entry = known.entries(inRange: range).first
            #expect(entry?.place(of: list, inRange: range) == all[range])
            #expect((entry?.place(of: narrowed, inRange: range).impact ?? 0) == greatest[range])
        }
    }

    @Test("are kept for all filters, as long as there is room")
    func keeping() throws {
        let cache = AlternativePlacesCache(byteLimit: 200)
        let lists = try (0..<3).map {
            try SerializedList([(5, 9), (130 + $0, 7)], rangeCount: 4).list()
        }
        let greatest = try GreatestImpacts(
            of: lists[0], among: DocumentSet(documentCount: 512, full: true))
        #expect(cache.known([lists[0]]) == nil)
        for list in lists { _ = try cache.places(of: [list], rangeCount: 4) }
        #expect(cache.known([lists[0].narrowed(to: 3, greatest)]) != nil)
        #expect(cache.known([lists[1]]) != nil && cache.known([lists[0], lists[1]]) == nil)
        let crowd = [PostingList](repeating: lists[0], count: 12)
        #expect(try cache.places(of: crowd, rangeCount: 4) == nil)
        #expect(cache.known([lists[0]]) != nil)
    }
}

extension PostingList {
    /// What the list has in each of its ranges, by a walk of a cursor.
    var walkedPlaces: [Int: EntryTable.Place] {
        var places: [Int: EntryTable.Place] = [:]
        var cursor = PostingCursor(self)
        while cursor.advance() {
            var place =
                places[cursor.range]
                ?? .init(entry: Int32(cursor.entry), offset: isDense ? 0 : UInt32(cursor.offset))
            place.impact = max(place.impact, cursor.impact)
            place.quarters |= cursor.quarters
            places[cursor.range] = place
        }
        return places
    }
}
