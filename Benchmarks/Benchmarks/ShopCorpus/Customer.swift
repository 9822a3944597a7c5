import Measuring
package import Retrieval

/// What a customer of a `Shop` favors: 12 brands, 6 categories, 3 colors and 20 products, 0.1 to
/// 2 nats each, at most 3 together.
package struct Customer {
    private let attributes: [(column: Int, weights: [String: Score], others: Score)]
    private let boosts: [Hit]

    /// The customer of a seed.
    package init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func score() -> Score { Score(1_000 + random.below(19_000)) }
        func weights(_ word: String, _ count: Int, of all: Int) -> [String: Score] {
            var weights: [String: Score] = [:]
            while weights.count < count { weights["\(word)\(random.below(all))"] = score() }
            return weights
        }
        attributes = [
            (Shop.Column.category, weights("category", 6, of: 200), 0),
            (Shop.Column.brand, weights("brand", 12, of: 2_000), 0),
            (Shop.Column.color, weights("color", 3, of: 24), 0),
        ]
        boosts = (0..<20).map { _ in
            Hit(document: DocumentID(UInt32(random.below(Shop.documentCount))), score: score())
        }
    }

    /// The preferences for the shop.
    package func preferences(in shop: Shop) -> Preferences {
        Preferences(attributes: attributes, boosts: boosts, cap: 30_000, in: shop.segment)
    }
}
