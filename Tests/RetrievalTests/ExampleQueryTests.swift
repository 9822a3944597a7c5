import Testing

@testable import Retrieval

/// The worked example of "How a query runs", number by number, so that neither changes without the
/// other.
@Suite("The example of how a query runs")
struct ExampleQueryTests {
    /// 400 products: boots are documents 0 ... 127, sneakers 128 ... 255, socks 256 ... 399.
    private let segment: Segment

    init() throws {
        let schema = SegmentSchema(
            fields: [.init(name: "title", weight: 1, b: 0)], attributes: ["category", "brand"],
            numbers: [], order: [.attribute(0)], k1: 1, fingerprint: "example")
        let red: [Int: UInt8] = [3: 90, 5: 200, 130: 17, 260: 9, 261: 9, 262: 9, 263: 9]
        let canvas: [Int: UInt8] = [130: 240, 140: 120, 200: 60]
        var builder = SegmentBuilder(schema: schema)
        for number in 0..<400 {
            let occurrences = [("red", red[number]), ("canvas", canvas[number])].compactMap {
                (word: String, impact: UInt8?) in
                impact.map {
                    TermOccurrence(
                        term: builder.term(Array(word.utf8)), field: TermOccurrence.fixedImpact,
                        count: $0)
                }
            }
            try builder.add(
                DocumentInput(
                    id: "p\(1_000 + number)", occurrences: occurrences, fieldLengths: [1],
                    attributes: [
                        [number < 128 ? "boots" : number < 256 ? "sneakers" : "socks"],
                        number == 5 || number == 260 ? ["Vela"] : [],
                    ],
                    numbers: [], stored: []))
        }
        segment = try Segment(builder.build())
    }

    private func query(requiring groups: Int) -> Query {
        Query(
            terms: [
                .init(key: Array("red".utf8), weight: 12_000, groups: 1),
                .init(key: Array("canvas".utf8), weight: 30_000, groups: 2),
            ], groupCount: 2, requiredGroups: groups)
    }

    private var preferences: Preferences {
        Preferences(
            attributes: [(1, ["Vela": 4_100], 0)], boosts: [], cap: 10_000, in: segment)
    }

    private func search(requiring groups: Int) throws -> PrunedSearch {
        try PrunedSearch(
            SegmentSearch(
                query(requiring: groups), in: segment, prior: DocumentPrior(documentCount: 400),
                preferences: preferences, eligible: DocumentSet(documentCount: 400, full: true)),
            limit: 3)
    }

    @Test("the lists")
    func lists() throws {
        func bytes(_ word: String) throws -> [UInt8] {
            let entry = try #require(try segment.terms.entry(of: Array(word.utf8)))
            return Array(segment.postings.bytes[entry.postings])
        }
        let red: [UInt8] =
            [0, 200, 17, 9, 0, 0x80, 2, 0x82, 0, 0x11, 0x01, 0, 0, 0, 0]
            + [3, 5, 90, 200] + [4, 5, 6, 7, 9, 9, 9, 9]
        #expect(try bytes("red") == red)
        #expect(try bytes("canvas") == [1, 0, 1, 0, 0, 240, 120, 60, 2, 12, 72])
    }

    @Test("the bounds of ranges and quarters")
    func bounds() throws {
        let resolved = try ResolvedQuery(query(requiring: 1), in: segment)
        let affinity = preferences.bounds
        #expect((0..<4).map { affinity[$0].max() } == [4_128, 0, 4_128, 0])
        let visitor = try RangeVisitor(resolved)
        var texts: [Score] = []
        for range in 0..<4 { texts.append(visitor.texts[range]) }
        #expect(texts == [9_375, 796 + 28_125, 421, 0])
        check(
            visitor, range: 1, quarters: 0b0101, bounds: Quarters(28_125 + 796, 0, 28_125, 0),
            scores: [2: 28_921, 12: 14_062, 72: 7_031])
        check(
            visitor, range: 0, quarters: 0b0001, bounds: Quarters(9_375, 0, 0, 0),
            scores: [3: 4_218, 5: 9_375])
    }

    private func check(
        _ visitor: RangeVisitor, range: Int, quarters: UInt8, bounds: Quarters,
        scores: [Int: Score]
    ) {
        let (found, text) = (visitor.enter(range), visitor.textBounds)
        #expect(found == quarters && text == bounds)
        visitor.sumText()
        for (place, expected) in scores {
            let score = visitor.score(atPlace: place)
            #expect(score == expected, "place \(place)")
        }
    }

    @Test("the hits, and the ranges visited")
    func hits() throws {
        var any = try search(requiring: 1)
        #expect(
            try any.run() == [
                Hit(document: DocumentID(130), score: 28_921),
                Hit(document: DocumentID(140), score: 14_062),
                Hit(document: DocumentID(5), score: 13_475),
            ])
        #expect(any.visitedRanges == 2)
        let conjunction = try ResolvedQuery(query(requiring: 2), in: segment)
        #expect(try conjunction.essentialRanges() == [1])
        var all = try search(requiring: 2)
        #expect(try all.run() == [Hit(document: DocumentID(130), score: 28_921)])
        #expect(all.visitedRanges == 1)
    }
}
