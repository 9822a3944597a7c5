import Catalog
import Foundation

/// A shop of four products, in a folder of its own.
struct TinyShop {
    static let definition = """
        language: en
        id: id
        fields:
          title: {from: title, weight: 5}
          brand: {from: maker, weight: 2}
        attributes:
          brand: {from: maker, prefer: true}
          color: {from: color, prefer: true}
        price: {from: price, unit: cents}
        order: [brand, price]

        """
    static let products = """
        {"id":"a","title":"Red running shoes","maker":"Acme","color":"red","price":9900}
        {"id":"b","title":"Blue running shoes","maker":"Bolt","color":"blue","price":8900}
        {"id":"c","title":"Red umbrella","maker":"Acme","color":"red","price":2500}
        {"id":"d","title":"Blue kettle","maker":"Bolt","color":"blue","price":3100}

        """

    let folder: TemporaryFolder

    /// A shop that is not built.
    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.definition, to: "shop/index.yaml")
        try folder.write(Self.products, to: "products.jsonl")
    }

    /// A shop that is built.
    static func built() throws -> TinyShop {
        let shop = try TinyShop()
        let run = try shop.run("build", "shop", "--from", "products.jsonl")
        guard run.status == 0 else { throw NotBuilt(errors: run.errors) }
        return shop
    }

    struct NotBuilt: Error { let errors: String }

    /// Runs the program beside the shop's folder.
    func run(_ arguments: String...) throws -> Program.Run {
        try Program.run(arguments, in: folder)
    }

    /// What `stats` prints.
    func statistics() throws -> String {
        try run("stats", "shop", "--json").output
    }

    /// The ids that a search finds, the best first.
    func found(_ arguments: String...) throws -> [String] {
        let run = try Program.run(["search", "shop", "--json"] + arguments, in: folder)
        guard case .array(let hits)? = try run.object()["hits"] else { return [] }
        return hits.compactMap(\.["id"]?.text)
    }
}

extension JSONValue {
    /// The text of a string; nil for other values.
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}
