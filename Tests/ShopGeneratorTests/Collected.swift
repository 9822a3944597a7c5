import Foundation

@testable import ShopGenerator

/// What a plan wrote, gathered for a test.
struct Collected {
    private(set) var bytes: [UInt8] = []

    init(_ write: (([UInt8]) -> Void) -> Void) {
        var gathered: [UInt8] = []
        write { gathered += $0 }
        bytes = gathered
    }

    static func products(_ plan: ShopPlan) -> Collected { Collected { plan.writeProducts(to: $0) } }
    static func events(_ plan: ShopPlan) -> Collected { Collected { plan.writeEvents(to: $0) } }
    static func tastes(_ plan: ShopPlan) -> Collected { Collected { plan.writeTastes(to: $0) } }
    static func queries(_ plan: ShopPlan, count: Int) -> Collected {
        Collected { plan.writeQueries(count: count, to: $0) }
    }

    static func bench(_ form: BenchForm, _ plan: ShopPlan) -> Collected {
        Collected { plan.writeBenchQueries(form, to: $0) }
    }
    static func benchCustomers(_ plan: ShopPlan) -> Collected {
        Collected { plan.writeBenchCustomers(to: $0) }
    }

    var lines: [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// FNV-1a, to pin bytes down in a few digits.
    var fingerprint: UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    func decoded<Value: Decodable>(as type: Value.Type) throws -> [Value] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try lines.map { try decoder.decode(type, from: Data($0.utf8)) }
    }
}

/// A line of the products, as others read it.
struct ProductLine: Decodable {
    let id, sku, title, brand, category, type, color, tier, description: String
    let size, material: String?
    let price: Int
    let inStock: Bool
    let rating: Double
}

/// A line of the events, as others read it.
struct EventLine: Decodable {
    let customer, kind, product, at, id: String
    let query: String?
    let quantity, stars: Int?
}

/// A line of the tastes, as others read it.
struct TasteLine: Decodable {
    struct Interest: Decodable {
        let category: String
        let types, brands: [String: Double]
    }
    struct Drift: Decodable {
        let at: String
        let interests: [Interest]
        let colors: [String: Double]
    }
    let customer: String
    let interests: [Interest]
    let colors, tiers: [String: Double]
    let drift: Drift?

    /// The taste at a moment, as somebody without the generator would put it together.
    func taste(at moment: String) -> PlantedTaste {
        let changed = drift.flatMap { $0.at <= moment ? $0 : nil }
        return PlantedTaste(
            interests: (changed?.interests ?? interests).map {
                .init(category: $0.category, types: $0.types, brands: $0.brands)
            },
            colors: changed?.colors ?? colors, tiers: tiers)
    }
}
