import Foundation
import Testing

@testable import ShopGenerator

@Suite struct ShopPlanProductsTests {
    private let plan: ShopPlan
    private let products: [ProductLine]

    init() throws {
        plan = try ShopPlan(seed: 1, products: 5_000)
        products = try Collected.products(plan).decoded(as: ProductLine.self)
    }

    @Test func `A seed always gives the same bytes`() throws {
        let first = Collected.products(try ShopPlan(seed: 1, products: 1_000))
        #expect(first.fingerprint == 3_789_651_191_767_270_789)
        #expect(Collected.products(try ShopPlan(seed: 2, products: 1_000)).bytes != first.bytes)
    }

    @Test func `The first products are the same however many follow`() throws {
        let few = Collected.products(try ShopPlan(seed: 1, products: 300))
        #expect(Collected.products(plan).bytes.starts(with: few.bytes))
    }

    @Test func `A far product needs none of those before it`() throws {
        let listing = ProductListing(
            product: 999_999_999, seed: 1, assortment: plan.assortment)
        #expect(ProductListing.id(product: listing.traits.product) == "p1000000000")
        #expect(!listing.title.isEmpty)
    }

    @Test func `Identifiers and stock-keeping units are unique`() {
        #expect(Set(products.map(\.id)).count == 5_000)
        #expect(Set(products.map(\.sku)).count == 5_000)
    }

    @Test func `Every title says what the product is, and most say who made it`() throws {
        var branded = 0
        for product in products {
            let shelf = try #require(plan.assortment.shelf(named: product.type))
            let nouns = plan.assortment.shelves[shelf].type.nouns
            #expect(nouns.contains(where: product.title.contains), "\(product.title)")
            #expect(!product.title.contains("  ") && product.title.first != " ")
            if product.title.hasPrefix(product.brand) { branded += 1 }
        }
        #expect((4_000...4_700).contains(branded))
    }

    @Test func `The tier says what the price means for the type`() throws {
        for product in products {
            let shelf = try #require(plan.assortment.shelf(named: product.type))
            let median = plan.assortment.shelves[shelf].type.cents
            let tier = PriceLevel(cents: product.price, median: median).rawValue
            #expect(product.tier == tier)
        }
        #expect(Set(products.map(\.tier)) == ["budget", "middle", "premium"])
    }

    @Test func `Descriptions have 20 to 60 words`() {
        for product in products {
            let words = product.description.split(separator: " ").count
            #expect((20...60).contains(words), "\(product.description)")
        }
    }

    @Test func `The type is the last level of the category`() {
        #expect(products.allSatisfy { $0.category.hasSuffix(" > \($0.type)") })
    }

    @Test func `Prices end as prices do, and their logarithms spread evenly around the median`()
        throws
    {
        #expect(products.allSatisfy { [99, 95, 0].contains($0.price % 100) && $0.price > 0 })
        let logarithms = try products.map { product in
            let shelf = try #require(plan.assortment.shelf(named: product.type))
            return log(Double(product.price) / Double(plan.assortment.shelves[shelf].type.cents))
        }
        let mean = logarithms.reduce(0, +) / 5_000
        let variance = logarithms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 5_000
        let skew = logarithms.reduce(0) { $0 + pow(($1 - mean) / variance.squareRoot(), 3) } / 5_000
        #expect(abs(mean) < 0.15)
        #expect((0.3...0.55).contains(variance.squareRoot()))
        #expect(abs(skew) < 0.3)
    }

    @Test func `Nine in ten products are in stock, and ratings lie between 2 and 5`() {
        let share = Double(products.count(where: \.inStock)) / 5_000
        #expect((0.9...0.94).contains(share))
        #expect(products.allSatisfy { (2...5).contains($0.rating) })
    }

    @Test func `Brands within categories follow Zipf's law`() throws {
        var counts = [Int](repeating: 0, count: 60)
        for product in 0..<50_000 {
            let traits = ProductTraits(product: product, seed: 1, assortment: plan.assortment)
            counts[traits.brand] += 1
        }
        let slope = Slope(counts.prefix(30).enumerated().map { (Double($0 + 1), Double($1)) }).value
        #expect((-1.1 ... -0.9).contains(slope))
    }

    @Test(arguments: ShopPlan.demoQueries)
    func `The demo's queries find enough products of several brands and colors`(query: String) {
        let words = query.split(separator: " ").map(String.init)
        let found = products.filter { product in
            words.allSatisfy(product.title.lowercased().contains)
        }
        #expect(found.count >= 50)
        #expect(Set(found.map(\.brand)).count >= 8)
        #expect(Set(found.map(\.color)).count >= 6)
    }
}

/// The slope of the line that fits the logarithms of points best.
struct Slope {
    let value: Double

    init(_ points: [(Double, Double)]) {
        let logarithms = points.map { (log($0), log($1)) }
        let count = Double(points.count)
        let x = logarithms.reduce(0) { $0 + $1.0 } / count
        let y = logarithms.reduce(0) { $0 + $1.1 } / count
        let covariance = logarithms.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
        value = covariance / logarithms.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
    }
}
