import Testing

@testable import Retrieval

@Suite("Segments")
struct SegmentTests {
    @Test("terms, postings and impacts are those of a plain model")
    func equalsPlainModel() throws {
        var shop = RandomShop(seed: 21)
        var builder = SegmentBuilder(schema: RandomShop.schema)
        // By term and id: the fixed impact given, none computed.
        var model: [String: [String: UInt8]] = [:]
        for number in 0..<600 {
            var occurrences: [TermOccurrence] = []
            for _ in 0..<8 {
                let text = RandomShop.vocabulary[shop.skewed(below: 60)]
                let impact = UInt8.random(in: 1...255, using: &shop.random)
                model[text, default: [:]]["p\(number)", default: 0] = max(
                    impact, model[text]?["p\(number)"] ?? 0)
                occurrences.append(
                    .init(
                        term: builder.term(Array(text.utf8)), field: TermOccurrence.fixedImpact,
                        count: impact))
            }
            try builder.add(
                DocumentInput(
                    id: "p\(number)", occurrences: occurrences, fieldLengths: [1, 1],
                    attributes: [["brand\(number % 7)"], []], numbers: [Double(number % 11)],
                    stored: []))
        }
        let segment = try Segment(builder.build())
        #expect(segment.terms.count == model.count)
        for (text, expected) in model {
            let entry = try #require(try segment.terms.entry(of: Array(text.utf8)))
            #expect(entry.documentFrequency == expected.count)
            let term = Query.Term(key: Array(text.utf8), weight: 256, groups: 0)
            let query = try ResolvedQuery(
                Query(terms: [term], groupCount: 0, requiredGroups: 0), in: segment)
            for value in 0..<600 {
                let document = DocumentID(UInt32(value))
                let id = try segment.documents.id(of: document)
                #expect(query.terms[0].impact(in: document) == expected[id])
            }
        }
        #expect(try segment.terms.entry(of: Array("absent".utf8)) == nil)
        #expect(try segment.terms.entry(of: []) == nil)
    }

    @Test("documents are laid out by the order keys, then by id")
    func layout() throws {
        var shop = RandomShop(seed: 22)
        let segment = try shop.segment(documents: 500)
        let keys = try (0..<500).map { value -> (Int, Int, Double, String) in
            let document = DocumentID(UInt32(value))
            return (
                segment.attributes[1].ordinals(of: document).first ?? .max,
                segment.attributes[0].ordinals(of: document).first ?? .max,
                segment.numbers[0].value(of: document), try segment.documents.id(of: document)
            )
        }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("ids, stored bytes and attribute values are given back")
    func documentsComeBack() throws {
        var shop = RandomShop(seed: 23)
        let segment = try shop.segment(documents: 300)
        for number in 0..<300 {
            let document = try #require(try segment.documents.document(withID: "p\(number)"))
            #expect(try segment.documents.id(of: document) == "p\(number)")
            #expect(
                try segment.documents.stored(of: document) == Array("stored \(number)".utf8))
        }
        #expect(try segment.documents.document(withID: "p300") == nil)
        let brand = segment.attributes[0]
        for ordinal in 1...brand.valueCount {
            let text = try #require(brand.text(of: ordinal))
            #expect(brand.ordinal(of: text) == ordinal)
            let having = Filter.values(column: 0, [text]).documents(in: segment)
            #expect(having.count == brand.documentCount(of: ordinal))
        }
        #expect(brand.ordinal(of: "brandy") == nil)
    }

    @Test("terms with a prefix come in order, across blocks")
    func prefixes() throws {
        var shop = RandomShop(seed: 24)
        let segment = try shop.segment(documents: 800)
        for prefix in ["", "t", "term", "term1", "term5", "term59", "u", "a", "term599"] {
            let expected = RandomShop.vocabulary.filter { $0.hasPrefix(prefix) }.sorted()
            let found = try segment.terms.entries(withPrefix: Array(prefix.utf8), limit: 1_000)
            #expect(found.map { String(decoding: $0.key, as: UTF8.self) } == expected)
        }
        #expect(try segment.terms.entries(withPrefix: Array("term".utf8), limit: 5).count == 5)
    }

    @Test("facets and filters agree with counting by hand")
    func facets() throws {
        var shop = RandomShop(seed: 25)
        let segment = try shop.segment(documents: 700)
        let cheap = Filter.numbers(column: 0, 0...50).documents(in: segment)
        var expected: [String: Int] = [:]
        for value in 0..<UInt32(700)
        where segment.numbers[0].value(of: DocumentID(value)) <= 50 {
            for ordinal in segment.attributes[1].ordinals(of: DocumentID(value)) {
                expected[segment.attributes[1].text(of: ordinal) ?? "", default: 0] += 1
            }
        }
        #expect(
            Dictionary(
                uniqueKeysWithValues: FacetCounts(
                    of: segment.attributes[1], in: FacetedMatches(Matches(cheap))
                ).all
                    .map {
                        ($0.value, $0.count)
                    }) == expected)
        let dear = Filter.not(.numbers(column: 0, 0...50)).documents(in: segment)
        #expect(cheap.count + dear.count == 700)
        let counts = FacetCounts(of: segment.attributes[1], in: FacetedMatches(Matches(cheap)))
        #expect(counts.greatest(0).isEmpty)
        #expect(counts.greatest(.max).count == counts.valueCount)
    }

    @Test("an empty segment answers everything with nothing")
    func empty() throws {
        let segment = try Segment(SegmentBuilder(schema: RandomShop.schema).build())
        #expect(segment.documentCount == 0)
        try segment.verify()
        let search = try SegmentSearch(
            Query(terms: [], groupCount: 0, requiredGroups: 0), in: segment,
            prior: DocumentPrior(documentCount: 0), preferences: .none,
            eligible: DocumentSet(documentCount: 0, full: true))
        var pruned = try PrunedSearch(search, limit: 10)
        #expect(try pruned.run().isEmpty)
    }

    @Test("a folder written durably opens as it was, and another fingerprint is refused")
    func folder() throws {
        var shop = RandomShop(seed: 26)
        let files = try shop.files(documents: 90)
        try withTemporaryFolder { folder in
            try files.write(to: folder)
            let segment = try Segment(folder: folder, fingerprint: "test")
            try segment.verify()
            #expect(segment.documentCount == 90)
            #expect(segment.byteCount == files.byteCount)
            #expect(throws: RetrievalError.self) {
                try Segment(folder: folder, fingerprint: "other")
            }
        }
    }
}
