import Testing

@testable import Retrieval

@Suite("Segment builders")
struct SegmentBuilderTests {
    /// A document with words in two fields, a code, values and what is stored.
    private func add(_ number: Int, to builder: inout SegmentBuilder) throws {
        var random = SeededGenerator(seed: UInt64(number))
        var occurrences: [TermOccurrence] = []
        for field in [UInt8(0), 1] {
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                let word = "word\(Int.random(in: 0..<60, using: &random))"
                occurrences.append(
                    .init(term: builder.term(Array(word.utf8)), field: field, count: 1))
            }
        }
        occurrences.append(
            .init(
                term: builder.term(Array("code\(number / 2)".utf8)),
                field: TermOccurrence.fixedImpact, count: UInt8(number % 255 + 1)))
        try builder.add(
            DocumentInput(
                id: "p\(number)", occurrences: occurrences,
                fieldLengths: [number % 30, number % 7],
                attributes: [
                    ["brand\(number % 13)"], (0..<number % 4).map { "color\(($0 + number) % 9)" },
                ],
                numbers: [number % 5 == 0 ? .nan : Double(number % 50) / 100],
                stored: number % 3 == 0 ? [] : Array("stored \(number)".utf8)))
    }

    @Test("one builder or several, one thread or several: the same bytes", arguments: 1...4)
    func deterministic(threads: Int) throws {
        var one = SegmentBuilder(schema: RandomShop.schema)
        for number in 0..<700 { try add(number, to: &one) }
        let expected = one.build(change: 3)
        var several = [SegmentBuilder](
            repeating: SegmentBuilder(schema: RandomShop.schema), count: threads)
        for number in (0..<700).reversed() {
            try add(number, to: &several[number * 7 % 11 % threads])
        }
        var merged = SegmentBuilder(schema: RandomShop.schema)
        for builder in several { try merged.add(builder) }
        #expect(merged.documentCount == 700)
        let files = merged.build(change: 3, threads: threads)
        for kind in IndexFile.Kind.allCases {
            #expect(files.contents[kind] == expected.contents[kind], "\(kind)")
        }
    }

    @Test("documents lie by all values of the first and last attribute, frequent ones between")
    func layout() throws {
        let schema = SegmentSchema(
            fields: [], attributes: ["brand", "type", "color"], numbers: [],
            order: [2, 0, 1].map(SegmentSchema.OrderKey.attribute), k1: 1.2, fingerprint: "layout")
        // A value of two documents is frequent among 1,024, one of a single document is rare.
        var documents = (0..<1_024).map { number in
            (
                id: 1_000 + number, brand: "rare\(number)", type: "type\(number * 7 % 10)",
                color: "color\(number % 3)"
            )
        }
        for number in 100..<400 { documents[number].brand = "frequent" }
        for number in [3, 903] { documents[number].brand = "seldom" }
        documents[500].type = "a type of one"
        documents[700].color = "color1 of one"
        var builder = SegmentBuilder(schema: schema)
        var generator = SeededGenerator(seed: 5)
        for document in documents.shuffled(using: &generator) {
            try builder.add(
                DocumentInput(
                    id: "\(document.id)", occurrences: [], fieldLengths: [],
                    attributes: [[document.brand], [document.type], [document.color]], numbers: [],
                    stored: []))
        }
        let segment = try Segment(builder.build())
        let laidOut = try (0..<1_024).map { try segment.documents.id(of: DocumentID($0)) }
        let rank = ["frequent": 0, "seldom": 1]
        let expected = documents.sorted {
            ($0.color, rank[$0.brand] ?? 2, $0.type, $0.id)
                < ($1.color, rank[$1.brand] ?? 2, $1.type, $1.id)
        }
        #expect(laidOut == expected.map { "\($0.id)" })
    }

    @Test("a builder goes on after others were added to it")
    func goesOn() throws {
        var one = SegmentBuilder(schema: RandomShop.schema)
        var first = SegmentBuilder(schema: RandomShop.schema)
        var second = SegmentBuilder(schema: RandomShop.schema)
        for number in 0..<30 {
            try add(number, to: &one)
            if number < 10 { try add(number, to: &first) }
            if (10..<20).contains(number) { try add(number, to: &second) }
        }
        try first.add(second)
        try first.add(SegmentBuilder(schema: RandomShop.schema))
        for number in 20..<30 { try add(number, to: &first) }
        #expect(first.build().contents == one.build().contents)
    }

    @Test("ids are found whatever they share and stored products come back, or their absence")
    func documents() throws {
        var ids = ["", "a", "aa", "aaaaaaaaaaaaaaaaaa", "a\0", "\u{e9}", "e\u{301}", "zürich"]
        for number in 0..<400 { ids.append("sku-2024-\(number)-\(number * number)") }
        // Counts of shared and of further bytes around what half a byte and what seven bits hold.
        for count in [1, 13, 14, 15, 16, 127, 128, 300] {
            ids.append(String(repeating: "q", count: count))
            ids.append(ids[ids.count - 1] + String(repeating: "r", count: count))
        }
        for stores in [true, false] {
            var builder = SegmentBuilder(schema: RandomShop.schema)
            for id in ids {
                try builder.add(
                    DocumentInput(
                        id: id, occurrences: [], fieldLengths: [0, 0], attributes: [[], []],
                        numbers: [.nan], stored: stores ? Array(id.utf8) : []))
            }
            let documents = try Segment(builder.build()).documents
            let sorted = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            for (rank, id) in sorted.enumerated() {
                let document = try #require(try documents.document(withID: id))
                #expect(documents.rank(of: document) == UInt32(rank))
                #expect(Array(try documents.id(of: document).utf8) == Array(id.utf8))
                #expect(try documents.stored(of: document) == (stores ? Array(id.utf8) : []))
            }
            for absent in ["b", "aaa", "sku", "\u{ff}", "sku-2024-400-1"] {
                #expect(try documents.document(withID: absent) == nil)
            }
        }
    }

    @Test("a rank takes as many bits as the greatest needs")
    func rankBits() {
        let counts = [0, 1, 2, 3, 128, 129, 1_000_000, 1 << 24, 1 << 24 + 1]
        #expect(
            counts.map(DocumentSerializer.rankBits) == [0, 0, 1, 2, 7, 8, 20, 24, 25])
        #expect(DocumentSerializer.rankBits(documentCount: SegmentLimits.maximumDocuments) == 28)
    }

    @Test("numbers packed by bits come back, whatever they take and what else is in the bytes")
    func packedNumbers() throws {
        var random = SeededGenerator(seed: 5)
        for bits in 0...32 {
            let greatest = UInt32(UInt64(1) << UInt64(bits) - 1)
            let numbers = (0..<35).map {
                $0 % 5 == 0 ? greatest : UInt32.random(in: 0...greatest, using: &random)
            }
            var writer = ByteWriter()
            writer.append(UInt8.max)
            writer.append(numbers, bits: bits)
            #expect(writer.count == 1 + (35 * bits + 7) / 8)
            writer.append(littleEndian: UInt64.max)
            let view = ByteView(MappedMemory(copying: writer.bytes))
            #expect(numbers.indices.map { view.loadPacked($0, bits: bits, at: 1) } == numbers)
        }
    }

    @Test(
        "ranks and ids come back from segments of any size",
        arguments: [1, 2, 3, 15, 16, 17, 127, 128, 129, 300, 1_025])
    func ranks(count: Int) throws {
        var ids = ByteRuns()
        var stored = ChunkedRuns()
        for number in 0..<count {
            ids.append("p\(9_999 - number)".utf8)
            stored.append(Array("stored \(number)".utf8))
        }
        let order = (0..<count).map(UInt32.init)
        var writer = ByteWriter()
        DocumentSerializer.append(
            ids: ids, order: order, idOrder: order.reversed(), stored: stored, to: &writer)
        let documents = try DocumentReader(
            payload: ByteView(MappedMemory(copying: writer.bytes)), documentCount: count)
        for number in 0..<count {
            let document = DocumentID(UInt32(number))
            #expect(documents.rank(of: document) == UInt32(count - 1 - number))
            #expect(try documents.id(of: document) == "p\(9_999 - number)")
            #expect(try documents.document(withID: "p\(9_999 - number)") == document)
            #expect(try documents.stored(of: document) == Array("stored \(number)".utf8))
        }
        for range in 0...((count - 1) / 128) {
            let last = min(128 * range + 127, count - 1)
            #expect(documents.leastRank(inRange: range) == UInt32(count - 1 - last))
        }
    }

    @Test(
        "a word that was numbered but that no document holds is found nowhere", arguments: [3, 900])
    func unusedTerm(documents: Int) throws {
        var builder = SegmentBuilder(schema: RandomShop.schema)
        let unused = Array("unused".utf8)
        _ = builder.term(unused)
        for number in 0..<documents { try add(number, to: &builder) }
        let segment = try Segment(builder.build())
        let query = Query(
            terms: [.init(key: unused, weight: 9, groups: 1)], groupCount: 1, requiredGroups: 1)
        let search = try SegmentSearch(
            query, in: segment, prior: DocumentPrior(documentCount: documents), preferences: .none,
            eligible: DocumentSet(documentCount: documents, full: true))
        #expect(try search.matches().isEmpty)
    }

    @Test("more than 255 occurrences of a word in a field all count")
    func manyOccurrences() throws {
        func impact(_ count: Int) throws -> UInt8? {
            let schema = SegmentSchema(
                fields: [.init(name: "f", weight: 0.01, b: 0)], attributes: [], numbers: [],
                order: [], k1: 1.2, fingerprint: "many")
            var builder = SegmentBuilder(schema: schema)
            let term = builder.term(Array("word".utf8))
            let occurrences = [TermOccurrence](
                repeating: .init(term: term, field: 0, count: 1), count: count)
            try builder.add(
                DocumentInput(
                    id: "d", occurrences: occurrences, fieldLengths: [count], attributes: [],
                    numbers: [], stored: []))
            let segment = try Segment(builder.build())
            let query = try ResolvedQuery(
                Query(
                    terms: [.init(key: Array("word".utf8), weight: 9, groups: 0)], groupCount: 0,
                    requiredGroups: 0), in: segment)
            return query.terms[0].impact(in: DocumentID(0))
        }
        for count in [1, 255, 256, 700] {
            let frequency = 0.01 * Double(count)
            let expected = (255 * frequency / (1.2 + frequency)).rounded()
            #expect(try impact(count) == UInt8(max(1, expected)))
        }
    }
}
