import Testing

@testable import Retrieval

/// The ranges in which the words of a query meet, while some of them wait.
@Suite("Meetings")
struct MeetingsTests {
    @Test(
        "whose dense groups wait have every match, and bounds that are never too low",
        arguments: 0..<4)
    func waiting(seed: UInt64) throws {
        var shop = try ModelShop(
            seed: 60 + seed, documents: [70, 3_000, 9_000, 20_000][Int(seed)], areTied: seed == 1)
        for round in 0..<60 {
            let query = shop.query()
            let resolved = try ResolvedQuery(query, in: shop.segment)
            guard resolved.hasMeetings else { continue }
            let (texts, groups) = shop.model.texts(query)
            let taste = shop.taste(round % ModelShop.tasteCount)
            let affinities = shop.model.affinities(taste)
            let prior = shop.prior(round % ModelShop.priorCount)
            let visitor = try RangeVisitor(resolved)
            let meetings = try Meetings(resolved, waits: true)
            let bounds = meetings.bounds(
                resolved, prior: DocumentPrior(scores: prior),
                affinity: taste.preferences(in: shop.segment).bounds)
            let rows = Dictionary(
                uniqueKeysWithValues: (0..<meetings.count).map { (meetings.range($0), $0) })
            for (document, text) in texts.enumerated()
            where groups[document].nonzeroBitCount >= query.requiredGroups {
                let row = try #require(rows[document / 128])
                let met = visitor.enter(meetings, meeting: row)
                #expect(met >> UInt8(document % 128 / 32) & 1 == 1)
                #expect(visitor.textBounds[document % 128 / 32] >= text)
                let bound = bounds[row]
                #expect(bound >= text + prior[document] + affinities[document])
            }
        }
    }

    @Test("have the same rows and places once no group waits any more", arguments: 0..<4)
    func complete(seed: UInt64) throws {
        var shop = try ModelShop(
            seed: 70 + seed, documents: [70, 3_000, 9_000, 20_000][Int(seed)], areTied: seed == 1)
        for _ in 0..<60 {
            let resolved = try ResolvedQuery(shop.query(), in: shop.segment)
            guard resolved.hasMeetings else { continue }
            let visitor = try RangeVisitor(resolved)
            func entered(waits: Bool) throws -> [Entered] {
                let meetings = try Meetings(resolved, waits: waits)
                return (0..<meetings.count).compactMap { row in
                    let met = visitor.enter(meetings, meeting: row)
                    if met == 0 { return nil }
                    let places = (0..<resolved.terms.count).map { visitor.places[$0] }
                    return Entered(range: meetings.range(row), met: met, places: places)
                }
            }
            #expect(try entered(waits: true) == entered(waits: false))
        }
    }

    private struct Entered: Equatable {
        let range: Int
        let met: UInt8
        let places: [EntryTable.Place]
    }
}

/// The order in which ranges are taken when not all of them are.
@Suite("Greatest bounds by blocks")
struct BlockwiseBoundsTests {
    @Test(
        "gives each range that reaches the score once, greater batches first",
        arguments: [1, 2, 18, 1_000], [1, 3, 1_000, 1 << 27])
    func batches(blocks: Int, spread: Score) {
        var random = SeededGenerator(seed: UInt64(blocks) + UInt64(spread))
        for count in [0, 1, 31, 32, 33, 5_000] {
            let scores = (0..<count).map { _ in
                Int.random(in: 0..<5, using: &random) == 0
                    ? RangeBounds.impossible : Score.random(in: 0..<spread, using: &random)
            }
            for least in [Score.min, 0, spread / 2] {
                let copy = Scratch<Score>(
                    repeating: RangeBounds.impossible, count: RangeBounds.size(for: count))
                for (index, score) in scores.enumerated() { copy[index] = score }
                var bounds = RangeBounds(copy)
                var found: [Int] = []
                var last = Score.max
                while true {
                    let next = bounds.removeGreatest(fromBlocks: blocks, reaching: least)
                    guard let greatest = next.map(\.bound).max() else { break }
                    #expect(greatest <= last)
                    #expect(next.allSatisfy { scores[$0.range] == $0.bound })
                    last = next.map(\.bound).min() ?? last
                    found += next.map(\.range)
                }
                let expected = scores.indices.filter {
                    scores[$0] >= max(least, RangeBounds.impossible + 1)
                }
                #expect(found.sorted() == expected)
            }
        }
    }
}

/// What eight entries of a list tell without a loop.
@Suite("Eight entries")
struct EightEntriesTests {
    @Test("tell what looking at one after the other tells", arguments: 0..<200)
    func sums(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let gaps = (0..<8).map { _ in
            UInt8.random(in: 0...[0, 3, 15, 255][Int(seed) % 4], using: &random)
        }
        let tags = (0..<8).map { _ in UInt8.random(in: 0...254, using: &random) }
        func number(_ bytes: [UInt8]) -> UInt64 {
            bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        let eight = try #require(EightEntries(gaps: number(gaps), tags: number(tags)))
        #expect(eight.gap == gaps.reduce(0) { $0 + Int($1) })
        for count in 0...8 {
            let blocks = tags.prefix(count).filter { $0 >= 128 }
            #expect(eight.blocks(before: count) == blocks.count)
            #expect(
                eight.bytes(before: count) == blocks.reduce(0) { $0 + PostingList.blockSize($1) })
        }
        if eight.gap <= EightEntries.farthest {
            for distance in 0...eight.gap {
                let index = eight.first(atLeast: distance)
                #expect(eight.gap(through: index) >= distance)
                #expect(index == 0 || eight.gap(through: index - 1) < distance)
            }
        }
        var moving = tags
        moving[Int(seed) % 8] = 255
        #expect(EightEntries(gaps: number(gaps), tags: number(moving)) == nil)
    }
}
