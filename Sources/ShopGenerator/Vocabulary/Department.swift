/// The first level of the category tree.
struct Department: Sendable {
    /// Its name in category paths.
    let name: String
    /// The second level below it.
    let categories: [Category]
}

/// The second level of the category tree, whose types share their words and their brands.
struct Category: Sendable {
    /// Its name in category paths.
    let name: String
    /// The words that its products are described with.
    let kit: Kit
    /// The third level below it.
    let types: [ProductType]
}

/// The third level of the category tree: what a product is.
struct ProductType: Sendable {
    /// Its name in category paths; no two types share one.
    let name: String
    /// What titles call such a product.
    let nouns: [String]
    /// The median price in cents.
    let cents: Int
    /// Its share of the products and of the shoppers' interest, beside those of other types.
    let weight: Int
    /// The sizes on offer, where they differ from those of the kit.
    let sizes: [String]?
    /// The materials, where they differ from those of the kit.
    let materials: [String]?
    /// The things it may have, where they differ from those of the kit.
    let features: [String]?
    /// Whether customers come back for the same one.
    let isConsumable: Bool

    /// A type whose sizes, materials and features are those of its kit unless given here.
    init(
        _ name: String, _ nouns: [String], cents: Int, weight: Int = 2, sizes: [String]? = nil,
        materials: [String]? = nil, features: [String]? = nil, isConsumable: Bool = false
    ) {
        self.name = name
        self.nouns = nouns
        self.cents = cents
        self.weight = weight
        self.sizes = sizes
        self.materials = materials
        self.features = features
        self.isConsumable = isConsumable
    }
}

/// The words that the products of a category are described with.
struct Kit: Sendable {
    /// How the models of a category are called.
    enum Models: Sendable {
        /// By a word, often with a number: "Ridge 2".
        case words([String])
        /// By a code: "KX450".
        case codes
    }

    /// The colors on offer, the commonest first.
    let colors: [Shade]
    /// The sizes on offer; none where size means nothing.
    var sizes: [String] = []
    /// The materials; none where nobody asks.
    var materials: [String] = []
    /// Whom products are made for, as titles say it; none where they suit everyone.
    var audiences: [String] = []
    /// Words before the noun of a title.
    let adjectives: [String]
    /// Things a product may have, as noun phrases that fit both titles and "with …".
    let features: [String]
    /// What a product is good for, to follow "for"; two to six words.
    let uses: [String]
    /// Sentences of seven to ten words that praise it.
    let benefits: [String]
    /// How the models are called.
    let models: Models
}
