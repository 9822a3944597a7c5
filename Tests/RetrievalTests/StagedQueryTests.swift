import Testing

@testable import Retrieval

/// Queries in which a word stands for many terms.
@Suite("Staged queries")
struct StagedQueryTests {
    /// A query of some words, the last of which stands for many terms.
    private func query(_ shop: inout ModelShop, words: Int, completions: Int) -> Query {
        var terms: [Query.Term] = []
        for group in 0..<words {
            let isLast = group == words - 1
            for _ in 0..<(isLast ? completions : Int.random(in: 1...2, using: &shop.random)) {
                let name = shop.vocabulary[shop.random.skewed(below: shop.vocabulary.count)]
                let weight = Score.random(in: 1...90_000, using: &shop.random)
                terms.append(
                    .init(
                        key: Array(name.utf8), weight: weight, groups: 1 << UInt64(group),
                        isAlternative: isLast || Bool.random(using: &shop.random)))
            }
        }
        if Bool.random(using: &shop.random) {
            terms.append(.init(key: Array(shop.vocabulary[2].utf8), weight: 7_000, groups: 0))
        }
        return Query(terms: terms, groupCount: words, requiredGroups: words)
    }

    @Test("give what a search gives that prunes nothing", arguments: 1...4, [3, 12, 50])
    func exact(words: Int, completions: Int) throws {
        var shop = try ModelShop(
            seed: UInt64(words), documents: completions == 50 ? 9_000 : 3_000,
            areTied: completions == 12)
        let everything = DocumentSet(documentCount: shop.model.documentCount, full: true)
        let prior = DocumentPrior(documentCount: shop.model.documentCount)
        let taste = shop.taste(1).preferences(in: shop.segment)
        for round in 0..<6 {
            let query = query(&shop, words: words, completions: completions)
            let eligible = round % 2 == 0 ? shop.eligible() : everything
            let filter = FilteredDocuments(eligible)
            func search(_ filter: FilteredDocuments?) throws -> SegmentSearch {
                try SegmentSearch(
                    query, in: shop.segment, prior: prior,
                    preferences: round % 3 == 0 ? taste : .none, eligible: eligible,
                    filter: filter)
            }
            let limit = [1, 10, 100][round % 3]
            let unknown = try search(nil)
            #expect(unknown.query.isStaged == (completions > 3) || unknown.query.terms.count < 9)
            let expected = try ExhaustiveSearch(unknown).run(limit: limit)
            // What the filter remembers must do no harm to who asks without it.
            for filter in [filter, filter, filter, nil] {
                let search = try search(filter)
                var pruned = try PrunedSearch(search, limit: limit)
                #expect(try pruned.run() == expected)
                var masked = try PrunedSearch(search, limit: limit, matches: search.matches())
                #expect(try masked.run() == expected)
            }
        }
    }
}

extension StagedQueryTests {
    @Test("leave out only alternatives that cannot lift a document into the page")
    func floors() throws {
        var shop = try ModelShop(seed: 3, documents: 12_000, areTied: false)
        let everything = DocumentSet(documentCount: shop.model.documentCount, full: true)
        let names = try shop.vocabulary.map { name in
            (
                key: Array(name.utf8),
                count: try shop.segment.terms.entry(of: Array(name.utf8))?.documentFrequency ?? 0
            )
        }.sorted { $0.count > $1.count }
        // Frequent words, so that many ranges are left when there is a score to beat.
        for _ in 0..<20 {
            let terms = (0..<7).map { index in
                Query.Term(
                    key: names[Int.random(in: 0..<16, using: &shop.random)].key,
                    weight: Score.random(in: 1...90_000, using: &shop.random),
                    groups: index == 0 ? 1 : 2, isAlternative: index > 0)
            }
            let search = try SegmentSearch(
                Query(terms: terms, groupCount: 2, requiredGroups: 2), in: shop.segment,
                prior: DocumentPrior(documentCount: shop.model.documentCount), preferences: .none,
                eligible: everything)
            var pruned = try PrunedSearch(search, limit: 8)
            #expect(try pruned.run() == ExhaustiveSearch(search).run(limit: 8))
        }
    }
}

/// How ranges of a sparse list are found without a look at every entry.
@Suite("Seeking entries")
struct EntrySeekerTests {
    @Test("finds what walking finds, in every range and in some", arguments: 0..<80)
    func seek(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rangeCount = [20, 64, 300, 2_000, 65_536][Int(seed) % 5]
        let postings = RandomPostings.make(rangeCount: rangeCount, &random)
        let list = try SerializedList(postings, rangeCount: rangeCount).list()
        if list.isDense { return }
        let places = list.walkedPlaces
        for share in [1, 0.3, 0.01] {
            check(list, places, at: random.sample(share: share, below: rangeCount).sorted())
        }
    }

    @Test("finds clusters with ranges between them that are wanted", arguments: 0..<60)
    func clusters(seed: UInt64) throws {
        var random = SeededGenerator(seed: 900 + seed)
        var ranges: [Int] = []
        var next = 0
        for _ in 0..<6 {
            // Many numbers in a row, so that jumps come before, among and behind eight entries.
            ranges += next..<(next + Int.random(in: 5...12, using: &random))
            next = (ranges.last ?? 0) + Int.random(in: 200...700, using: &random)
        }
        let postings = ranges.map { (128 * $0 + Int.random(in: 0..<128, using: &random), UInt8(9)) }
        let list = try SerializedList(postings, rangeCount: next).list()
        let places = list.walkedPlaces
        let last = ranges.last ?? 0
        for first in 0...last {
            check(list, places, at: [first] + ranges.filter { $0 > first })
        }
        check(list, places, at: Array(0..<next))
    }

    private func check(
        _ list: PostingList, _ places: [Int: EntryTable.Place], at ranges: [Int]
    ) {
        var seeker = EntrySeeker(list)
        for range in ranges {
            // A comparison of thousands only reports what differs.
            if (seeker.seek(range) ? seeker.place : nil) != places[range] {
                Issue.record("range \(range), sought from \(ranges[0]) on")
            }
        }
    }

    @Test("walking gives the ranges, blocks and quarters of a cursor", arguments: 0..<40)
    func walk(seed: UInt64) throws {
        var random = SeededGenerator(seed: 100 + seed)
        let rangeCount = [20, 64, 300, 2_000, 65_536][Int(seed) % 5]
        let postings = RandomPostings.make(rangeCount: rangeCount, &random)
        let list = try SerializedList(postings, rangeCount: rangeCount).list()
        if list.isDense { return }
        var cursor = PostingCursor(list)
        try list.forEachEntry(rangeCount: rangeCount) { range, entry, block, offset in
            let isSame =
                cursor.advance() && cursor.range == range && cursor.entry == entry
                && cursor.offset == offset
                && cursor.quarters == list.quarters(ofEntry: entry, block: block)
            if !isSame { Issue.record("entry \(entry) of \(list.entryCount)") }
        }
        let isAnother = cursor.advance()
        #expect(!isAnother)
        let last = postings.map { $0.0 / 128 }.max() ?? 0
        #expect(throws: RetrievalError.self) {
            try list.forEachEntry(rangeCount: last) { _, _, _, _ in }
        }
    }
}
