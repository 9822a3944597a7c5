import Testing

@testable import ShopGenerator

@Suite struct ShopPlanTastesTests {
    private let plan: ShopPlan
    private let tastes: [TasteLine]

    init() throws {
        plan = try ShopPlan(seed: 1, products: 5_000, customers: 1_000)
        tastes = try Collected.tastes(plan).decoded(as: TasteLine.self)
    }

    @Test func `A seed always gives the same bytes`() {
        #expect(Collected.tastes(plan).fingerprint == 12_523_535_652_528_069_257)
    }

    @Test func `Every customer has a line, the showcase customers the first`() {
        #expect(tastes.map(\.customer).prefix(4) == ["anna", "ben", "c1", "c2"])
        #expect(Set(tastes.map(\.customer)).count == 1_000)
    }

    @Test func `Favored brands are brands of their category`() throws {
        for interest in tastes.flatMap(\.interests) {
            let aisle = try #require(
                plan.assortment.aisles.first { $0.path == interest.category })
            let names = aisle.brands.map(\.name)
            #expect(!interest.brands.isEmpty)
            #expect(interest.brands.allSatisfy(names.contains))
        }
    }

    @Test func `About a fifth of the customers change their taste, the showcase never`() throws {
        #expect((150...250).contains(tastes.count { $0.drift != nil }))
        #expect(tastes[0].drift == nil && tastes[1].drift == nil)
        for drift in tastes.compactMap(\.drift) {
            let at = try #require(UTCTime(iso8601: drift.at))
            let age = plan.until.secondsSince1970 - at.secondsSince1970
            #expect((45 * 86_400...135 * 86_400).contains(age))
        }
    }

    @Test func `A product weighs more for each thing that is liked in it`() {
        let taste = Taste(
            interests: [.init(aisle: 3, shelf: 9, brands: [2, 5])], shades: [.red],
            level: .premium, pull: .common)
        func weight(_ aisle: Int, _ brand: Int, _ shade: Shade, _ level: PriceLevel) -> Int {
            taste.weight(
                of: ProductTraits(
                    aisle: aisle, brand: brand, shade: shade, level: level))
        }
        #expect(weight(3, 0, .blue, .middle) == 1)
        #expect(weight(3, 2, .blue, .middle) == 8)
        #expect(weight(3, 5, .blue, .middle) == 4)
        #expect(weight(4, 2, .blue, .middle) == 1)
        #expect(weight(3, 0, .red, .middle) == 3)
        #expect(weight(3, 2, .red, .premium) == 48)
    }
}

extension ProductTraits {
    fileprivate init(aisle: Int, brand: Int, shade: Shade, level: PriceLevel) {
        self.init(
            product: 0, shelf: 0, aisle: aisle, brand: brand, shade: shade, cents: 100,
            level: level)
    }
}
