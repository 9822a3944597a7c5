import Measuring
import Retrieval

/// The words of a shop, numbered by the builder of its segment.
struct ShopWords {
    private let common: TermID
    private let frequent: TermID
    private let rare: [TermID]
    private let categories: [TermID]
    private let brands: [TermID]
    private let colors: [TermID]
    private let others: [TermID]

    init(_ builder: inout SegmentBuilder) {
        func terms(_ word: String, _ count: Int) -> [TermID] {
            (0..<count).map { builder.term(Array("\(word)\($0)".utf8)) }
        }
        common = builder.term(Array(Shop.commonWord.utf8))
        frequent = builder.term(Array(Shop.frequentWord.utf8))
        rare = Shop.rareWords.map { builder.term(Array($0.utf8)) }
        categories = terms("category", 200)
        brands = terms("brand", 2_000)
        colors = terms("color", 24)
        others = terms("word", 20_000)
    }

    /// A document of the shop.
    func document(_ number: Int, _ random: inout SplitMix64) -> DocumentInput {
        let category = random.skewed(below: categories.count)
        let brand = (category * 10 + random.skewed(below: 30)) % brands.count
        let own = Array(Set((0..<random.below(3)).map { _ in random.skewed(below: colors.count) }))
            .sorted()
        var title = [categories[category], brands[brand]] + own.map { colors[$0] }
        for _ in 0..<4 { title.append(word(&random)) }
        if random.once(in: 2) { title.append(common) }
        if random.once(in: 16) { title.append(frequent) }
        if random.below(256) < rare.count { title.append(random.pick(rare)) }
        let description = (0..<6).map { _ in word(&random) }
        return DocumentInput(
            id: "p\(number)", occurrences: Self.occurrences(title, description),
            fieldLengths: [title.count, description.count],
            attributes: [["category\(category)"], ["brand\(brand)"], own.map { "color\($0)" }],
            numbers: [Double(random.skewed(below: 500))], stored: [])
    }

    private func word(_ random: inout SplitMix64) -> TermID {
        others[random.skewed(below: others.count)]
    }

    private static func occurrences(_ fields: [TermID]...) -> [TermOccurrence] {
        fields.enumerated().flatMap { field, terms in
            terms.map { TermOccurrence(term: $0, field: UInt8(field), count: 1) }
        }
    }
}
