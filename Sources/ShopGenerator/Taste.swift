/// What a customer likes: planted, so that whoever learns it from the events can be checked.
struct Taste: Sendable, Equatable {
    /// A category that the customer comes back to.
    struct Interest: Sendable, Equatable {
        /// The number of the category's aisle.
        let aisle: Int
        /// The shelf of the type that matters most in it.
        let shelf: Int
        /// The ranks of the favored brands within the aisle, the dearest first.
        var brands: [Int]
    }

    /// How much likelier than any other product a favored one is to be chosen.
    struct Pull: Sendable, Equatable {
        /// For the dearest brand; half as much for the others.
        let brand: Int
        /// For a favored color.
        let shade: Int
        /// For the right price level.
        let level: Int

        /// That of most customers.
        static let common = Pull(brand: 8, shade: 3, level: 2)
        /// That of the showcase customers, who know what they want.
        static let showcase = Pull(brand: 30, shade: 15, level: 2)
    }

    /// The categories that most visits go to.
    var interests: [Interest]
    /// The favored colors.
    var shades: [Shade]
    /// The favored price level.
    let level: PriceLevel
    /// How strong all that is.
    let pull: Pull

    /// How likely a product is to be chosen beside others of its kind; 1 when nothing is to like.
    func weight(of traits: ProductTraits) -> Int {
        var weight = 1
        switch brandRank(of: traits) {
        case 0: weight *= pull.brand
        case .some: weight *= max(1, pull.brand / 2)
        case nil: break
        }
        if shades.contains(traits.shade) { weight *= pull.shade }
        if traits.level == level { weight *= pull.level }
        return weight
    }

    /// Whether the product is of a favored brand or color.
    func likes(_ traits: ProductTraits) -> Bool {
        brandRank(of: traits) != nil || shades.contains(traits.shade)
    }

    private func brandRank(of traits: ProductTraits) -> Int? {
        interests.first { $0.aisle == traits.aisle }?.brands.firstIndex(of: traits.brand)
    }
}
