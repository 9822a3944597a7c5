/// A customer's taste as `tastes.jsonl` tells it: by names, so that it can be applied to the lines
/// of `products.jsonl` without the generator.
///
/// The utility of a product is the sum, in nats, of what the taste says to its `type` and `brand`
/// under the interest whose `category` the product's category path lies in, to its `color` and to
/// its `tier`; whatever is not named is worth 0.
package struct PlantedTaste: Sendable, Equatable {
    /// A category that the customer comes back to.
    package struct Interest: Sendable, Equatable {
        /// The first two levels of the category path, as in "Footwear > Boots".
        package let category: String
        /// What types are worth, by name.
        package let types: [String: Double]
        /// What brands are worth within this category, by name.
        package let brands: [String: Double]

        /// An interest.
        package init(category: String, types: [String: Double], brands: [String: Double]) {
            self.category = category
            self.types = types
            self.brands = brands
        }
    }

    /// The members of a product that taste looks at.
    package struct Product: Sendable, Equatable {
        /// The category path, all three levels.
        package let category: String
        /// The name of its type.
        package let type: String
        /// The name of its brand.
        package let brand: String
        /// The name of its color.
        package let color: String
        /// `budget`, `middle` or `premium`.
        package let tier: String

        /// A product.
        package init(category: String, type: String, brand: String, color: String, tier: String) {
            self.category = category
            self.type = type
            self.brand = brand
            self.color = color
            self.tier = tier
        }
    }

    /// The categories that most visits go to.
    package let interests: [Interest]
    /// What colors are worth, by name.
    package let colors: [String: Double]
    /// What price tiers are worth, by name.
    package let tiers: [String: Double]

    /// A taste.
    package init(interests: [Interest], colors: [String: Double], tiers: [String: Double]) {
        self.interests = interests
        self.colors = colors
        self.tiers = tiers
    }

    /// The log-odds, in nats, that the product is chosen over its like.
    package func utility(of product: Product) -> Double {
        var sum = (colors[product.color] ?? 0) + (tiers[product.tier] ?? 0)
        if let interest = interests.first(where: { product.category.hasPrefix("\($0.category) > ") }
        ) {
            sum += (interest.types[product.type] ?? 0) + (interest.brands[product.brand] ?? 0)
        }
        return sum
    }
}
