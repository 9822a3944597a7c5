import Catalog

/// What requests are made of: lines of a generated shop's files, as many as fit into memory.
package struct ShopSample: Sendable {
    /// The most lines held of a file.
    static let lineLimit = 50_000
    /// Products are longer, and few are enough to be changed again and again.
    static let productLimit = 5_000

    /// What was typed; a phrase is there as often as it was typed.
    let queries: [String]
    /// Who did something; a customer is there as often as they did.
    let customers: [String]
    /// What was done, without time and id.
    let events: [ObjectTemplate]
    /// Products as they were imported.
    let products: [JSONValue]

    /// A sample of given parts.
    init(queries: [String], customers: [String], events: [ObjectTemplate], products: [JSONValue]) {
        self.queries = queries
        self.customers = customers
        self.events = events
        self.products = products
    }

    /// Samples the files that a mix needs.
    ///
    /// - Parameter folder: holds `queries.tsv`, `events.jsonl` and `products.jsonl`.
    /// - Throws: `unreadable` and `badLine`.
    package init(folder: String, for mix: RequestMix) throws(LoadError) {
        let kinds = Set(mix.parts.map(\.kind))
        let hasSearches = kinds.contains { !$0.isWrite }
        let hasCustomers = mix.parts.contains { $0.customers > 0 } || kinds.contains(.events)
        let hasProducts = kinds.contains(.products) || kinds.contains(.filters)
        queries = try hasSearches ? Self.queries(folder + "/queries.tsv") : []
        let done = try hasCustomers ? Self.objects(folder + "/events.jsonl", Self.lineLimit) : []
        customers = done.compactMap { Self.text(of: $0["customer"]) }
        events = done.map { ObjectTemplate($0.members ?? [], without: ["at", "id"]) }
        products =
            try hasProducts ? Self.objects(folder + "/products.jsonl", Self.productLimit) : []
    }

    private static func queries(_ path: String) throws(LoadError) -> [String] {
        var queries: [String] = []
        for line in try LineSample(path: path, limit: lineLimit).lines {
            let cells = line.split(
                separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            guard cells.count > 1 else {
                throw .badLine(
                    path: path, expected: "id TAB query",
                    found: "\"\(String(decoding: line.prefix(40), as: UTF8.self))\"")
            }
            queries.append(String(decoding: cells[1], as: UTF8.self))
        }
        return queries
    }

    private static func objects(_ path: String, _ limit: Int) throws(LoadError) -> [JSONValue] {
        var objects: [JSONValue] = []
        for line in try LineSample(path: path, limit: limit).lines {
            do {
                objects.append(try JSONValue(parsing: line))
            } catch {
                throw .badLine(path: path, expected: "a JSON object", found: "\(error)")
            }
        }
        return objects
    }

    private static func text(of value: JSONValue?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }
}
