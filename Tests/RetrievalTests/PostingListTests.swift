import Testing

@testable import Retrieval

@Suite("Posting lists")
struct PostingListTests {
    private func bytes(_ hexadecimal: String) -> [UInt8] {
        hexadecimal.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }

    @Test("the examples of the format, byte by byte")
    func examples() {
        let sparse = SerializedList(
            [(3, 90), (5, 200), (130, 17), (1_280, 9), (1_281, 9), (1_282, 9), (1_283, 9)],
            rangeCount: 20)
        #expect(
            sparse.bytes
                == bytes("01 01 00 00 01 09 5a c8 11 09 03 05 02 82 01 00 01 02 03 09 09 09 09"))
        #expect(sparse.entryCount == 4)
        let dense = SerializedList([(3, 90), (5, 200), (130, 17)], rangeCount: 2)
        #expect(dense.bytes == bytes("00 c8 11 80 02 11 00 00 00 00 03 05 5a c8"))
        #expect(dense.entryCount == 2)
        // Ranges 300 and 301: one entry moves on by 256; alone, 300 takes two bytes.
        let moving = SerializedList([(38_400, 1), (38_528, 2), (38_656, 3)], rangeCount: 400)
        #expect(moving.bytes == bytes("01 00 00 2c 01 01 01 01 02 03 ff 00 00 00"))
        let wide = SerializedList([(38_401, 7)], rangeCount: 400)
        #expect(wide.bytes == bytes("02 00 2c 01 07 01"))
        // Range 70,000 is beyond two bytes: an entry moves on by 255 times 256, the gap is 4,720.
        let far = SerializedList([(8_960_001, 7)], rangeCount: 80_000)
        #expect(far.bytes == bytes("02 00 00 00 70 12 ff 07 ff 01"))
    }

    @Test("give back what was added, whatever its density", arguments: 0..<60)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rangeCount = [1, 2, 7, 64, 300, 2_000, 65_536, 65_537, 500_000][Int(seed) % 9]
        for _ in 0..<(rangeCount > 1_000 ? 2 : 6) {
            let postings = RandomPostings.make(rangeCount: rangeCount, &random)
            try check(SerializedList(postings, rangeCount: rangeCount), postings)
        }
    }

    @Test("every number of postings of a range, beside others and alone", arguments: [1, 40, 700])
    func everyCount(rangeCount: Int) throws {
        var random = SeededGenerator(seed: 5)
        for count in 1...128 {
            let places = Array(0..<128).shuffled(using: &random).prefix(count).sorted()
            let range = rangeCount - 1
            var postings = places.map {
                ($0 + 128 * range, UInt8.random(in: 1...255, using: &random))
            }
            try check(SerializedList(postings, rangeCount: rangeCount), postings)
            if range > 0 {
                postings.insert((127, 255), at: 0)
                try check(SerializedList(postings, rangeCount: rangeCount), postings)
            }
        }
    }

    @Test(
        "gaps of any width come back, beside narrow ones and alone",
        arguments: [0, 1, 255, 256, 65_279, 65_280, 65_535, 65_536, 130_815, 130_816, 2_097_000])
    func everyGap(gap: Int) throws {
        let rangeCount = SegmentLimits.maximumDocuments / SegmentLimits.rangeSize
        for first in [0, 1, 100] {
            for neighbors in [1, 2, 3, 5, 30] {
                var postings: [(Int, UInt8)] = []
                for range in first..<(first + neighbors) { postings.append((128 * range + 5, 9)) }
                let far = first + neighbors - 1 + gap
                guard far < rangeCount - neighbors else { continue }
                for range in far..<(far + neighbors) {
                    for place in 6..<(6 + neighbors) { postings.append((128 * range + place, 8)) }
                }
                try check(SerializedList(postings, rangeCount: rangeCount), postings)
            }
        }
    }

    @Test("a sparse list's blocks lie within the 28 bits that a search has for their places")
    func offsets() {
        let ranges = SegmentLimits.maximumDocuments / SegmentLimits.rangeSize
        let size = PostingList.blockSize(PostingListSerializer.movingTag - 1)
        #expect(size == 144)
        #expect(ranges * 6 / 10 * size < 1 << 28)
    }

    @Test("one serializer writes many lists, each as if it were the first")
    func reuse() {
        var random = SeededGenerator(seed: 6)
        var serializer = PostingListSerializer(rangeCount: 500)
        for _ in 0..<40 {
            let postings = RandomPostings.make(rangeCount: 500, &random)
            for (document, impact) in postings {
                serializer.add(DocumentID(UInt32(document)), impact: impact)
            }
            #expect(serializer.documentFrequency == postings.count)
            var bytes: [UInt8] = []
            let alone = SerializedList(postings, rangeCount: 500)
            #expect(serializer.finish(into: &bytes) == alone.entryCount)
            #expect(bytes == alone.bytes)
        }
    }

    /// Compares all that can be asked of a list with the postings.
    private func check(_ serialized: SerializedList, _ postings: [(Int, UInt8)]) throws {
        let list = try serialized.list()
        var ranges: [Int: [(place: Int, impact: UInt8)]] = [:]
        for (document, impact) in postings {
            ranges[document / 128, default: []].append((document % 128, impact))
        }
        #expect(list.isDense == (ranges.count * 10 >= serialized.rangeCount * 6))
        var cursor = PostingCursor(list)
        var found: [Int: [(place: Int, impact: UInt8)]] = [:]
        var last = -1
        while cursor.advance() {
            #expect(cursor.range >= last)
            last = cursor.range
            let own = Decoded(cursor, of: list)
            found[cursor.range, default: []] += own.postings
            #expect(own.postings.map(\.impact).max() == cursor.impact)
            let quarters = own.postings.reduce(UInt8(0)) { $0 | 1 << UInt8($1.place / 32) }
            #expect(quarters == cursor.quarters)
            if list.isDense {
                #expect(list.offset(ofRange: cursor.range) == cursor.offset)
                #expect(list.quarters(cursor.range) == quarters)
            }
        }
        #expect(found.count == ranges.count)
        for (range, expected) in ranges {
            let own = found[range] ?? []
            #expect(own.map(\.place) == expected.map(\.place))
            #expect(own.map(\.impact) == expected.map(\.impact))
        }
    }
}

/// A list as the serializer writes it.
struct SerializedList {
    var bytes: [UInt8] = []
    var entryCount = 0
    let rangeCount: Int

    /// - Parameter postings: documents, ascending, and impacts.
    init(_ postings: [(Int, UInt8)], rangeCount: Int) {
        self.rangeCount = rangeCount
        var serializer = PostingListSerializer(rangeCount: rangeCount)
        for (document, impact) in postings {
            serializer.add(DocumentID(UInt32(document)), impact: impact)
        }
        entryCount = serializer.finish(into: &bytes)
    }

    /// The list as it is read, with other bytes around it; they live as long as the process, as
    /// lists keep no reference.
    func list(between surroundings: [UInt8] = [1, 2, 3]) throws(RetrievalError) -> PostingList {
        let memory = MappedMemory(copying: surroundings + bytes + surroundings)
        _ = unsafe Unmanaged.passRetained(memory)
        let start = surroundings.count
        let entry = TermEntry(
            documentFrequency: 0, entryCount: entryCount, postings: start..<(start + bytes.count))
        return try PostingList(entry, in: ByteView(memory), rangeCount: rangeCount)
    }
}

/// The postings of the entry that a cursor is at.
struct Decoded {
    private(set) var postings: [(place: Int, impact: UInt8)] = []
    /// What a weight of 256 makes of each place.
    private(set) var sums: [Score] = []

    init(_ cursor: PostingCursor, of list: PostingList) {
        guard cursor.tag >= PostingListSerializer.firstBlockTag else {
            postings = [(Int(cursor.tag), cursor.impact)]
            return
        }
        let block = list.block(tag: cursor.tag, offset: cursor.offset)
        let impacts = Scratch<Score>(repeating: 0, count: SegmentLimits.rangeSize)
        block.accumulate(weight: 256, into: impacts)
        sums = (0..<impacts.count).map { impacts[$0] }
        var places = block.places
        while let place = places.popFirst() {
            postings.append((place, UInt8(truncatingIfNeeded: impacts[place])))
        }
    }
}

/// Postings of random shapes.
enum RandomPostings {
    static func make(rangeCount: Int, _ random: inout SeededGenerator) -> [(Int, UInt8)] {
        var postings: [(Int, UInt8)] = []
        // Full lists only where that stays small.
        let share = [0.9, 0.62, 0.58, 0.3, 0.02, 0.002][
            Int.random(in: (rangeCount > 1_000 ? 3 : 0)..<6, using: &random)]
        let shape = Int.random(in: 0..<4, using: &random)
        var ranges = random.sample(share: share, below: rangeCount)
        if ranges.isEmpty { ranges = [rangeCount - 1] }
        if rangeCount > 10_000 { ranges = Array(ranges.prefix(300)) + [rangeCount - 1] }
        for range in Set(ranges).sorted() {
            let count: Int
            switch shape {
            case 0: count = 1
            case 1: count = Int.random(in: 1...5, using: &random)
            case 2: count = Int.random(in: 14...19, using: &random)
            default: count = min(128, random.skewed(below: 128) + 1)
            }
            var places = Set<Int>()
            while places.count < count { places.insert(Int.random(in: 0..<128, using: &random)) }
            for place in places.sorted() {
                let impact = UInt8.random(in: 1...255, using: &random)
                postings.append((range * 128 + place, impact))
            }
        }
        return postings
    }
}
