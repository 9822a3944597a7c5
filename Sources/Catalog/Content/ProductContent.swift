/// What an index takes from one product, converted by its definition.
package struct ProductContent: Equatable, Sendable {
    /// The texts of every field, in the order of `IndexDefinition.fields`; markup is removed.
    package var fields: [[String]]
    /// The values of every attribute, in the order of `IndexDefinition.attributes`; those of a
    /// number or date attribute are empty. None twice.
    package var attributes: [[String]]
    /// The number of every attribute, in the same order; nil for text and flags and where the
    /// product has none. Dates are seconds since 1970, UTC.
    package var numbers: [Double?]
    /// The price in hundredths of the currency, at least 0.
    package var priceInCents: Int64?
    /// Whether it can be bought now; nil if the product or the definition does not say.
    package var inStock: Bool?
}
