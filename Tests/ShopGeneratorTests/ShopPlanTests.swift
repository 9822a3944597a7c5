import Testing

@testable import ShopGenerator

@Suite struct ShopPlanTests {
    @Test func `Numbers out of range are refused with the range`() {
        #expect(
            throws: ShopError.outOfRange(
                argument: "the number of products", expected: 1...1_000_000_000, found: 0)
        ) { try ShopPlan(products: 0) }
        #expect(throws: ShopError.self) { try ShopPlan(customers: -1) }
        #expect(throws: ShopError.self) { try ShopPlan(eventsPerCustomer: 0) }
        #expect(throws: ShopError.self) { try ShopPlan(until: UTCTime(secondsSince1970: 0)) }
    }

    @Test func `An error says what to give instead`() {
        let error = ShopError.outOfRange(
            argument: "the number of products", expected: 1...9, found: 0)
        #expect(error.description == "the number of products is 0; give a number from 1 to 9")
    }

    @Test func `The default end is the beginning of 2026`() {
        #expect(ShopPlan.defaultUntil.iso8601 == "2026-01-01T00:00:00Z")
    }

    @Test func `Writing stops at the sink's first error`() throws {
        struct Full: Error {}
        let plan = try ShopPlan(products: 1_000)
        var pieces = 0
        #expect(throws: Full.self) {
            try plan.writeProducts { (_: [UInt8]) throws(Full) in
                pieces += 1
                throw Full()
            }
        }
        #expect(pieces == 1)
    }

    @Test func `The definition names only columns that products have`() throws {
        let product = try #require(Collected.products(try ShopPlan(products: 1)).lines.first)
        let optional = ["size", "material"]
        let sources = ShopPlan.definition.split(separator: "from: ").dropFirst().map {
            $0.prefix { $0.isLetter || $0 == "_" }
        }
        #expect(sources.count == 14)
        for source in sources where !optional.contains(String(source)) {
            #expect(product.contains("\"\(source)\":"))
        }
    }
}
