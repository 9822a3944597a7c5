import Testing

@testable import Retrieval

@Suite("Segment collectors")
struct SegmentCollectorTests {
    private struct Refusal: Error, Equatable { let number: Int }

    private func collector(
        threads: Int, refusing refused: Set<Int> = []
    ) -> SegmentCollector<[Int], Refusal> {
        SegmentCollector(schema: RandomShop.schema, threads: threads) {
            (batch: [Int], builder: inout SegmentBuilder) throws(Refusal) in
            for number in batch {
                if refused.contains(number) { throw Refusal(number: number) }
                var terms = DocumentTerms()
                for word in 0..<(number % 9) {
                    terms.append(Array("word\(word * number % 31)".utf8).span, field: 0, count: 1)
                    terms.append(
                        kind: UInt8(ascii: "w"), Array("a longer word \(word)".utf8).span,
                        field: 1, count: 2)
                }
                var occurrences: [TermOccurrence] = []
                builder.number(terms, into: &occurrences)
                try? builder.add(
                    DocumentInput(
                        id: "p\(number)", occurrences: occurrences,
                        fieldLengths: [number % 9, number % 9],
                        attributes: [["brand\(number % 17)"], []], numbers: [Double(number % 5)],
                        stored: []))
            }
        }
    }

    private func files(threads: Int) throws -> SegmentFiles {
        let collector = collector(threads: threads)
        for start in stride(from: 0, to: 2_000, by: 30) {
            try collector.submit(Array(start..<min(start + 30, 2_000)))
        }
        return try collector.finish().get().build(threads: threads)
    }

    @Test("any number of threads gives the same bytes")
    func sameBytes() throws {
        let expected = try files(threads: 1)
        #expect(try Segment(expected).documentCount == 2_000)
        for threads in 2...5 {
            for (kind, bytes) in try files(threads: threads).contents {
                #expect(bytes == expected.contents[kind], "\(kind) with \(threads) threads")
            }
        }
    }

    @Test("without a batch there is an empty segment", arguments: [1, 3])
    func nothing(threads: Int) throws {
        let builder = try collector(threads: threads).finish().get()
        #expect(try Segment(builder.build()).documentCount == 0)
    }

    @Test("a batch that fails ends the collection with its error", arguments: [1, 3])
    func failure(threads: Int) {
        let collector = collector(threads: threads, refusing: [7])
        #expect(throws: Refusal(number: 7)) {
            for number in 0..<50 { try collector.submit([number]) }
            _ = try collector.finish()
        }
    }
}
