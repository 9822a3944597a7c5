/// The words chosen for one product, from which its title and description are put together.
struct ProductWords {
    private static let lines = HeavyTail(flattening: 2_000, slope: 1.92)
    private static let codes = HeavyTail(flattening: 400, slope: 1.45)
    private static let letterSuffixes = ["Pro", "Plus", "Mini", "Max", "II", "III", "XL", "Lite"]

    /// The brand's name.
    let brand: String
    /// The name of the product line, coined for the most part.
    let line: String
    /// The model number.
    let code: String
    /// Whom it is made for, as titles say it.
    let audience: String?
    /// The word before the noun.
    let adjective: String?
    /// What it is.
    let noun: String
    /// A thing that it has.
    let feature: String
    /// Another thing that it has.
    let otherFeature: String
    /// Its color.
    let shade: Shade
    /// Its size.
    let size: String?
    /// What it is made of.
    let material: String?
    /// What it is good for.
    let use: String
    /// Sentences that praise it.
    let benefits: [String]

    /// Draws the words for a product.
    init(
        traits: ProductTraits, aisle: Assortment.Aisle, shelf: Assortment.Shelf, coinage: Coinage,
        random: inout ShopRandom
    ) {
        let kit = aisle.kit
        brand = aisle.brands[traits.brand].name
        line = Self.line(kit.models, coinage: coinage, random: &random)
        code = Self.code(coinage: coinage, random: &random)
        audience = Self.any(kit.audiences, &random)
        let noun = random.pick(shelf.type.nouns)
        let adjective = random.pick(kit.adjectives)
        self.noun = noun
        self.adjective = noun.hasPrefix(adjective) ? nil : adjective
        feature = random.pick(shelf.features)
        otherFeature = random.pick(shelf.features)
        shade = traits.shade
        size = Self.any(shelf.sizes, &random)
        material = Self.any(shelf.materials, &random)
        use = random.pick(kit.uses)
        benefits = kit.benefits
    }

    /// A model number, of which some are on many products and most on few.
    static func code(coinage: Coinage, random: inout ShopRandom) -> String {
        coinage.code(codes.pick(&random))
    }

    /// A coined word, of which some are on many products and most on few.
    static func word(coinage: Coinage, random: inout ShopRandom) -> String {
        coinage.word(lines.pick(&random))
    }

    private static func any(_ list: [String], _ random: inout ShopRandom) -> String? {
        list.isEmpty ? nil : random.pick(list)
    }

    private static func line(
        _ models: Kit.Models, coinage: Coinage, random: inout ShopRandom
    ) -> String {
        var line = ""
        if case .words(let words) = models, random.chance(30) {
            line = random.pick(words)
        } else {
            line = word(coinage: coinage, random: &random)
        }
        switch random.below(10) {
        case 0..<2: return "\(line) \(2 + random.below(8))"
        case 2: return "\(line) \(random.pick(letterSuffixes))"
        default: return line
        }
    }
}
