import Measuring
package import Retrieval

/// 131,072 documents (1,024 ranges) as a shop has them, laid out by category, brand and price.
///
/// Each has a category of 200, a brand of 2,000 (about 30 per category), up to two colors of 24, a
/// title of its category, brand and four words, a description of six words; words are drawn from
/// 20,000, skewed. Beside these, every other document holds `commonWord`, one in 16
/// `frequentWord`, and one in 256 each of the `rareWords`.
package struct Shop {
    /// The number of documents.
    package static let documentCount = 1 << 17
    /// A word of half of all documents.
    package static let commonWord = "common"
    /// A word of one in 16 documents.
    package static let frequentWord = "frequent"
    /// Words of one in 256 documents each, spread evenly.
    package static let rareWords = (0..<20).map { "rare\($0)" }

    /// The columns of the segment's attributes.
    package enum Column {
        package static let category = 0
        package static let brand = 1
        package static let color = 2
    }

    /// All documents.
    package let segment: Segment
    /// A popularity that one document in three has some of.
    package let prior: DocumentPrior
    /// All documents may be found.
    package let eligible: DocumentSet

    private static let schema = SegmentSchema(
        fields: [
            .init(name: "title", weight: 5, b: 0.5), .init(name: "description", weight: 1, b: 0.75),
        ],
        attributes: ["category", "brand", "color"], numbers: ["price"],
        order: [.attribute(Column.category), .attribute(Column.brand), .number(0)], k1: 1.2,
        fingerprint: "benchmark")

    /// The shop of a seed, built by some threads, the same by any number of them.
    package init(seed: UInt64, threads: Int = 2) throws {
        var random = SplitMix64(seed: seed)
        var builder = SegmentBuilder(schema: Self.schema)
        let words = ShopWords(&builder)
        for number in 0..<Self.documentCount {
            try builder.add(words.document(number, &random))
        }
        segment = try Segment(builder.build(threads: threads))
        prior = DocumentPrior(
            scores: (0..<Self.documentCount).map { _ in
                Score(max(0, random.below(6) - 3) * 1_000)
            })
        eligible = DocumentSet(documentCount: Self.documentCount, full: true)
    }

    /// A search of the whole shop.
    package func search(_ query: Query, for preferences: Preferences = .none) throws
        -> SegmentSearch
    {
        try SegmentSearch(
            query, in: segment, prior: prior, preferences: preferences, eligible: eligible)
    }

    /// A query of some words, rare ones weighing more.
    package func query(_ words: [String], required: Int) throws -> Query {
        let terms = try words.enumerated().map { index, word in
            Query.Term(
                key: Array(word.utf8), weight: try weight(of: word), groups: 1 << UInt64(index))
        }
        return Query(terms: terms, groupCount: words.count, requiredGroups: required)
    }

    /// 0.7 nats for each halving of the number of documents that hold the word.
    private func weight(of word: String) throws -> Score {
        let held = try segment.terms.entry(of: Array(word.utf8))?.documentFrequency ?? 0
        return Score(
            7_000 * (1 + held.leadingZeroBitCount - Self.documentCount.leadingZeroBitCount))
    }
}
