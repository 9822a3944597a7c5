import Testing

@testable import Retrieval

@Suite("Attribute columns")
struct AttributeColumnTests {
    /// A segment of the documents' values, in the given order, of one attribute.
    private func segment(_ documents: [[String]]) throws -> Segment {
        let schema = SegmentSchema(
            fields: [], attributes: ["a"], numbers: ["place"], order: [.number(0)], k1: 1,
            fingerprint: "attributes")
        var builder = SegmentBuilder(schema: schema)
        for (place, values) in documents.enumerated() {
            try builder.add(
                DocumentInput(
                    id: "d\(place)", occurrences: [], fieldLengths: [], attributes: [values],
                    numbers: [Double(place)], stored: []))
        }
        return try Segment(builder.build())
    }

    /// Compares all that a column says with the documents' values.
    private func check(_ column: AttributeColumn, _ documents: [[String]]) {
        var ranges: [String: [Int: UInt8]] = [:]
        var counts: [String: Int] = [:]
        for (place, values) in documents.enumerated() {
            let document = DocumentID(UInt32(place))
            let expected = Set(values)
            let found = column.ordinals(of: document).compactMap(column.text(of:))
            #expect(Set(found) == expected && found.count == expected.count)
            #expect(found == found.sorted())
            for value in expected {
                counts[value, default: 0] += 1
                ranges[value, default: [:]][place / 128, default: 0] |= 1 << UInt8(place % 128 / 32)
            }
        }
        #expect(column.valueCount == counts.count)
        for (value, quarters) in ranges {
            let ordinal = column.ordinal(of: value) ?? 0
            #expect(column.text(of: ordinal) == value)
            #expect(column.documentCount(of: ordinal) == counts[value])
            var found: [Int: UInt8] = [:]
            column.forEachRange(of: ordinal) { found[$0] = $1 }
            #expect(found == quarters)
            #expect(column.ranges(of: ordinal) == quarters.keys.sorted())
        }
        for start in stride(from: 0, to: documents.count, by: 128) {
            let values = Set(documents[start..<min(start + 128, documents.count)].map(Set.init))
            let only = values.count == 1 ? values.first : nil
            let uniform = column.uniformOrdinal(inRange: start / 128)
            #expect(column.text(of: uniform) == (only?.count == 1 ? only?.first : nil))
        }
    }

    @Test(
        "give back every value at every width, with at most one value a document",
        arguments: [0, 1, 2, 255, 256, 65_535, 65_536])
    func single(valueCount: Int) throws {
        var random = SeededGenerator(seed: UInt64(valueCount))
        var documents = (0..<valueCount).map { ["v\($0)"] }
        for _ in 0..<300 {
            documents.append(
                Bool.random(using: &random) || valueCount == 0
                    ? [] : ["v\(Int.random(in: 0..<valueCount, using: &random))"])
        }
        let column = try segment(documents).attributes[0]
        let ordinals = try #require(column.singleOrdinals)
        #expect(ordinals.width == (valueCount < 256 ? 1 : valueCount < 65_536 ? 2 : 4))
        #expect(ordinals.count == documents.count)
        for (place, values) in documents.enumerated() {
            let text = column.text(of: ordinals.ordinal(at: place))
            if text != values.first { Issue.record("\(place): \(text ?? "none")") }
        }
        #expect(ordinals.ordinal(at: documents.count) == 0 && ordinals.ordinal(at: -1) == 0)
        if valueCount < 300 { check(column, documents) }
    }

    @Test("give back several values of a document, each once", arguments: 0..<8)
    func several(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let documents = (0..<[1, 128, 129, 500][Int(seed) % 4]).map { _ in
            (0..<Int.random(in: 0...5, using: &random)).map { _ in
                "value \(Int.random(in: 0..<(seed < 4 ? 9 : 400), using: &random))"
            }
        }
        let column = try segment(documents + [["x", "y"]]).attributes[0]
        #expect(column.singleOrdinals == nil)
        check(column, documents + [["x", "y"]])
    }

    @Test("give back ranges of four bytes like those of two", arguments: [2, 4])
    func rangeWidth(bytes: Int) throws {
        var random = SeededGenerator(seed: 9)
        let documents = (0..<900).map { _ in
            (0..<Int.random(in: 0...2, using: &random)).map { _ in
                "v\(Int.random(in: 0..<40, using: &random))"
            }
        }
        var collected = CollectedValues()
        for values in documents { collected.append(values) }
        var writer = ByteWriter()
        AttributeSerializer.append(
            [collected.arranged(Array(0..<900))], rangeWidth: bytes, to: &writer)
        let column = ByteView(MappedMemory(copying: Array(writer.bytes[20...])))
        check(try AttributeColumn(column, documentCount: 900, rangeWidth: bytes), documents)
        #expect(throws: RetrievalError.self) {
            let short = try #require(column.slice(at: 0, count: 200))
            return try AttributeColumn(short, documentCount: 900, rangeWidth: bytes)
        }
    }

    @Test("a range takes four bytes where its number may be above 65,535")
    func wideRanges() throws {
        #expect(AttributeSerializer.rangeWidth(documentCount: 0) == 2)
        #expect(AttributeSerializer.rangeWidth(documentCount: 8_388_608) == 2)
        #expect(AttributeSerializer.rangeWidth(documentCount: 8_388_609) == 4)
        #expect(AttributeSerializer.rangeWidth(documentCount: SegmentLimits.maximumDocuments) == 4)
        // One value, which two documents have: of the ranges 65,535 and 65,536, the last.
        let documents = 8_388_609
        var bytes: [UInt8] = []
        for number in [1, documents, 2] { bytes += littleEndian(number) }
        bytes += [0, 1]
        for number in [0, 1, 2, 0, 2, 65_535, 65_536] { bytes += littleEndian(number) }
        bytes += [8, 1]
        bytes += [UInt8](repeating: 0, count: 65_536) + [1]
        bytes += [UInt8](repeating: 0, count: documents - 2) + [1, 1]
        bytes += Array("b".utf8)
        let view = ByteView(MappedMemory(copying: bytes))
        let column = try AttributeColumn(view, documentCount: documents)
        #expect(column.ranges(of: 1) == [65_535, 65_536])
        #expect(column.ordinal(of: "b") == 1 && column.documentCount(of: 1) == 2)
        #expect(column.uniformOrdinal(inRange: 65_536) == 1)
        #expect(column.ordinals(of: DocumentID(8_388_608)) == [1])
        #expect(column.ordinals(of: DocumentID(8_388_606)).isEmpty)
    }

    private func littleEndian(_ number: Int) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    @Test("the same value twice is one value")
    func repeated() throws {
        let column = try segment([["a", "a"], []]).attributes[0]
        #expect(column.singleOrdinals != nil)
        check(column, [["a"], []])
    }

    @Test("a range of one value says so")
    func uniform() throws {
        let documents = [[String]](repeating: ["a"], count: 256) + [["b"], ["b"]]
        let column = try segment(documents).attributes[0]
        #expect((0..<3).map(column.uniformOrdinal(inRange:)) == [1, 1, 2])
        #expect(column.uniformOrdinal(inRange: 3) == 0)
        check(column, documents)
        check(try segment(documents + [["a", "b"]]).attributes[0], documents + [["a", "b"]])
    }
}
