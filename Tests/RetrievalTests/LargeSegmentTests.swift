import Testing

@testable import Retrieval

/// A segment beyond what two bytes hold of ranges, and whose ranks take 25 bits. Building it takes ten
/// seconds with optimization and minutes without, so that debug builds leave it out:
///
///     swift test -c release -Xswiftc -enable-testing --filter LargeSegmentTests
@Suite("Large segments")
struct LargeSegmentTests {
    private static let documentCount = 1 << 24 + 1_000
    /// The documents that the rare word is in; between them lie more than 65,536 ranges.
    private static let rare = [3, 9_000_000, documentCount - 1]

    private static var isOptimized: Bool {
        #if DEBUG
            false
        #else
            true
        #endif
    }

    /// A segment whose documents lie in the order of their numbers, and have ids in the reverse one.
    private func segment() throws -> Segment {
        let schema = SegmentSchema(
            fields: [], attributes: ["half"], numbers: ["number"], order: [.number(0)], k1: 1,
            fingerprint: "large")
        var builder = SegmentBuilder(schema: schema)
        let (common, rare) = (builder.term(Array("common".utf8)), builder.term(Array("rare".utf8)))
        for number in 0..<Self.documentCount {
            let terms = Self.rare.contains(number) ? [common, rare] : [common]
            try builder.add(
                DocumentInput(
                    id: id(of: number),
                    occurrences: terms.map {
                        .init(
                            term: $0, field: TermOccurrence.fixedImpact,
                            count: $0 == rare ? 200 : 100)
                    }, fieldLengths: [],
                    attributes: [number < Self.documentCount - 300 ? ["low"] : ["high"]],
                    numbers: [Double(number)], stored: []))
        }
        return try Segment(builder.build(threads: 2))
    }

    private func id(of number: Int) -> String { String(99_999_999 - number) }

    private func hits(
        _ words: [String], required: Int, preferring high: Score, in segment: Segment
    ) throws -> [Hit] {
        let terms = words.enumerated().map { index, word in
            Query.Term(key: Array(word.utf8), weight: 2_560, groups: 1 << UInt64(index))
        }
        let search = try SegmentSearch(
            Query(terms: terms, groupCount: terms.count, requiredGroups: required), in: segment,
            prior: DocumentPrior(documentCount: segment.documentCount),
            preferences: Preferences(
                attributes: [(0, ["high": high], 0)], boosts: [], cap: 10_000, in: segment),
            eligible: DocumentSet(documentCount: segment.documentCount, full: true))
        var pruned = try PrunedSearch(search, limit: 4)
        return try pruned.run()
    }

    @Test(
        "everything comes back from a segment of more than 16,777,216 documents",
        .enabled(if: Self.isOptimized, "building it takes minutes without optimization"))
    func large() throws {
        let segment = try segment()
        let last = Self.documentCount - 1
        #expect(segment.documentCount == Self.documentCount)
        for number in [0, 1 << 23, 1 << 24, last] {
            let document = DocumentID(UInt32(number))
            #expect(try segment.documents.id(of: document) == id(of: number))
            #expect(try segment.documents.document(withID: id(of: number)) == document)
            #expect(segment.documents.rank(of: document) == UInt32(last - number))
            #expect(segment.numbers[0].value(of: document) == Double(number))
        }
        let high = try #require(segment.attributes[0].ordinal(of: "high"))
        #expect(
            segment.attributes[0].ranges(of: high)
                == Array(((last - 299) / 128)...(last / 128)))

        func found(_ hits: [Hit]) -> [[Int]] {
            hits.map { [Int($0.document.value), Int($0.score)] }
        }
        // The lowest ids are those of the last documents.
        #expect(
            found(try hits(["common"], required: 1, preferring: 0, in: segment))
                == (0..<4).map { [last - $0, 1_000] })
        #expect(
            found(try hits(["common", "rare"], required: 2, preferring: 50, in: segment))
                == [[last, 3_050], [9_000_000, 3_000], [3, 3_000]])
        #expect(
            found(try hits(["common", "rare"], required: 1, preferring: 50, in: segment))
                == [[last, 3_050], [9_000_000, 3_000], [3, 3_000], [last - 1, 1_050]])
    }
}
