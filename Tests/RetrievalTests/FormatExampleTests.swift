import Testing

@testable import Retrieval

/// The worked examples beside the formats, so that neither changes without the other.
@Suite("Examples of the formats")
struct FormatExampleTests {
    private func bytes(_ hexadecimal: String) -> [UInt8] {
        hexadecimal.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }

    private func payload(_ body: (inout ByteWriter) -> Void) -> [UInt8] {
        var writer = ByteWriter()
        body(&writer)
        return writer.bytes
    }

    @Test("attributes")
    func attributes() {
        let column = AttributeValues(
            texts: [Array("b".utf8)[...]], documentCount: 2, ordinals: [1, 0], starts: nil)
        let found = payload { AttributeSerializer.append([column], to: &$0) }
        let expected = """
            01 00 00 00  02 00 00 00  01 00 00 00  00 01 \
            00 00 00 00  01 00 00 00   01 00 00 00   00 00 00 00  01 00 00 00 \
            01   00   01 00   62
            """
        #expect(Array(found[20...]) == bytes(expected))

        // One value in documents of ranges 18 and 19.
        var ordinals = [UInt32](repeating: 0, count: 20 * 128)
        for document in [18 * 128 + 3] + Array(19 * 128..<20 * 128) { ordinals[document] = 1 }
        let places = AttributePlaces(
            AttributeValues(
                texts: column.texts, documentCount: ordinals.count, ordinals: ordinals, starts: nil)
        )
        #expect(places.ranges == bytes("10 21 1f"))
    }

    @Test("numbers")
    func numbers() {
        let found = payload { NumberSerializer.append([[19.99, .nan], [0, 70_000]], to: &$0) }
        let expected = """
            02 01 00 00 00 00 00 00  cf 07 00 00 00 00 00 00  30 00 00 00 00 00 00 00 \
            01 03 00 00 00 00 00 00  00 00 00 00 00 00 00 00  32 00 00 00 00 00 00 00 \
            00 ff   00 00 70 11 00 01
            """
        #expect(found == bytes(expected))
    }

    @Test("documents")
    func documents() {
        var ids = ByteRuns()
        var stored = ChunkedRuns()
        for id in ["p2", "p3", "p1"] {
            ids.append(id.utf8)
            stored.append([])
        }
        let found = payload {
            DocumentSerializer.append(
                ids: ids, order: [0, 1, 2], idOrder: [2, 0, 1], stored: stored, to: &$0)
        }
        let expected = """
            07 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00 \
            09   12   00   00 00 00 00 00 00 00 00 \
            20 70 31   11 32   11 33
            """
        #expect(found == bytes(expected))
    }
}
