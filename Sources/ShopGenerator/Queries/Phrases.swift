/// What people type when they look for something of one type.
struct Phrases {
    private let aisle: Assortment.Aisle
    private let shelf: Assortment.Shelf

    /// The phrases for a shelf.
    init(assortment: Assortment, shelf: Int) {
        self.shelf = assortment.shelves[shelf]
        aisle = assortment.aisles[self.shelf.aisle]
    }

    /// All phrases that name nothing but the type: "rain jacket", "jackets", "jacket".
    var allPlain: [String] {
        let names = (shelf.type.nouns + [shelf.type.name]).map { $0.lowercased() }
        var phrases: [String] = []
        // Nobody looks for a "set" of anything whatever.
        let heads = names.map(Self.head).filter { $0 != "set" }
        for phrase in names + heads where !phrases.contains(phrase) {
            phrases.append(phrase)
        }
        return phrases
    }

    /// A phrase that names nothing but the type.
    func plain(_ random: inout ShopRandom) -> String {
        random.pick(allPlain)
    }

    /// A phrase with a brand, the one given by its rank or any other.
    func branded(_ brand: Int?, _ random: inout ShopRandom) -> String {
        let brand = aisle.brands[brand ?? aisle.brandChoice.pick(&random)]
        return "\(brand.name.lowercased()) \(plain(&random))"
    }

    /// A phrase with a color, the one given or any other.
    func colored(_ shade: Shade?, _ random: inout ShopRandom) -> String {
        let shade = shade ?? aisle.kit.colors[aisle.shadeChoice.pick(&random)]
        return "\(shade.rawValue.lowercased()) \(plain(&random))"
    }

    /// A phrase with a quality, a feature or a wearer.
    func qualified(_ random: inout ShopRandom) -> String {
        let words = random.pick([aisle.kit.adjectives, shelf.features, aisle.kit.audiences])
        guard !words.isEmpty else { return "\(plain(&random)) for \(random.pick(aisle.kit.uses))" }
        return "\(random.pick(words).lowercased()) \(plain(&random))"
    }

    /// Any phrase that names more than the type.
    func specific(_ random: inout ShopRandom) -> String {
        switch random.below(4) {
        case 0: branded(nil, &random)
        case 1: colored(nil, &random)
        case 2: qualified(&random)
        default: "\(branded(nil, &random)) \(random.pick(aisle.kit.adjectives).lowercased())"
        }
    }

    private static func head(_ noun: String) -> String {
        String(noun.split(separator: " ").last ?? "")
    }
}
