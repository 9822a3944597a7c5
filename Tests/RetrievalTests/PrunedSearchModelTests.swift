import Testing

@testable import Retrieval

/// The pruned search against a model that prunes nothing, in shops of hundreds of ranges, where
/// lists of every form occur.
@Suite("Range-pruned search in large shops")
struct PrunedSearchModelTests {
    /// Hits as they are expected, without and with known matches, with bounds of both kinds, with a
    /// filter that is not remembered, that is, and that has been asked for before.
    private func check(
        _ query: Query, in shop: ModelShop, prior: [Score], affinities: [Score],
        preferences: [Preferences], eligible: DocumentSet, limit: Int, floor: Score,
        case description: String
    ) throws {
        let expected = shop.model.search(
            query, prior: prior, affinities: affinities, eligible: eligible, limit: limit,
            floor: floor)
        let filter = FilteredDocuments(eligible)
        for (index, preferences) in preferences.enumerated() {
            for filter in [nil, filter, filter] {
                let search = try SegmentSearch(
                    query, in: shop.segment, prior: DocumentPrior(scores: prior),
                    preferences: preferences, eligible: eligible, filter: filter)
                let matches = try search.matches()
                #expect(matches.count == expected.matchCount, "\(description)")
                var pruned = try PrunedSearch(search, limit: limit, floor: floor)
                #expect(try pruned.run() == expected.hits, "\(description), bounds \(index)")
                var masked = try PrunedSearch(
                    search, limit: limit, floor: floor, matches: matches)
                #expect(try masked.run() == expected.hits, "\(description), \(index), masked")
            }
        }
    }

    private func checkTaste(
        _ kind: Int, in shop: inout ModelShop, queries: Int, limits: [Int], _ name: String
    ) throws {
        let taste = shop.taste(kind)
        let affinities = shop.model.affinities(taste)
        let preferences =
            kind == 0 ? Preferences.none : taste.preferences(in: shop.segment)
        let refined = preferences.refined(in: shop.segment)
        let prior = shop.prior(kind % ModelShop.priorCount)
        for round in 0..<queries {
            let query = shop.query()
            let limit = limits[round % limits.count]
            let eligible = shop.eligible()
            // One search in four wants only what is at least as good as the sixth hit.
            let few = shop.model.search(
                query, prior: prior, affinities: affinities, eligible: eligible, limit: 6)
            let floor = round % 4 == 3 ? few.hits.last?.score ?? 0 : .min
            try check(
                query, in: shop, prior: prior, affinities: affinities,
                preferences: [preferences, refined], eligible: eligible, limit: limit,
                floor: floor, case: "\(name), taste \(kind), query \(round)")
        }
    }

    @Test(
        "finds the documents and scores of the model", arguments: 0..<ModelShop.tasteCount,
        [(seed: UInt64(1), documents: 40_000, areTied: false), (2, 60_000, true)])
    func large(kind: Int, shop: (seed: UInt64, documents: Int, areTied: Bool)) throws {
        var large = shop.areTied ? try SharedShops.tied.get() : try SharedShops.varied.get()
        large.random = SeededGenerator(seed: UInt64(1_000 + kind))
        try checkTaste(
            kind, in: &large, queries: 10, limits: [10, 1, 100, 10, 33], "\(shop.documents)")
    }

    @Test("gives all matches where more are wanted than there are", arguments: 0..<8)
    func unlimited(seed: UInt64) throws {
        var shop = try ModelShop(
            seed: seed, documents: [1, 33, 127, 128, 129, 300, 1_000, 4_000][Int(seed)],
            areTied: seed % 2 == 0)
        for kind in 0..<ModelShop.tasteCount {
            try checkTaste(kind, in: &shop, queries: 6, limits: [100_000, 0, 7], "\(seed)")
        }
    }

    @Test(
        "gives the first ids where all scores are equal, for every limit", arguments: [true, false])
    func ties(isFree: Bool) throws {
        let shop = try ModelShop(seed: 90, documents: 700, areTied: true)
        let none = [Score](repeating: 0, count: 700)
        // A weight of 0 gives all who hold the term the same.
        let term = Query.Term(key: Array("category0of1".utf8), weight: 0, groups: 1)
        let query =
            isFree
            ? Query(terms: [], groupCount: 0, requiredGroups: 0)
            : Query(terms: [term], groupCount: 1, requiredGroups: 1)
        let full = DocumentSet(documentCount: 700, full: true)
        for limit in 1...250 {
            try check(
                query, in: shop, prior: none, affinities: none, preferences: [.none],
                eligible: full, limit: limit, floor: .min, case: "limit \(limit)")
        }
    }

    @Test("the model agrees with the exhaustive search", arguments: 0..<4)
    func model(seed: UInt64) throws {
        var shop = try ModelShop(seed: 50 + seed, documents: 40 + 70 * Int(seed), areTied: true)
        for kind in 0..<ModelShop.tasteCount {
            let taste = shop.taste(kind)
            let affinities = shop.model.affinities(taste)
            let preferences = taste.preferences(in: shop.segment)
            let prior = shop.prior(kind % ModelShop.priorCount)
            for _ in 0..<5 {
                let (query, eligible) = (shop.query(), shop.eligible())
                let exhaustive = try ExhaustiveSearch(
                    SegmentSearch(
                        query, in: shop.segment, prior: DocumentPrior(scores: prior),
                        preferences: preferences, eligible: eligible)
                ).run(limit: 1_000)
                let found = shop.model.search(
                    query, prior: prior, affinities: affinities, eligible: eligible, limit: 1_000)
                #expect(found.hits == exhaustive && found.matchCount == exhaustive.count)
            }
        }
    }

    @Test("several segments, each asked for what beats the page so far, give the best of all")
    func severalSegments() throws {
        var shops = try (0..<3).map {
            try ModelShop(
                seed: 70 + UInt64($0), documents: [3_000, 700, 90][$0], areTied: true,
                firstNumber: [5_000, 0, 2_000][$0])
        }
        let tastes = (0..<ModelShop.tasteCount).map { shops[0].taste($0) }
        for (kind, taste) in tastes.enumerated() {
            // Boosts are of one segment's documents only.
            let own = shops.indices.map { index in
                var taste = taste
                if index > 0 { taste.boosts = [] }
                return taste
            }
            for _ in 0..<5 {
                let query = shops[0].query()
                var (page, all): ([Found], [Found]) = ([], [])
                for index in shops.indices {
                    let shop = shops[index]
                    let prior = [Score](repeating: 0, count: shop.model.documentCount)
                    let eligible = shops[index].eligible()
                    let search = try SegmentSearch(
                        query, in: shop.segment, prior: DocumentPrior(scores: prior),
                        preferences: own[index].preferences(in: shop.segment), eligible: eligible)
                    let floor = page.count == 10 ? page[9].score : .min
                    var pruned = try PrunedSearch(search, limit: 10, floor: floor)
                    page = try Found.merge(page, pruned.run(), of: shop.segment)
                    let affinities = shop.model.affinities(own[index])
                    let expected = shop.model.search(
                        query, prior: prior, affinities: affinities, eligible: eligible, limit: 10)
                    all = try Found.merge(all, expected.hits, of: shop.segment)
                }
                #expect(page == all, "taste \(kind)")
            }
        }
    }

    @Test("the large shops have lists of every form")
    func forms() throws {
        var forms = Set<String>()
        for shop in [try SharedShops.tied.get(), try SharedShops.varied.get()] {
            for name in shop.vocabulary {
                guard let entry = try shop.segment.terms.entry(of: Array(name.utf8)) else {
                    continue
                }
                let bytes = shop.segment.postings.bytes[entry.postings]
                let list = try PostingList(
                    entry, in: shop.segment.postings, rangeCount: shop.segment.rangeCount)
                let first = bytes[bytes.startIndex]
                for number in 0..<list.entryCount {
                    let tag = list.tag(number)
                    let size =
                        tag < 128
                        ? "lone" : tag == 255 ? "moving" : tag <= 142 ? "places" : "bitmap"
                    forms.insert("\(first) \(size)")
                }
            }
        }
        let expected: Set<String> = [
            "0 lone", "0 places", "0 bitmap", "1 lone", "1 places", "1 bitmap", "1 moving",
            "2 lone",
        ]
        #expect(forms.isSuperset(of: expected), "\(forms)")
    }
}

/// Shops that several tests search and none changes, made once.
private enum SharedShops {
    static let varied = Result { try ModelShop(seed: 1, documents: 40_000, areTied: false) }
    static let tied = Result { try ModelShop(seed: 2, documents: 60_000, areTied: true) }
}

/// A hit by its id, as hits of several segments are compared.
private struct Found: Equatable {
    let id: String
    let score: Score

    static func merge(_ page: [Found], _ hits: [Hit], of segment: Segment) throws -> [Found] {
        let more = try hits.map {
            Found(id: try segment.documents.id(of: $0.document), score: $0.score)
        }
        let sorted = (page + more).sorted {
            $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id
        }
        return Array(sorted.prefix(10))
    }
}
