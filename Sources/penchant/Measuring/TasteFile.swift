import Catalog
import ShopGenerator

/// The planted tastes of some customers of a generated shop, as they are at the end.
struct TasteFile {
    private let path: String
    private var tastes: [String: PlantedTaste] = [:]

    /// Reads the tastes of these customers.
    init(path: String, customers: Set<String>) throws(CatalogError) {
        self.path = path
        var rows = try RowSource(path: path, format: .jsonLines)
        while let item = try rows.next() {
            guard case .row(let row) = item, let customer = row.text("customer"),
                customers.contains(customer)
            else { continue }
            tastes[customer] = PlantedTaste(last: JSONValue.object(row.columns))
        }
    }

    /// The taste of a customer.
    ///
    /// - Throws: `CommandFailure.badListing` when the file has none.
    func taste(of customer: String) throws(CommandFailure) -> PlantedTaste {
        guard let taste = tastes[customer] else {
            throw .badListing(
                path: path,
                reason: "should have the taste of \(customer), found none; "
                    + "are events.jsonl and tastes.jsonl of the same shop?")
        }
        return taste
    }
}

extension PlantedTaste {
    /// The taste of a line of tastes.jsonl, after its drift if there is one.
    init(last line: JSONValue) {
        let current = line["drift"] ?? line
        self.init(
            interests: (current["interests"]?.elements ?? []).map { interest in
                Interest(
                    category: interest["category"]?.text ?? "",
                    types: interest["types"]?.numbers ?? [:],
                    brands: interest["brands"]?.numbers ?? [:])
            },
            colors: current["colors"]?.numbers ?? [:], tiers: line["tiers"]?.numbers ?? [:])
    }
}

extension PlantedTaste.Product {
    /// The product of a hit.
    init(_ product: JSONValue) {
        func text(_ name: String) -> String { product[name]?.text ?? "" }
        self.init(
            category: text("category"), type: text("type"), brand: text("brand"),
            color: text("color"), tier: text("tier"))
    }
}

extension JSONValue {
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

    fileprivate var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members that are numbers, by name.
    fileprivate var numbers: [String: Double] {
        var numbers: [String: Double] = [:]
        for member in members ?? [] {
            if case .number(let number) = member.value { numbers[member.name] = number }
        }
        return numbers
    }
}
