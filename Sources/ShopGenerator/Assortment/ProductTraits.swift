/// What a customer's taste looks at in a product; quick to derive, without any text.
struct ProductTraits: Sendable, Equatable {
    /// The number of the product, from 0.
    let product: Int
    /// The number of its type's shelf.
    let shelf: Int
    /// The number of its category's aisle.
    let aisle: Int
    /// The rank of its brand within the aisle, from 0.
    let brand: Int
    /// Its color.
    let shade: Shade
    /// Its price in cents.
    let cents: Int
    /// What that price means for its type.
    let level: PriceLevel
}

extension ProductTraits {
    private static let spread = 0.3

    /// The traits of one product of the shop that a seed makes.
    init(product: Int, seed: UInt64, assortment: Assortment) {
        var random = ShopRandom(seed: seed, stream: .traits, index: product)
        self.product = product
        shelf = assortment.shelf(ofProduct: product)
        aisle = assortment.shelves[shelf].aisle
        let home = assortment.aisles[aisle]
        brand = home.brandChoice.pick(&random)
        shade = home.kit.colors[home.shadeChoice.pick(&random)]
        let median = assortment.shelves[shelf].type.cents
        cents = Self.price(
            median: median, perMille: home.brands[brand].pricePerMille, random: &random)
        level = PriceLevel(cents: cents, median: median)
    }

    /// A log-normal price around the brand's own level, ending as prices do in .99, .95 or .00.
    private static func price(median: Int, perMille: Int, random: inout ShopRandom) -> Int {
        let factor = PortableMath.exp(spread * random.normal())
        let cents = Double(median) * Double(perMille) / 1_000 * factor
        let units = max(1, Int((cents / 100).rounded()))
        switch random.below(10) {
        case 0..<6: return units * 100 - 1
        case 6..<8: return units * 100 - 5
        default: return units * 100
        }
    }
}
