@testable import Retrieval

extension ModelShop {
    /// A query of up to six groups; terms may be of no group, of two, alternatives of one, or absent
    /// from the shop.
    mutating func query() -> Query {
        let groupCount = Int.random(in: 0...6, using: &random)
        let isMixed = Int.random(in: 0..<3, using: &random) == 0
        var terms: [Query.Term] = []
        let weights = weights()
        for group in 0..<groupCount {
            // Many alternatives, all of a group's terms or some of them, or none.
            let share = Int.random(in: 0..<3, using: &random) > 0 ? 0 : isMixed ? 0.8 : 1
            for _ in 0..<Int.random(in: 1...(share > 0 ? 9 : 3), using: &random) {
                var groups = UInt64(1) << UInt64(group)
                if isMixed, Int.random(in: 0..<9, using: &random) == 0 {
                    groups |= 1 << UInt64.random(in: 0..<UInt64(groupCount), using: &random)
                }
                let isAlternative = Double.random(in: 0..<1, using: &random) < share
                terms.append(term(weights, groups: groups, isAlternative: isAlternative))
            }
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            terms.append(term(weights, groups: 0))
        }
        let required = [
            min(groupCount, 1), groupCount, groupCount,
            Int.random(in: 0...groupCount, using: &random),
        ][Int.random(in: 0..<4, using: &random)]
        return Query(
            terms: terms.shuffled(using: &random), groupCount: groupCount, requiredGroups: required)
    }

    private mutating func term(
        _ weights: [Score], groups: UInt64, isAlternative: Bool = false
    ) -> Query.Term {
        let name = vocabulary[random.skewed(below: vocabulary.count)]
        let isAbsent = Int.random(in: 0..<25, using: &random) == 0
        return .init(
            key: Array((isAbsent ? "absent" : name).utf8),
            weight: weights[Int.random(in: weights.indices, using: &random)], groups: groups,
            isAlternative: isAlternative)
    }

    /// The weights that a query's terms have: few, so that scores tie, or extreme, or any.
    private mutating func weights() -> [Score] {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: [20_000, 60_000]
        case 1: [0, 1, 127, 128, 129, 20_000]
        case 2: [Impact.maximumWeight, Impact.maximumWeight - 1, 1_000]
        default: (0..<20).map { _ in Score.random(in: 0...150_000, using: &random) }
        }
    }

    /// How many kinds of taste there are.
    static let tasteCount = 11

    /// What a customer of a kind favors.
    mutating func taste(_ kind: Int) -> ShopModel.Taste {
        typealias Taste = ShopModel.Taste
        let cap = Score.random(in: 0...60_000, using: &random)
        switch kind {
        case 0: return Taste()
        case 1: return Taste(attributes: few(0...20_000), cap: cap)
        case 2: return Taste(attributes: many(-20_000...20_000, others: 0...0), cap: cap)
        case 3:
            return Taste(
                attributes: many(-30_000...(-1), others: -9_000...(-1)),
                boosts: boosts(3_000, -9_000...(-1)), cap: cap)
        case 4: return Taste(attributes: many(-9_000...9_000, others: 1...5_000), cap: cap)
        case 5: return Taste(boosts: boosts(4_000, -10_000...10_000), cap: cap)
        case 6:
            return Taste(
                attributes: many(-9_000...9_000, others: -100...100),
                boosts: boosts(50, 1...9_000), cap: 0)
        case 7:
            return Taste(
                attributes: many(0...9_000, others: 0...0), boosts: boosts(50, 1...9_000), cap: 500)
        case 8:
            let most = Impact.maximumWeight
            return Taste(
                attributes: many(-most...most, others: -most...most),
                boosts: boosts(100, -most...most), cap: .max)
        case 9:
            return Taste(attributes: few(1...9_000), boosts: boosts(500, -9_000...(-1)), cap: cap)
        default: return Taste(attributes: few(5_000...5_000), cap: .max)
        }
    }

    /// Weights for a few values of some attributes.
    private mutating func few(
        _ weights: ClosedRange<Score>
    ) -> [(column: Int, weights: [Int: Score], others: Score)] {
        (0..<4).map { column in
            var named: [Int: Score] = [:]
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let value = random.skewed(below: Self.valueCounts[column])
                named[value] = Score.random(in: weights, using: &random)
            }
            return (column, named, 0)
        }
    }

    /// Weights for about half of all values of every attribute, and for the others.
    private mutating func many(
        _ weights: ClosedRange<Score>, others: ClosedRange<Score>
    ) -> [(column: Int, weights: [Int: Score], others: Score)] {
        (0..<4).map { column in
            let values = random.sample(share: 0.5, below: Self.valueCounts[column])
            let named = values.map { ($0, Score.random(in: weights, using: &random)) }
            return (
                column, Dictionary(uniqueKeysWithValues: named),
                Score.random(in: others, using: &random)
            )
        }
    }

    /// Boosts of different documents.
    private mutating func boosts(
        _ count: Int, _ scores: ClosedRange<Score>
    ) -> [(document: Int, score: Score)] {
        var boosts: [Int: Score] = [:]
        for _ in 0..<count {
            let document = Int.random(in: 0..<model.documentCount, using: &random)
            boosts[document] = Score.random(in: scores, using: &random)
        }
        return boosts.map { ($0.key, $0.value) }
    }

    /// How many kinds of priors there are.
    static let priorCount = 4

    /// None, few different, positive and negative, and such as belong to categories.
    mutating func prior(_ kind: Int) -> [Score] {
        (0..<model.documentCount).map { document in
            switch kind {
            case 0: 0
            case 1: Score(random.skewed(below: 4) * 1_000)
            case 2: Score.random(in: -9_000...5_000, using: &random)
            default: Score(model.values[0][document][0] % 7 * -3_000)
            }
        }
    }

    /// All documents, those of some categories, or random ones: many, few, or none.
    mutating func eligible() -> DocumentSet {
        var set = DocumentSet(documentCount: model.documentCount, full: true)
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: return set
        case 2:
            let categories = random.sample(share: 0.2, below: Self.valueCounts[0])
            return Filter.values(column: 0, categories.map(Self.text)).documents(in: segment)
        case 3:
            let brands = random.sample(share: 0.02, below: Self.valueCounts[1])
            return Filter.values(column: 1, brands.map(Self.text)).documents(in: segment)
        case 4:
            for number in random.sample(share: 0.3, below: model.documentCount) {
                set.remove(DocumentID(UInt32(number)))
            }
            return set
        default:
            set = DocumentSet(documentCount: model.documentCount)
            for number in random.sample(share: 0.002, below: model.documentCount) {
                set.insert(DocumentID(UInt32(number)))
            }
            return set
        }
    }
}
