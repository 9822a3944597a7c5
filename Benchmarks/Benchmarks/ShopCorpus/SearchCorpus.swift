import Measuring
package import Retrieval

/// A shop, somebody who searches, and queries.
package struct SearchCorpus {
    /// Where is searched.
    package let shop: Shop
    private let preferences: Preferences
    private let queries: [Query]

    /// Composes 64 queries, of a category or a brand and two of the two hundred most frequent
    /// words.
    package init(_ shop: Shop, preferences: Preferences, required: Int, seed: UInt64) throws {
        self.shop = shop
        self.preferences = preferences
        var random = SplitMix64(seed: seed)
        queries = try (0..<64).map { _ in
            let first =
                random.once(in: 2)
                ? "category\(random.skewed(below: 200))" : "brand\(random.below(2_000))"
            let words = (0..<2).map { _ in "word\(random.skewed(below: 200))" }
            return try shop.query([first] + words, required: required)
        }
    }

    /// The query of a run.
    package func query(_ number: Int) -> Query { queries[number % queries.count] }

    /// The ten best hits that score no less than `floor`.
    package func hits(of query: Query, floor: Score) throws -> [Hit] {
        var search = try PrunedSearch(
            shop.search(query, for: preferences), limit: 10, floor: floor)
        return try search.run()
    }
}
