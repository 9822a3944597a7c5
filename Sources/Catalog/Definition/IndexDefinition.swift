/// What an index searches, filters and orders by: an `index.yaml`, read and checked.
///
/// A value of this type is proof that names are unique and known and numbers in range.
package struct IndexDefinition: Equatable, Sendable {
    /// The most fields: an index numbers them in a byte, some of which mean other things.
    package static let maximumFields = 250
    /// The most attributes.
    package static let maximumAttributes = 500

    /// The language of fields that name none, as a lower-case tag such as `en` or `pt-br`.
    package let language: String
    /// The column that identifies a product.
    package let idColumn: String
    /// The searched text, in the order of the file; at least one.
    package let fields: [FieldDefinition]
    /// What is filtered, counted and preferred, in the order of the file.
    package let attributes: [AttributeDefinition]
    /// Where the price is, if products have one.
    package let price: PriceDefinition?
    /// How to tell whether a product is in stock, if that is known.
    package let availability: AvailabilityDefinition?
    /// By what documents are laid out, the most significant first.
    package let order: [OrderKey]
    /// The constants of ranking.
    package let ranking: RankingConstants
}

/// One searched field.
package struct FieldDefinition: Equatable, Sendable {
    /// How text is cut into terms.
    package enum Kind: String, CaseIterable, Sendable {
        /// Words of a language.
        case text
        /// Model numbers and other codes.
        case code
    }

    /// The name, unique among fields.
    package let name: String
    /// The columns it is filled from.
    package let source: ColumnSelector
    /// How much a match counts, above 0.
    package let weight: Double
    /// How its text is cut into terms.
    package let kind: Kind
    /// Its language if not that of the index.
    package let language: String?
}

/// One attribute.
package struct AttributeDefinition: Equatable, Sendable {
    /// What its values are.
    package enum Kind: String, CaseIterable, Sendable {
        /// Words; several values allowed.
        case text
        /// A decimal number.
        case number
        /// A moment in ISO 8601.
        case date
        /// Yes or no.
        case flag

        /// Whether its values can be counted and preferred one by one.
        package var isDiscrete: Bool { self == .text || self == .flag }
    }

    /// The name, unique among attributes, as `WHERE` and `FACETS` use it.
    package let name: String
    /// The columns it is filled from.
    package let source: ColumnSelector
    /// What its values are.
    package let kind: Kind
    /// Whether customers are taken to prefer some of its values.
    package let isPreferred: Bool
}

/// Where the price is.
package struct PriceDefinition: Equatable, Sendable {
    /// What one is in the price column.
    package enum Unit: String, CaseIterable, Sendable {
        /// A hundredth of the currency.
        case cents
        /// The currency itself, with decimals.
        case units
    }

    /// The columns, the first that has a value counts.
    package let source: ColumnSelector
    /// What the column counts in.
    package let unit: Unit
}

/// How to tell whether a product is in stock.
package struct AvailabilityDefinition: Equatable, Sendable {
    /// The columns, the first that has a value counts.
    package let source: ColumnSelector
    /// The lower-case words that mean in stock; if empty, flags, numbers and usual words count.
    package let values: [String]
}

/// One key of the order of documents.
package enum OrderKey: Equatable, Sendable {
    /// The attribute with this index in `attributes`.
    case attribute(Int)
    /// The price.
    case price
}
