import Testing

@testable import Retrieval

/// What is remembered of words among the documents of a filter.
@Suite("Filtered documents")
struct FilteredDocumentsTests {
    private static func documents(
        _ shop: ModelShop, share: Double, _ random: inout SeededGenerator
    ) -> DocumentSet {
        var set = DocumentSet(documentCount: shop.segment.documentCount)
        for document in 0..<shop.segment.documentCount
        where Double.random(in: 0..<1, using: &random) < share {
            set.insert(DocumentID(UInt32(document)))
        }
        return set
    }

    private static func lists(_ shop: ModelShop) throws -> [PostingList] {
        try shop.vocabulary.compactMap { word in
            guard let entry = try shop.segment.terms.entry(of: Array(word.utf8)) else { return nil }
            return try PostingList(
                entry, in: shop.segment.postings, rangeCount: shop.segment.rangeCount)
        }
    }

    @Test("impacts are the greatest of the documents that an entry holds", arguments: 0..<4)
    func impacts(seed: UInt64) throws {
        let shop = try ModelShop(seed: 30 + seed, documents: 9_000, areTied: seed == 1)
        var random = SeededGenerator(seed: seed)
        let documents = Self.documents(shop, share: [0.002, 0.03, 0.3, 0.9][Int(seed)], &random)
        for list in try Self.lists(shop) {
            let found = try GreatestImpacts(of: list, among: documents)
            var cursor = PostingCursor(list)
            var held = 0
            while cursor.advance() {
                let places = documents[range: cursor.range]
                let own = Decoded(cursor, of: list)
                let expected = own.postings.filter { places.contains($0.place) }.map(\.impact).max()
                #expect(found.impacts.load(UInt8.self, at: cursor.entry) == expected ?? 0)
                held += expected == nil ? 0 : 1
            }
            #expect(found.heldCount == held)
        }
    }

    @Test("a list's impacts are known from the second search for it on, by filter")
    func remembering() throws {
        let shop = try ModelShop(seed: 40, documents: 3_000, areTied: false)
        var random = SeededGenerator(seed: 40)
        let documents = Self.documents(shop, share: 0.1, &random)
        let (filter, other) = (FilteredDocuments(documents), FilteredDocuments(documents))
        let cache = FilteredImpactsCache(rangeCount: shop.segment.rangeCount)
        let lists = try Self.lists(shop)
        #expect(lists.count > 10)
        var finds = 4
        func knows(_ list: PostingList, _ filter: FilteredDocuments) throws -> Bool {
            try cache.impacts(of: list, among: filter, finds: &finds) != nil
        }
        for list in lists { #expect(try !knows(list, filter)) }
        #expect(finds == 4)
        #expect(try lists.filter { try knows($0, filter) }.count == 4)
        #expect(finds == 0)
        // Those that were found are known, no others may be.
        #expect(try lists.filter { try knows($0, filter) }.count == 4)
        finds = lists.count
        for list in lists {
            #expect(try knows(list, filter))
            #expect(try !knows(list, other))
        }
        #expect(finds == 4)
    }

    @Test("impacts are worthwhile for long lists, of alternatives for longer ones, among few")
    func worth() throws {
        let shop = try ModelShop(seed: 41, documents: 40_000, areTied: false)
        var random = SeededGenerator(seed: 41)
        let (few, half, most) = (
            FilteredDocuments(Self.documents(shop, share: 0.1, &random)),
            FilteredDocuments(Self.documents(shop, share: 0.5, &random)),
            FilteredDocuments(Self.documents(shop, share: 0.8, &random))
        )
        let cache = FilteredImpactsCache(rangeCount: shop.segment.rangeCount)
        let lists = try Self.lists(shop)
        func count(_ filter: FilteredDocuments, areAlternatives: Bool = false) -> Int {
            lists.count { cache.isWorthwhile($0, isAlternative: areAlternatives, in: filter) }
        }
        #expect(count(few) == count(half) && count(few) > count(few, areAlternatives: true))
        #expect(count(few, areAlternatives: true) > 0)
        #expect(count(half, areAlternatives: true) == 0 && count(most) == 0)
    }

    @Test("a search visits fewer ranges once impacts are known, for the same hits")
    func visits() throws {
        let shop = try ModelShop(seed: 50, documents: 40_000, areTied: false)
        var random = SeededGenerator(seed: 50)
        let filter = FilteredDocuments(Self.documents(shop, share: 0.01, &random))
        var (before, after) = (0, 0)
        for word in shop.vocabulary {
            let query = Query(
                terms: [.init(key: Array(word.utf8), weight: 20_000, groups: 1)], groupCount: 1,
                requiredGroups: 1)
            var runs: [(hits: [Hit], visits: Int)] = []
            for _ in 0..<2 {
                let search = try SegmentSearch(
                    query, in: shop.segment,
                    prior: DocumentPrior(documentCount: shop.segment.documentCount),
                    preferences: .none, eligible: filter.documents, filter: filter)
                var pruned = try PrunedSearch(search, limit: 3)
                runs.append((try pruned.run(), pruned.visitedRanges))
            }
            #expect(runs[0].hits == runs[1].hits)
            before += runs[0].visits
            after += runs[1].visits
        }
        #expect(after < before / 2, "\(before), then \(after)")
    }

    @Test("documents that have gone since are not found, whatever the filter remembers")
    func gone() throws {
        var shop = try ModelShop(seed: 60, documents: 9_000, areTied: true)
        var random = SeededGenerator(seed: 60)
        let filter = FilteredDocuments(Self.documents(shop, share: 0.2, &random))
        let none = [Score](repeating: 0, count: shop.segment.documentCount)
        for _ in 0..<30 {
            let query = shop.query()
            for _ in 0..<3 {
                var alive = Self.documents(shop, share: 0.7, &random)
                alive.formIntersection(filter.documents)
                let search = try SegmentSearch(
                    query, in: shop.segment, prior: DocumentPrior(scores: none),
                    preferences: .none, eligible: alive, filter: filter)
                let expected = shop.model.search(
                    query, prior: none, affinities: none, eligible: alive, limit: 10)
                let matches = try search.matches()
                #expect(matches.count == expected.matchCount)
                var pruned = try PrunedSearch(search, limit: 10, matches: matches)
                #expect(try pruned.run() == expected.hits)
            }
        }
    }
}
