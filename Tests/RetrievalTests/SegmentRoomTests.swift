import Testing

@testable import Retrieval

@Suite("The room of a segment")
struct SegmentRoomTests {
    private static let schema = SegmentSchema(
        fields: [], attributes: ["color"], numbers: [], order: [], k1: 1, fingerprint: "full")

    /// A builder with a document for each color, which has so many words.
    private func builder(
        _ colors: [String], words: [Int], room: SegmentRoom
    ) throws(RetrievalError) -> SegmentBuilder {
        var builder = SegmentBuilder(schema: Self.schema, room: room)
        for (color, count) in zip(colors, words) {
            let occurrences = (0..<count).map { word in
                TermOccurrence(
                    term: builder.term(Array("word \(word)".utf8)),
                    field: TermOccurrence.fixedImpact, count: 9)
            }
            try builder.add(
                DocumentInput(
                    id: "\(builder.documentCount) \(color) \(count)", occurrences: occurrences,
                    fieldLengths: [], attributes: [[color]], numbers: [], stored: []))
        }
        return builder
    }

    /// What is said when a builder takes all documents, and when the first one is put to the others.
    private func refusals(
        _ colors: [String], words: [Int], room: SegmentRoom
    ) throws -> [RetrievalError?] {
        func refusal(
            _ body: () throws(RetrievalError) -> Void
        ) -> RetrievalError? {
            do throws(RetrievalError) {
                try body()
                return nil
            } catch { return error }
        }
        var first = try builder(Array(colors.prefix(1)), words: words, room: room)
        let others = try builder(
            Array(colors.dropFirst()), words: Array(words.dropFirst()), room: SegmentRoom())
        return [
            refusal { () throws(RetrievalError) in
                _ = try builder(colors, words: words, room: room)
            },
            refusal { () throws(RetrievalError) in try first.add(others) },
        ]
    }

    @Test("too many documents or words are refused, by one builder and by two put together")
    func documentsAndWords() throws {
        let colors = ["red", "red", "red"]
        for (room, what, limit) in [
            (SegmentRoom(documents: 2), "documents", 2),
            (SegmentRoom(places: 8), "occurrences of terms", 8),
        ] {
            let error = RetrievalError.tooMany(what: what, limit: limit, found: limit + 1)
            #expect(try refusals(colors, words: [2, 3, 4], room: room) == [error, error])
        }
        let room = SegmentRoom(documents: 3, places: 9)
        #expect(try refusals(colors, words: [2, 3, 4], room: room) == [nil, nil])
    }

    @Test("too many values of an attribute, or bytes in distinct ones, are refused")
    func values() throws {
        for (colors, count) in [(["a", "a", "b", "c"], 4), (["red", "blue", "red"], 7)] {
            let words = colors.map { _ in 0 }
            let error = RetrievalError.tooMany(
                what: "bytes for the values of 'color'", limit: count - 1, found: count)
            let few = SegmentRoom(places: count - 1)
            #expect(try refusals(colors, words: words, room: few) == [error, error])
            let enough = SegmentRoom(places: count)
            #expect(try refusals(colors, words: words, room: enough) == [nil, nil])
        }
    }
}
