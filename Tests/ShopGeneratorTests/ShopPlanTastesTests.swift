import Foundation
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
        #expect(Collected.tastes(plan).fingerprint == 15_847_048_122_983_952_532)
    }

    @Test func `Every customer has a line, the showcase customers the first`() {
        #expect(tastes.map(\.customer).prefix(4) == ["anna", "ben", "c1", "c2"])
        #expect(Set(tastes.map(\.customer)).count == 1_000)
    }

    @Test func `Favored brands and types are of their category, and worth something`() throws {
        for interest in tastes.flatMap(\.interests) {
            let aisle = try #require(
                plan.assortment.aisles.first { $0.path == interest.category })
            let brands = aisle.brands.map(\.name)
            let types = aisle.shelves.map { plan.assortment.shelves[$0].type.name }
            #expect(!interest.brands.isEmpty && !interest.types.isEmpty)
            #expect(interest.brands.allSatisfy { brands.contains($0.key) && $0.value >= 1 })
            #expect(interest.types.allSatisfy { types.contains($0.key) && $0.value > 0.5 })
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

    @Test func `Whoever adds up the lines of products and tastes gets the utility of the events`()
        throws
    {
        let products = try Collected.products(plan).decoded(as: ProductLine.self)
        var nonzero = 0
        for (number, line) in tastes.enumerated().prefix(300) {
            for moment in ["2025-08-01T00:00:00Z", "2025-12-31T00:00:00Z"] {
                let at = try #require(UTCTime(iso8601: moment))
                let taste = line.taste(at: moment)
                for product in stride(from: number, to: 5_000, by: 311) {
                    let utility = plan.utility(customer: number, product: product, at: at)
                    let added = taste.utility(of: .init(products[product]))
                    #expect(abs(utility - added) < 1e-9)
                    if utility != 0 { nonzero += 1 }
                }
            }
        }
        #expect(nonzero > 1_000)
    }

    @Test func `A product is worth the sum of what is liked in it`() {
        let taste = Taste(
            interests: [
                .init(
                    aisle: 3, shelves: [.init(value: 9, centinats: 150)],
                    brands: [.init(value: 2, centinats: 210), .init(value: 5, centinats: 100)])
            ], shades: [.init(value: .red, centinats: 110)],
            levels: [.init(value: .premium, centinats: 70), .init(value: .budget, centinats: -30)])
        func utility(_ aisle: Int, _ brand: Int, _ shade: Shade, _ level: PriceLevel) -> Int {
            taste.utility(of: .init(aisle: aisle, brand: brand, shade: shade, level: level))
        }
        #expect(utility(3, 0, .blue, .middle) == 150)
        #expect(utility(3, 2, .blue, .middle) == 360)
        #expect(utility(3, 5, .blue, .budget) == 220)
        #expect(utility(4, 2, .blue, .middle) == 0)
        #expect(utility(4, 2, .red, .premium) == 180)
        #expect(Taste.odds(0) == 1_000)
        #expect(Taste.odds(100) == 2_718)
    }

    @Test func `Identifiers name the customers and products that there are, and nothing else`() {
        #expect(plan.customer(named: "anna") == 0)
        #expect(plan.customer(named: "c998") == 999)
        for name in ["c999", "c0", "c01", "c", "carl", "", "p1"] {
            #expect(plan.customer(named: name) == nil)
        }
        #expect(plan.product(named: "p1") == 0)
        #expect(plan.product(named: "p5000") == 4_999)
        for name in ["p5001", "p0", "p-1", "p+1", "1", ""] {
            #expect(plan.product(named: name) == nil)
        }
    }

    @Test func `Products are looked at in proportion to the odds of their utility`() throws {
        let plan = try ShopPlan(seed: 3, products: 600, customers: 2)
        let taste = Customer(number: 0, plan: plan).taste
        let shelf = try #require(plan.assortment.shelf(named: "Running Shoes"))
        let stock = plan.assortment.count(onShelf: shelf, ofProducts: 600)
        let onShelf = (0..<stock).map { plan.assortment.product(onShelf: shelf, at: $0) }
        let odds = onShelf.map { product in
            exp(plan.utility(customer: 0, product: product, at: plan.until))
        }
        let total = odds.reduce(0, +)
        var looks: [Int: Int] = [:]
        var random = ShopRandom(seed: 3, stream: .journey)
        for _ in 0..<4_000 {
            var choice = ShelfChoice(
                shelf: shelf, count: 40, taste: taste, plan: plan, random: &random)
            looks[choice.take(&random), default: 0] += 1
        }
        #expect(stock > 5)
        for (product, odds) in zip(onShelf, odds) {
            let expected = 4_000 * odds / total
            #expect(abs(Double(looks[product] ?? 0) - expected) < 5 * expected.squareRoot() + 5)
        }
    }
}

extension PlantedTaste.Product {
    fileprivate init(_ line: ProductLine) {
        self.init(
            category: line.category, type: line.type, brand: line.brand, color: line.color,
            tier: line.tier)
    }
}

extension ProductTraits {
    fileprivate init(aisle: Int, brand: Int, shade: Shade, level: PriceLevel) {
        self.init(
            product: 0, shelf: 9, aisle: aisle, brand: brand, shade: shade, cents: 100,
            level: level)
    }
}
