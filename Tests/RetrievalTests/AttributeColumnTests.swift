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

    @Test("give back ranges at gaps of one digit and of several")
    func gaps() throws {
        let gaps = [0, 1, 15, 16, 17, 255, 256, 4_095, 4_096]
        let ranges = gaps.reduce(into: []) { $0.append(($0.last ?? 0) + $1) }
        var documents = [[String]](repeating: [], count: 128 * (ranges.last ?? 0) + 90)
        for range in ranges { documents[128 * range + 77] = ["a"] }
        documents[128 * 3_000 + 5] = ["b"]
        var collected = CollectedValues()
        for values in documents { collected.append(values) }
        var writer = ByteWriter()
        AttributeSerializer.append(
            [collected.arranged(documents.indices.map(UInt32.init))], to: &writer)
        let bytes = ByteView(MappedMemory(copying: Array(writer.bytes[20...])))
        let column = try AttributeColumn(bytes, documentCount: documents.count)
        #expect(column.ranges(of: 1) == ranges)
        #expect(column.ranges(of: 2) == [3_000])
        column.forEachRange(of: 1) { #expect($1 == 0b0100, "\($0)") }
        #expect(gaps.map(AttributePlaces.digits) == [1, 1, 1, 2, 2, 2, 3, 3, 4])
        #expect(AttributePlaces.digits(SegmentLimits.maximumDocuments / 128 - 1) == 6)
    }

    @Test("the bytes of ranges are counted by the digits that the greatest gap may have")
    func placeCount() {
        var collected = CollectedValues()
        for _ in 0..<2_047 { collected.append(["a"]) }
        #expect(collected.placeCount == 2_047)
        collected.append(["a", "b"])
        #expect(collected.placeCount == 2 * 2_049)
    }

    /// A column with a list of ranges for its only value, which the last two documents have.
    private func column(ranges: [UInt8], documents: Int) throws -> AttributeColumn {
        var bytes: [UInt8] = []
        for number in [1, documents, ranges.count] { bytes += littleEndian(number) }
        bytes += [0, 1]
        for number in [0, 1, 2, 0, ranges.count] { bytes += littleEndian(number) }
        bytes += ranges
        bytes += [UInt8](repeating: 0, count: (documents - 1) / 128) + [1]
        bytes += [UInt8](repeating: 0, count: documents - 2) + [1, 1]
        bytes += Array("b".utf8)
        let short = ByteView(MappedMemory(copying: bytes.dropLast(2)))
        #expect(throws: RetrievalError.self) {
            try AttributeColumn(short, documentCount: documents)
        }
        let view = ByteView(MappedMemory(copying: bytes))
        return try AttributeColumn(view, documentCount: documents)
    }

    @Test("a range may have any number")
    func wideRanges() throws {
        let column = try column(ranges: [0xf0, 0xf0, 0xf0, 0xf8, 0x11], documents: 8_388_609)
        #expect(column.ranges(of: 1) == [65_535, 65_536])
        #expect(column.ordinal(of: "b") == 1 && column.documentCount(of: 1) == 2)
        #expect(column.uniformOrdinal(inRange: 65_536) == 1)
        #expect(column.ordinals(of: DocumentID(8_388_608)) == [1])
        #expect(column.ordinals(of: DocumentID(8_388_606)).isEmpty)
    }

    @Test("a damaged list of ranges gives only ranges that exist")
    func damagedRanges() throws {
        var random = SeededGenerator(seed: 12)
        var lists: [[UInt8]] = [
            [], [0x10], [0x30, 0x00, 0x00], [0x11, 0xff], [0x21, 0x01, 0xf0, 0xf0],
            [UInt8](repeating: 0xf0, count: 40) + [0xf1],
            [0x1f] + [0x80] + [UInt8](repeating: 0, count: 14) + [0x01],
        ]
        for _ in 0..<300 {
            lists.append(
                (0..<Int.random(in: 1...40, using: &random)).map { _ in
                    UInt8.random(in: 0...255, using: &random)
                        & ([0xff, 0x1f, 0xf0, 0x0f].randomElement(using: &random) ?? 0)
                })
        }
        for list in lists {
            let column = try column(ranges: list, documents: 700)
            var last = 0
            column.forEachRange(of: 1) { range, quarters in
                #expect(last <= range && range < 6 && (1...15).contains(quarters), "\(list)")
                last = range
            }
        }
        #expect(try column(ranges: [0x21, 0x01, 0xf0], documents: 700).ranges(of: 1) == [2, 2])
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
