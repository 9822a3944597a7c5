import Catalog
import LineProtocol

/// A filtered search: what is typed, and the `WHERE` chosen then.
struct PreparedFilter: Sendable {
    private static let countPerTemplate = 2_000

    /// The query, quoted.
    let query: [UInt8]
    /// The filter, quoted.
    let filter: [UInt8]

    /// The filtered searches of a mix, evenly from the products of a sample.
    ///
    /// Each looks for a product's own type within a filter that the product passes, as somebody
    /// does who narrows a result down; products without a type are looked for by logged queries.
    ///
    /// - Throws: `nothingToAsk` when a template fits no product.
    static func all(
        of mix: RequestMix, _ sample: ShopSample, folder: String
    ) throws(LoadError) -> [PreparedFilter] {
        let templates = mix.parts.first { $0.kind == .filters }?.filters ?? []
        var filters: [PreparedFilter] = []
        for template in templates {
            let fitting = all(of: template, sample)
            guard !fitting.isEmpty else {
                throw .nothingToAsk(
                    path: folder + "/products.jsonl", kind: .filters,
                    expected: "product with the columns of \(template.text)")
            }
            // Each template is drawn as often as any other.
            filters += (0..<countPerTemplate).map { fitting[$0 * fitting.count / countPerTemplate] }
        }
        return filters
    }

    private static func all(
        of template: FilterTemplate, _ sample: ShopSample
    ) -> [PreparedFilter] {
        sample.products.enumerated().compactMap { number, product in
            guard let filter = template.filter(of: product) else { return nil }
            let query =
                if case .string(let type)? = product["type"] { type.lowercased() } else {
                    sample.queries[number % sample.queries.count]
                }
            return PreparedFilter(
                query: Array(query.quotedAsJSON.utf8), filter: Array(filter.quotedAsJSON.utf8))
        }
    }
}

/// A product of which price and availability can be changed.
struct PreparedProduct: Sendable {
    /// The product without its price and availability, if it has them.
    let template: ObjectTemplate
    /// The price as it was imported; nil without one.
    let price: Double?
    /// Whether it says if it is in stock.
    let hasStock: Bool

    /// Prepares a product.
    init(_ product: JSONValue) {
        template = ObjectTemplate(product.members ?? [], without: ["price", "in_stock"])
        hasStock = product["in_stock"] != nil
        if case .number(let price)? = product["price"] { self.price = price } else { price = nil }
    }
}
