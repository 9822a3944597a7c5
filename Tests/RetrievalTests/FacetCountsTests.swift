import Testing

@testable import Retrieval

@Suite("Counts of facets")
struct FacetCountsTests {
    private static let documentCount = 6_001

    /// Departments fill whole ranges, brands few, and some documents have several materials.
    private func segment() throws -> Segment {
        let schema = SegmentSchema(
            fields: [], attributes: ["department", "brand", "material"], numbers: [],
            order: [.attribute(0), .attribute(1)], k1: 1.2, fingerprint: "facets")
        var shop = RandomShop(seed: 71)
        var builder = SegmentBuilder(schema: schema)
        for number in 0..<Self.documentCount {
            let department = shop.skewed(below: 5)
            try builder.add(
                DocumentInput(
                    id: "p\(number)", occurrences: [], fieldLengths: [],
                    attributes: [
                        department == 4 ? [] : ["department\(department)"],
                        ["brand\(shop.skewed(below: 400))"],
                        (0..<shop.skewed(below: 4)).map { "material\($0)" },
                    ], numbers: [], stored: []))
        }
        return try Segment(builder.build())
    }

    private func countedByHand(_ set: DocumentSet, _ column: AttributeColumn) -> [String: Int] {
        var counts: [String: Int] = [:]
        for number in 0..<UInt32(Self.documentCount) where set.contains(DocumentID(number)) {
            for ordinal in column.ordinals(of: DocumentID(number)) {
                counts[column.text(of: ordinal) ?? "", default: 0] += 1
            }
        }
        return counts
    }

    @Test(
        "they are what counting by hand gives, for few matches and many, scattered or together",
        arguments: [0, 0.001, 0.1, 0.3, 0.9, 1], [1, 700])
    func counts(share: Double, run: Int) throws {
        let segment = try segment()
        var random = SeededGenerator(seed: UInt64(run))
        var set = DocumentSet(documentCount: Self.documentCount, full: false)
        for start in stride(from: 0, to: Self.documentCount, by: run)
        where Double.random(in: 0..<1, using: &random) < share {
            for number in start..<min(start + run, Self.documentCount) {
                set.insert(DocumentID(UInt32(number)))
            }
        }
        let faceted = FacetedMatches(Matches(set))
        for column in segment.attributes {
            let counts = FacetCounts(of: column, in: faceted)
            let expected = countedByHand(set, column)
            #expect(
                Dictionary(uniqueKeysWithValues: counts.all.map { ($0.value, $0.count) })
                    == expected)
            #expect(counts.valueCount == expected.count)
            let ordered = expected.sorted {
                $0.value != $1.value
                    ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
            }
            for limit in [0, 1, 7, 1_000] {
                let greatest = counts.greatest(limit)
                #expect(greatest.map(\.value) == ordered.prefix(limit).map(\.key))
                #expect(greatest.map(\.count) == ordered.prefix(limit).map(\.value))
            }
        }
    }
}
