import Testing

@testable import Retrieval

@Suite("Damaged index files")
struct DamageTests {
    /// Opens, verifies and searches; whatever happens must be a result or an error.
    private func exercise(_ files: SegmentFiles, _ queries: some Sequence<Query>) -> RetrievalError?
    {
        do throws(RetrievalError) {
            let segment = try Segment(files)
            var failure: RetrievalError?
            do throws(RetrievalError) { try segment.verify() } catch { failure = error }
            for query in queries { try search(segment, query) }
            return failure
        } catch {
            return error
        }
    }

    /// A query of every kind that is searched in a way of its own: some of three words, one word, one
    /// that few have, words with many alternatives.
    private static let queries: [Query] = {
        func words(_ numbers: [Int], group: Int = 0) -> [Query.Term] {
            numbers.map {
                Query.Term(
                    key: Array("term\($0)".utf8), weight: 30_000, groups: 1 << UInt64(group),
                    isAlternative: numbers.count > 1)
            }
        }
        let three = [0, 1, 7].enumerated().flatMap { words([$1], group: $0) }
        let many = Array(2...12)
        return (1...3).map { Query(terms: three, groupCount: 3, requiredGroups: $0) } + [
            Query(terms: words([0]), groupCount: 1, requiredGroups: 1),
            Query(terms: words([50]), groupCount: 1, requiredGroups: 1),
            Query(terms: words(many), groupCount: 1, requiredGroups: 1),
            Query(terms: words([0]) + words(many, group: 1), groupCount: 2, requiredGroups: 2),
        ]
    }()

    /// Among all documents, and among so few that most ranges have none, also once these are known.
    private func search(_ segment: Segment, _ query: Query) throws(RetrievalError) {
        guard segment.documentCount < 10_000 else { return }
        var few = DocumentSet(documentCount: segment.documentCount)
        for number in 5..<max(5, min(9, segment.documentCount)) {
            few.insert(DocumentID(UInt32(number)))
        }
        let filter = FilteredDocuments(few)
        for _ in 0..<2 { try search(segment, query, among: few, filter) }
        try search(
            segment, query, among: DocumentSet(documentCount: segment.documentCount, full: true))
    }

    private func search(
        _ segment: Segment, _ query: Query, among eligible: DocumentSet,
        _ filter: FilteredDocuments? = nil
    ) throws(RetrievalError) {
        let columns = segment.attributes.indices.map {
            (column: $0, weights: ["brand1": Score(9)], others: Score(1))
        }
        let search = try SegmentSearch(
            query, in: segment, prior: DocumentPrior(documentCount: segment.documentCount),
            preferences: Preferences(attributes: columns, boosts: [], cap: 500, in: segment),
            eligible: eligible, filter: filter)
        let matches = try search.matches()
        let faceted = FacetedMatches(matches)
        for column in segment.attributes { _ = FacetCounts(of: column, in: faceted).greatest(10) }
        if segment.attributes.count == 2 && segment.numbers.count == 1 {
            _ = Filter.and([.values(column: 0, ["brand1"]), .numbers(column: 0, 1...90)])
                .documents(in: segment)
        }
        var masked = try PrunedSearch(search, limit: 10, matches: matches)
        _ = try masked.run()
        var pruned = try PrunedSearch(search, limit: 10)
        for hit in try pruned.run() { _ = try segment.documents.stored(of: hit.document) }
        _ = try segment.documents.document(withID: "p7")
        _ = try segment.terms.entries(withPrefix: Array("term".utf8), limit: 100)
    }

    @Test("every flipped byte is found by verification, and searching never traps")
    func flippedBytes() throws {
        var shop = RandomShop(seed: 3)
        let files = try shop.files(documents: 60)
        for kind in IndexFile.Kind.allCases {
            let bytes = try #require(files.contents[kind])
            for position in bytes.indices {
                var damaged = files
                damaged.contents[kind]?[position] ^= UInt8(1 << (position % 8))
                let query = Self.queries[position % Self.queries.count]
                #expect(exercise(damaged, [query]) != nil, "\(kind) at \(position)")
            }
        }
    }

    @Test("every truncation is refused when opening")
    func truncatedFiles() throws {
        var shop = RandomShop(seed: 4)
        let files = try shop.files(documents: 40)
        for kind in IndexFile.Kind.allCases {
            let bytes = try #require(files.contents[kind])
            for length in 0..<bytes.count {
                var damaged = files
                damaged.contents[kind] = Array(bytes.prefix(length))
                #expect(throws: RetrievalError.self, "\(kind) cut to \(length)") {
                    try Segment(damaged)
                }
            }
        }
    }

    @Test("random bytes under a valid frame never trap")
    func randomPayloads() throws {
        var shop = RandomShop(seed: 6)
        let files = try shop.files(documents: 700)
        for round in 0..<400 {
            var damaged = files
            let kind = IndexFile.Kind.allCases[round % IndexFile.Kind.allCases.count]
            var payload = try #require(files.contents[kind]).dropFirst(32).dropLast(8)
            for _ in 0..<Int.random(in: 1...30, using: &shop.random) {
                let position = Int.random(in: payload.indices, using: &shop.random)
                payload[position] = UInt8.random(in: 0...255, using: &shop.random)
            }
            damaged.contents[kind] = IndexFile.frame(
                Array(payload), kind: kind, fingerprint: RandomShop.schema.fingerprintHash)
            _ = exercise(damaged, Self.queries)
        }
    }

    @Test("whatever the counts of an id are, it is read or an error, and never more than there is")
    func damagedCounts() throws {
        let header: [UInt8] = [4, 0, 0, 0, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 8)
        // Of one document the ranks take no bits; its block begins at 0.
        let start = header + [UInt8](repeating: 0, count: 8)
        func id(_ block: [UInt8]) throws -> String {
            let payload = ByteView(MappedMemory(copying: start + block))
            return try DocumentReader(payload: payload, documentCount: 1).id(of: DocumentID(0))
        }
        for counts in UInt8.min...UInt8.max {
            // Nothing comes before the first id; a long count reads 1, and leaves two bytes.
            let (shared, further) = (counts & 15, counts >> 4)
            let length = further == 15 ? 1 : Int(further)
            if shared == 0 && length <= 3 {
                #expect(
                    try id([counts, 1, 112, 49]).utf8.count == length, "\(counts)")
            } else {
                #expect(throws: RetrievalError.self, "\(counts)") { try id([counts, 1, 112, 49]) }
            }
        }
        #expect(throws: RetrievalError.self) { try id([0xf0, 0xff, 0xff, 0xff]) }
    }

    @Test("older, newer, foreign and mismatched files each have their own error")
    func distinctErrors() throws {
        var shop = RandomShop(seed: 8)
        let files = try shop.files(documents: 10)
        func opening(_ kind: IndexFile.Kind, _ change: (inout [UInt8]) -> Void) -> RetrievalError? {
            var changed = files
            change(&changed.contents[kind, default: []])
            do throws(RetrievalError) {
                _ = try Segment(changed)
                return nil
            } catch { return error }
        }
        let path = "memory:postings"
        #expect(
            opening(.postings) { $0[12] = 0 } == .tooOld(path: path, expected: 3, found: 0))
        #expect(
            opening(.postings) { $0[12] = 9 } == .tooNew(path: path, expected: 3, found: 9))
        #expect(opening(.postings) { $0[0] = 0 } == .notAnIndexFile(path: path))
        #expect(
            opening(.postings) { $0[8] = UInt8(ascii: "X") }
                == .wrongKind(path: path, expected: "POST", found: "XOST"))
        #expect(opening(.postings) { $0[16] ^= 1 }?.description.contains("another build") == true)
    }
}
