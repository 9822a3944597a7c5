@testable import Retrieval

/// Random shops with lists of every form, and a plain model of what is in them.
///
/// Ids are numbers of equal length, so that a document's rank is its number when it was added; the
/// model is arranged in the segment's order by that. Impacts are fixed, which leaves BM25F to its
/// own tests.
struct ModelShop {
    static let schema = SegmentSchema(
        fields: [.init(name: "title", weight: 1, b: 0)],
        attributes: ["category", "brand", "color", "tag"], numbers: [],
        order: [.attribute(0), .attribute(1)], k1: 1, fingerprint: "model")
    /// By attribute: how many values it can have.
    static let valueCounts = [40, 5_000, 12, 300]

    let segment: Segment
    let model: ShopModel
    /// The terms' names: first those at both ends, then from frequent to rare, then those of
    /// categories.
    let vocabulary: [String]
    var random: SeededGenerator

    /// - Parameters:
    ///   - areTied: whether there are only three impacts, so that many scores are equal.
    ///   - firstNumber: the number of the first id.
    init(seed: UInt64, documents: Int, areTied: Bool, firstNumber: Int = 0) throws {
        random = SeededGenerator(seed: seed)
        let values = Self.values(documents: documents, &random)
        let terms = Self.terms(categories: values[0].map { $0[0] }, &random)
        var builder = SegmentBuilder(schema: Self.schema)
        var occurrences = [[TermOccurrence]](repeating: [], count: documents)
        var impacts: [String: [(number: Int, impact: Score)]] = [:]
        for (name, numbers) in terms {
            let term = numbers.isEmpty ? nil : builder.term(Array(name.utf8))
            guard let term else { continue }
            for number in numbers {
                let impact: UInt8 =
                    areTied
                    ? [40, 160, 255][Int.random(in: 0..<3, using: &random)]
                    : UInt8.random(in: 1...255, using: &random)
                impacts[name, default: []].append((number, Score(impact)))
                occurrences[number].append(
                    .init(term: term, field: TermOccurrence.fixedImpact, count: impact))
            }
        }
        for number in 0..<documents {
            try builder.add(
                DocumentInput(
                    id: Self.id(firstNumber + number), occurrences: occurrences[number],
                    fieldLengths: [1], attributes: values.map { $0[number].map(Self.text) },
                    numbers: [], stored: []))
        }
        segment = try Segment(builder.build())
        vocabulary = terms.map(\.name)
        model = ShopModel(segment, values: values, impacts: impacts)
    }

    private static func id(_ number: Int) -> String { "\(1_000_000 + number)" }

    /// The text of a value of an attribute; texts sort as the numbers do.
    static func text(_ value: Int) -> String { "v\(10_000 + value)" }

    /// By attribute and document: one category, mostly one brand, some colors, few tags.
    private static func values(
        documents: Int, _ random: inout SeededGenerator
    ) -> [[[Int]]] {
        var values = [[[Int]]](repeating: [], count: 4)
        for _ in 0..<documents {
            values[0].append([random.skewed(below: valueCounts[0])])
            let brand = random.skewed(below: valueCounts[1])
            values[1].append(Int.random(in: 0..<20, using: &random) == 0 ? [] : [brand])
            var (colors, tags) = (Set<Int>(), Set<Int>())
            for _ in 0..<random.skewed(below: 4) {
                colors.insert(Int.random(in: 0..<valueCounts[2], using: &random))
            }
            if Int.random(in: 0..<10, using: &random) == 0 {
                for _ in 0..<4 { tags.insert(random.skewed(below: valueCounts[3])) }
            }
            values[2].append(colors.sorted())
            values[3].append(tags.sorted())
        }
        return values
    }

    /// Terms at both ends of the segment with a wide gap between, terms spread over all documents,
    /// and terms of one category each.
    private static func terms(
        categories: [Int], _ random: inout SeededGenerator
    ) -> [(name: String, numbers: [Int])] {
        let shares = [
            0.6, 0.35, 0.2, 0.1, 0.05, 0.03, 0.015, 0.008, 0.006, 0.004, 0.002, 0.001, 0.000_5,
            0.000_2, 0.000_1, 0.000_04,
        ]
        var terms: [(name: String, numbers: [Int])] = []
        for (index, share) in [0.000_3, 0.001, 0.003, 0.01].enumerated() {
            let ends = categories.indices.filter { [0, 38, 39].contains(categories[$0]) }
            let numbers = ends.filter { number in
                let own = categories[number] == 0 ? share : 0.2
                return Double.random(in: 0..<1, using: &random) < own
            }
            terms.append(("ends\(index)", numbers))
        }
        for (index, share) in (shares + shares).enumerated() {
            let numbers = random.sample(share: share, below: categories.count)
            terms.append(("common\(index)", numbers))
        }
        for category in stride(from: 0, to: valueCounts[0], by: 3) {
            let members = categories.indices.filter { categories[$0] == category }
            for share in [1, 0.5, 0.05, 0.005] {
                let numbers = random.sample(share: share, below: members.count)
                terms.append(("category\(category)of\(share)", numbers.map { members[$0] }))
            }
        }
        return terms
    }
}

extension SeededGenerator {
    /// A number below the bound, small ones more often.
    mutating func skewed(below bound: Int) -> Int {
        let unit = Double.random(in: 0..<1, using: &self)
        return Int(unit * unit * unit * Double(bound))
    }

    /// About this share of the numbers below a bound, ascending.
    mutating func sample(share: Double, below bound: Int) -> [Int] {
        if share >= 1 { return Array(0..<bound) }
        var numbers: [Int] = []
        var next = -1
        while true {
            // The distance to the next one is distributed geometrically.
            let unit = Double.random(in: 0..<1, using: &self)
            next += 1 + Int(NaturalLogarithm.of(1 - unit) / NaturalLogarithm.of(1 - share))
            if next >= bound { return numbers }
            numbers.append(next)
        }
    }
}
