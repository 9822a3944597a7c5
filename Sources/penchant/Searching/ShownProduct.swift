import Catalog
import SearchEngine

/// What is shown of a hit: its title, brand and price, as far as the definition tells them.
struct ShownProduct {
    /// The text of the weightiest field, or the id if that is empty.
    let title: String
    /// The first value of the attribute `brand`, or empty.
    let brand: String
    /// In the currency, or empty.
    let price: String

    /// What is shown of a hit.
    init(_ hit: SearchResponse.Hit, definition: IndexDefinition) {
        // A product stored under an earlier definition may not fit this one; its id always does.
        let product = try? Product(json: hit.product, definition: definition)
        let content = product.flatMap { try? definition.content(of: $0) }
        let titleField = Self.titleField(of: definition)
        title = content?.fields[titleField].first ?? hit.id
        let brandAttribute = definition.attributes.firstIndex { $0.name == "brand" }
        brand = brandAttribute.flatMap { content?.attributes[$0].first } ?? ""
        price = content?.priceInCents.map { Quantity.decimal(Double($0) / 100, digits: 2) } ?? ""
    }

    /// The first of the fields with the greatest weight.
    private static func titleField(of definition: IndexDefinition) -> Int {
        definition.fields.indices.reduce(0) { best, field in
            definition.fields[field].weight > definition.fields[best].weight ? field : best
        }
    }
}
