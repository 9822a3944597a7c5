import Testing

@testable import Retrieval

@Suite("Filters")
struct FilterTests {
    /// Random documents whose numbers are stored in each way, with one value, several or none.
    private struct Shop {
        static let schema = SegmentSchema(
            fields: [.init(name: "title", weight: 1, b: 0)], attributes: ["brand", "tags"],
            numbers: ["stock", "size", "price", "sales", "weight"], order: [.attribute(0)], k1: 1.2,
            fingerprint: "filters")

        var random: SeededGenerator
        let segment: Segment
        /// The documents' values, as they were added.
        private(set) var values: [[[String]]] = []
        private(set) var numbers: [[Double]] = []

        init(seed: UInt64, documents: Int) throws {
            var random = SeededGenerator(seed: seed)
            var builder = SegmentBuilder(schema: Self.schema)
            for id in 0..<documents {
                let brand = Int.random(in: 0..<12, using: &random)
                let tags = (0..<6).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
                values.append([brand < 9 ? ["brand\(brand / 3)"] : [], tags.map { "tag\($0)" }])
                numbers.append(
                    [
                        Double(Int.random(in: 0...1, using: &random)),
                        Double(Int.random(in: -300...300, using: &random)),
                        Double(Int.random(in: 0..<90_000, using: &random)) / 100,
                        Double(Int.random(in: 0..<90_000_000, using: &random)),
                        Double.random(in: -1...1, using: &random),
                    ].map { Int.random(in: 0..<7, using: &random) == 0 ? .nan : $0 })
                try builder.add(
                    DocumentInput(
                        id: "p\(id)", occurrences: [], fieldLengths: [0], attributes: values[id],
                        numbers: numbers[id], stored: []))
            }
            segment = try Segment(builder.build())
            self.random = random
        }

        mutating func filter(depth: Int = 0) -> Filter {
            switch Int.random(in: 0..<(depth < 3 ? 8 : 5), using: &random) {
            case 0:
                let brands = ["brand0", "brand1", "brand2", "brand3"].shuffled(using: &random)
                return .values(
                    column: 0, Array(brands.prefix(Int.random(in: 0...3, using: &random))))
            case 1:
                return .values(column: 1, ["tag\(Int.random(in: 0...6, using: &random))", "tag0"])
            case 2, 3, 4:
                let column = Int.random(in: 0..<5, using: &random)
                // Bounds that are numbers of the column, between them, and beyond all of them.
                let known = numbers.map { $0[column] }.filter { !$0.isNaN } + [-1e9, 1e9]
                let bounds = (0..<2).map { _ in
                    (known.randomElement(using: &random) ?? 0)
                        + ([0, 0, 0.005, -0.005].randomElement(using: &random) ?? 0)
                }.sorted()
                return .numbers(column: column, bounds[0]...bounds[1])
            case 5: return .not(filter(depth: depth + 1))
            default:
                let parts = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    filter(depth: depth + 1)
                }
                return Bool.random(using: &random) ? .and(parts) : .or(parts)
            }
        }

        func accepts(_ filter: Filter, _ id: Int) -> Bool {
            switch filter {
            case .condition(.values(let column, let wanted)):
                values[id][column].contains(where: wanted.contains)
            case .condition(.numbers(let column, let bounds)):
                bounds.contains(numbers[id][column])
            case .and(let parts): parts.allSatisfy { accepts($0, id) }
            case .or(let parts): parts.contains { accepts($0, id) }
            case .not(let part): !accepts(part, id)
            }
        }
    }

    @Test(
        "find what looking at each document finds",
        arguments: [1, 63, 64, 127, 128, 129, 700, 2_000])
    func bruteForce(documents: Int) throws {
        var shop = try Shop(seed: UInt64(documents), documents: documents)
        for _ in 0..<200 {
            let filter = shop.filter()
            let found = try filter.documents(in: shop.segment).map {
                try shop.segment.documents.id(of: $0)
            }
            let expected = (0..<documents).filter { shop.accepts(filter, $0) }.map { "p\($0)" }
            #expect(found.sorted() == expected.sorted(), "\(filter)")
        }
    }

    @Test("flags become bits at their places")
    func flags() {
        let flags = PlaceFlags()
        #expect(flags.places.isEmpty)
        for place in 0..<SegmentLimits.rangeSize {
            flags[place] = true
            #expect(flags.places == (0...place).reduce(into: RangeSet()) { $0.insert($1) })
        }
        flags.clear()
        #expect(flags.places.isEmpty)
        flags[77] = true
        var expected = RangeSet()
        expected.insert(77)
        #expect(flags.places == expected)
    }
}
