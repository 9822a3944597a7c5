/// The words chosen for one product, from which its title and description are put together.
struct ProductWords {
    /// The brand's name.
    let brand: String
    /// The model's name.
    let model: String
    /// Whom it is made for, as titles say it.
    let audience: String?
    /// The word before the noun.
    let adjective: String?
    /// What it is.
    let noun: String
    /// A thing that it has.
    let feature: String
    /// Its color.
    let shade: Shade
    /// Its size.
    let size: String?
    /// What it is made of.
    let material: String?
    /// What it is good for.
    let use: String
    private let benefits: [String]

    /// Draws the words for a product.
    init(
        traits: ProductTraits, aisle: Assortment.Aisle, shelf: Assortment.Shelf,
        random: inout ShopRandom
    ) {
        let kit = aisle.kit
        brand = aisle.brands[traits.brand].name
        model = Self.model(kit.models, random: &random)
        audience = Self.any(kit.audiences, &random)
        let noun = random.pick(shelf.type.nouns)
        let adjective = random.chance(45) ? random.pick(kit.adjectives) : nil
        self.noun = noun
        self.adjective = adjective.flatMap { noun.hasPrefix($0) ? nil : $0 }
        feature = random.pick(shelf.features)
        shade = traits.shade
        size = Self.any(shelf.sizes, &random)
        material = Self.any(shelf.materials, &random)
        use = random.pick(kit.uses)
        benefits = kit.benefits
    }

    /// A title as shops write them, in one of three orders.
    func title(_ random: inout ShopRandom) -> String {
        let size = size ?? ""
        switch random.below(10) {
        case 0..<6:
            return Self.joined(
                brand, model, adjective, noun, random.chance(60) ? feature : nil, audience,
                shade.rawValue, size)
        case 6..<8:
            let name = Self.joined(brand, audience, adjective, noun, model)
            let ending = size.isEmpty ? "" : ", \(size)"
            return "\(name) - \(shade.rawValue)\(ending)"
        default:
            let name = Self.joined(brand, model, noun)
            let ending = size.isEmpty ? "" : " (\(size))"
            return "\(name), \(feature), \(shade.rawValue)\(ending)"
        }
    }

    /// Three to five sentences.
    func description(_ random: inout ShopRandom) -> String {
        let first = random.below(benefits.count)
        var text = opening(&random)
        text +=
            material.map { " Made of \($0.lowercased()) with \(feature)." } ?? " With \(feature)."
        for step in 0..<(2 + random.below(2)) {
            text += " "
            text += benefits[(first + step) % benefits.count]
        }
        let color = shade.rawValue.lowercased()
        text += size.map { " Comes in \(color), size \($0)." } ?? " Comes in \(color)."
        return text
    }

    private func opening(_ random: inout ShopRandom) -> String {
        let noun = noun.lowercased()
        guard random.chance(50), let adjective else {
            return "\(brand) \(model) \(noun) for \(use)."
        }
        return "\(adjective) \(noun) by \(brand), made for \(use)."
    }

    private static func any(_ list: [String], _ random: inout ShopRandom) -> String? {
        list.isEmpty ? nil : random.pick(list)
    }

    private static func joined(_ parts: String?...) -> String {
        var text = ""
        for case let part? in parts where !part.isEmpty {
            if !text.isEmpty { text += " " }
            text += part
        }
        return text
    }

    private static func model(_ models: Kit.Models, random: inout ShopRandom) -> String {
        switch models {
        case .words(let words):
            let word = random.pick(words)
            return random.chance(40) ? "\(word) \(2 + random.below(5))" : word
        case .codes:
            let letters = Array("ABCDEFGHKLMNPRSTVX".utf8)
            let prefix = String(
                decoding: (0..<(1 + random.below(2))).map { _ in random.pick(letters) },
                as: UTF8.self)
            return "\(prefix)\(10 * (10 + random.below(90)) + 5 * random.below(2))"
        }
    }
}
