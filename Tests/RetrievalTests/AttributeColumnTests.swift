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
