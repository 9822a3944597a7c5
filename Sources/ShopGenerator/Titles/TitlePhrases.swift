/// The wordings of the parts of titles.
struct TitlePhrases {
    private static let numbers = HeavyTail(flattening: 5, slope: 1.9)
    private static let units = [
        "in.", "in.", "in.", "in.", "ft.", "ft.", "cm", "mm", "oz.", "ml", "kg", "W", "Volt", "m",
    ]
    private static let shorts = ["GB", "mAh", "W", "V", "Hz", "in", "mm", "x", "L", "K"]
    private static let seriesNames = ["Series", "Collection", "Edition", "Range", "Line", "Style"]
    private static let patterns = [
        "Print", "Pattern", "Design", "Scent", "Finish", "Motif", "Look",
    ]

    private let shop: Assortment
    private let aisle: Assortment.Aisle

    /// The wordings for a product of an aisle.
    init(shop: Assortment, aisle: Assortment.Aisle) {
        self.shop = shop
        self.aisle = aisle
    }

    /// A part as a title says it; nil when this product has no such part.
    func part(_ slot: TitleSlot, of words: ProductWords, _ random: inout ShopRandom) -> String? {
        switch slot {
        case .brand: words.brand
        case .line: words.line
        case .code: words.code
        case .audience: words.audience
        case .adjective: words.adjective
        case .material: words.material
        case .noun: words.noun
        case .series: "\(word(&random)) \(random.pick(Self.seriesNames))"
        case .feature: feature(words, &random)
        case .measures: words.size != nil && random.chance(70) ? nil : measures(&random)
        case .color: color(words.shade, &random)
        case .size: words.size.map { random.chance(20) ? "Size \($0)" : $0 }
        case .theme: theme(&random)
        case .pack: pack(&random)
        case .fit: fit(&random)
        case .use: "for \(words.use)"
        }
    }

    /// A phrase about what is shown, smelled or told, in words of its own.
    func theme(_ random: inout ShopRandom) -> String {
        switch random.below(40) {
        case 0..<5: return "\(word(&random)) \(random.pick(Self.patterns))"
        case 5..<8: return "\(word(&random)) and \(word(&random))"
        case 8: return "The \(word(&random)) of \(word(&random))"
        case 9..<12: return "The \(word(&random)) \(word(&random))"
        case 12: return "\(word(&random)) of the \(word(&random))"
        default: return "\(word(&random)) \(word(&random))"
        }
    }

    private func word(_ random: inout ShopRandom) -> String {
        ProductWords.word(coinage: shop.coinage, random: &random)
    }

    private func feature(_ words: ProductWords, _ random: inout ShopRandom) -> String {
        switch random.below(10) {
        case 0..<3: "with \(words.feature)"
        case 4 where words.feature != words.otherFeature:
            "with \(words.feature) and \(words.otherFeature)"
        default: words.feature
        }
    }

    private func color(_ shade: Shade, _ random: inout ShopRandom) -> String {
        switch random.below(10) {
        case 0..<3: return "in \(shade.rawValue)"
        case 3:
            let other = aisle.kit.colors[aisle.shadeChoice.pick(&random)]
            return other == shade ? shade.rawValue : "\(shade.rawValue)/\(other.rawValue)"
        default: return shade.rawValue
        }
    }

    private func measures(_ random: inout ShopRandom) -> String {
        let unit = random.pick(Self.units)
        switch random.below(12) {
        case 0..<3: return "\(number(&random)) \(unit) x \(number(&random)) \(unit)"
        case 3: return "\(number(&random)) x \(number(&random)) x \(number(&random)) \(unit)"
        case 4: return "\(number(&random)).\(1 + random.below(9)) \(unit)"
        case 5: return "\(number(&random))/\(random.pick([2, 4, 8, 16])) \(unit)"
        case 6..<9: return "\(number(&random))\(random.pick(Self.shorts))"
        case 9: return "\(number(&random))-\(unit)"
        default: return "\(number(&random)) \(unit)"
        }
    }

    private func number(_ random: inout ShopRandom) -> Int {
        let number = 1 + Self.numbers.pick(&random) % 5_000
        return number > 30 && random.chance(50) ? (number + 9) / 10 * 10 : number
    }

    private func pack(_ random: inout ShopRandom) -> String {
        let count = random.chance(70) ? 2 + random.below(5) : 10 * (1 + random.below(10))
        return switch random.below(10) {
        case 0..<5: "(\(count)-Pack)"
        case 5: "Set of \(count)"
        case 6..<9: "\(count) pcs"
        default: "Pack of \(count)"
        }
    }

    /// What it goes with: one to four models of another brand.
    private func fit(_ random: inout ShopRandom) -> String {
        let brand = aisle.brands[aisle.brandChoice.pick(&random)].name
        var text = random.chance(80) ? "for \(brand)" : "Compatible with \(brand)"
        if random.chance(40) { text += " \(word(&random))" }
        for place in 0..<(1 + random.below(4)) {
            text += place == 0 ? " " : "/"
            text += ProductWords.code(coinage: shop.coinage, random: &random)
        }
        return text
    }
}
