import Catalog
import Foundation
import ShopGenerator

@testable import SearchEngine

/// A generated shop with a history: a base segment, and two of later changes on top.
struct GeneratedShop: Sendable {
    /// The columns of a product by name.
    struct Columns: Sendable {
        let json: JSONValue

        func text(_ name: String) -> String? {
            if case .string(let text)? = json[name] { text } else { nil }
        }

        func number(_ name: String) -> Double? {
            if case .number(let number)? = json[name] { number } else { nil }
        }

        var color: String? { text("color")?.lowercased() }
        var isInStock: Bool { json["in_stock"] == .bool(true) }
    }

    /// The same shop for all tests that only search.
    static let shared = Result { try GeneratedShop(products: 1_200) }

    let index: Index
    /// Every living product by id.
    private(set) var products: [String: Columns] = [:]
    let customers: [String]
    /// As customers type them: some misspelled, some unfinished, some codes.
    let queries: [String]

    init(products count: Int) throws {
        let plan = try ShopPlan(seed: 11, products: count, customers: 60, eventsPerCustomer: 30)
        let rows = Self.lines { plan.writeProducts(to: $0) }
        queries = Self.lines { plan.writeQueries(count: 400, to: $0) }
            .compactMap { $0.split(separator: "\t").last.map(String.init) }
        customers = ["anna", "ben"] + (1...20).map { "c\($0)" }
        let shop = try TestIndex(ShopPlan.definition, products: rows)
        let events = try shop.file("events.jsonl", Self.lines { plan.writeEvents(to: $0) })
        _ = try shop.index.importEvents(from: [events], progress: { _, _ in })
        index = try shop.another()
        for row in rows { try remember(row) }
        try change(rows)
    }

    /// Replaces, deletes and adds products, made visible in two steps.
    private mutating func change(_ rows: [String]) throws {
        for (number, row) in rows.enumerated() where number % 11 == 0 {
            let changed = row.replacing(#/"price":\d+/#, with: "\"price\":\(number + 500)")
            try index.put(changed)
            try remember(changed)
        }
        try index.flush()
        for (number, row) in rows.enumerated() where number % 17 == 0 {
            let copy = row.replacing(#/"id":"p/#, with: "\"id\":\"new")
            try index.put(copy)
            try remember(copy)
            let id = "p\(number + 2)"
            if try index.delete(id) { products[id] = nil }
        }
        try index.flush()
    }

    private mutating func remember(_ row: String) throws {
        let columns = Columns(json: try JSONValue(parsing: row.json))
        products[columns.text("id") ?? ""] = columns
    }

    private static func lines(_ write: (([UInt8]) -> Void) -> Void) -> [String] {
        var bytes: [UInt8] = []
        write { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

/// A filter, and what it means.
struct FilterCase: Sendable {
    let text: String
    let accepts: @Sendable (GeneratedShop.Columns) -> Bool

    /// Filters on the generated shop that use every form of the language.
    static let all: [FilterCase] = [
        .init(text: "color:black") { $0.color == "black" },
        .init(text: "color:BLACK") { $0.color == "black" },
        .init(text: "color:(black OR \"white\" or red)") {
            ["black", "white", "red"].contains($0.color)
        },
        .init(text: "NOT color:black") { $0.color != "black" },
        .init(text: "not not color:black") { $0.color == "black" },
        .init(text: "price:[2000 TO 6000]") { (2_000...6_000).contains($0.number("price") ?? -1) },
        .init(text: "price:{2000 TO 6000}") {
            ($0.number("price") ?? 0) > 2_000 && ($0.number("price") ?? 0) < 6_000
        },
        .init(text: "price:[2000 TO *]") { ($0.number("price") ?? 0) >= 2_000 },
        .init(text: "price:[* to 2000}") { ($0.number("price") ?? .infinity) < 2_000 },
        .init(text: "price:>=5000") { ($0.number("price") ?? 0) >= 5_000 },
        .init(text: "price:>5000") { ($0.number("price") ?? 0) > 5_000 },
        .init(text: "price:<3000") { ($0.number("price") ?? .infinity) < 3_000 },
        .init(text: "price:<=3000") { ($0.number("price") ?? .infinity) <= 3_000 },
        .init(text: "price:[9 TO 3]") { _ in false },
        .init(text: "rating:(4.2 OR 4.3)") { [4.2, 4.3].contains($0.number("rating")) },
        .init(text: "in_stock:true") { $0.isInStock },
        .init(text: "in_stock:no") { !$0.isInStock },
        .init(text: "rating:>4 AND price:<4000 AND NOT color:(black OR white)") {
            ($0.number("rating") ?? 0) > 4 && ($0.number("price") ?? .infinity) < 4_000
                && !["black", "white"].contains($0.color)
        },
        .init(text: "color:red OR color:blue AND in_stock:false") {
            $0.color == "red" || ($0.color == "blue" && !$0.isInStock)
        },
        .init(text: "(color:red OR color:blue) AND in_stock:false") {
            ["red", "blue"].contains($0.color) && !$0.isInStock
        },
        .init(text: "NOT (color:red OR price:<2500)") {
            $0.color != "red" && !(($0.number("price") ?? .infinity) < 2_500)
        },
        .init(text: "color:nonesuch") { _ in false },
        .init(text: "NOT color:nonesuch") { _ in true },
    ]
}
