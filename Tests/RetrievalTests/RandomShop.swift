@testable import Retrieval

/// A seeded generator (SplitMix64), so that a failing case can be run again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// Random documents with skewed terms, several attribute values and many ties.
struct RandomShop {
    static let schema = SegmentSchema(
        fields: [
            .init(name: "title", weight: 5, b: 0.5), .init(name: "description", weight: 1, b: 0.75),
        ],
        attributes: ["brand", "color"], numbers: ["price"],
        order: [.attribute(1), .attribute(0), .number(0)], k1: 1.2, fingerprint: "test")

    static let vocabulary = (0..<60).map { "term\($0)" }
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A number below the bound, small ones more often.
    mutating func skewed(below bound: Int) -> Int {
        let unit = Double.random(in: 0..<1, using: &random)
        return Int(unit * unit * unit * Double(bound))
    }

    mutating func segment(documents: Int) throws -> Segment {
        try Segment(files(documents: documents))
    }

    mutating func files(documents: Int) throws -> SegmentFiles {
        var builder = SegmentBuilder(schema: Self.schema)
        for number in 0..<documents {
            var occurrences: [TermOccurrence] = []
            for field in 0..<2 {
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    let term = builder.term(Array(Self.vocabulary[skewed(below: 60)].utf8))
                    occurrences.append(.init(term: term, field: UInt8(field), count: 1))
                }
            }
            let colors = (0..<skewed(below: 4)).map { "color\($0)" }
            try builder.add(
                DocumentInput(
                    id: "p\(number)", occurrences: occurrences,
                    fieldLengths: [skewed(below: 20) + 1, skewed(below: 60) + 1],
                    attributes: [["brand\(skewed(below: 30))"], colors],
                    numbers: [Double(skewed(below: 500))], stored: Array("stored \(number)".utf8)))
        }
        return builder.build()
    }

    mutating func query() -> Query {
        let groups = Int.random(in: 0...5, using: &random)
        var terms: [Query.Term] = []
        for group in 0..<groups {
            // Now and then many alternatives, as for a beginning that is completed.
            let isWide = Int.random(in: 0..<5, using: &random) == 0
            for _ in 0..<Int.random(in: isWide ? 3...12 : 1...2, using: &random) {
                let isAlternative = isWide && Int.random(in: 0..<8, using: &random) > 0
                terms.append(term(groups: 1 << UInt64(group), isAlternative: isAlternative))
            }
        }
        if Bool.random(using: &random) { terms.append(term(groups: 0)) }
        let required = Int.random(in: 0...groups, using: &random)
        return Query(terms: terms, groupCount: groups, requiredGroups: required)
    }

    private mutating func term(groups: UInt64, isAlternative: Bool = false) -> Query.Term {
        // Few distinct weights, so that scores tie.
        let weight = Score([1_000, 20_000, 60_000].randomElement(using: &random) ?? 0)
        return .init(
            key: Array(Self.vocabulary[skewed(below: 60)].utf8), weight: weight, groups: groups,
            isAlternative: isAlternative)
    }

    mutating func preferences(in segment: Segment) -> Preferences {
        let spread: ClosedRange<Score> =
            [-20_000...20_000, -30_000...(-1), 0...500].randomElement(using: &random) ?? 0...0
        func weights(_ names: [String]) -> [String: Score] {
            var generator = random
            defer { random = generator }
            return Dictionary(
                uniqueKeysWithValues: names.filter { _ in Bool.random(using: &generator) }
                    .map { ($0, Score.random(in: spread, using: &generator)) })
        }
        let boosts = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            Hit(
                document: DocumentID(
                    UInt32.random(in: 0..<UInt32(segment.documentCount), using: &random)),
                score: Score.random(in: -10_000...10_000, using: &random))
        }
        return Preferences(
            attributes: [
                (
                    0, weights((0..<40).map { "brand\($0)" }),
                    Score.random(in: spread, using: &random)
                ),
                (1, weights((0..<5).map { "color\($0)" }), 0),
            ],
            boosts: boosts, cap: Score.random(in: 0...40_000, using: &random), in: segment)
    }

    mutating func prior(in segment: Segment) -> DocumentPrior {
        let scores = (0..<segment.documentCount).map { _ in Score(skewed(below: 4) * 1_000) }
        return DocumentPrior(scores: scores)
    }

    mutating func eligible(in segment: Segment) -> DocumentSet {
        var set = DocumentSet(documentCount: segment.documentCount, full: true)
        guard Bool.random(using: &random) else { return set }
        let share = Double.random(in: 0...1, using: &random)
        for value in 0..<UInt32(segment.documentCount)
        where Double.random(in: 0..<1, using: &random) < share { set.remove(DocumentID(value)) }
        return set
    }
}
