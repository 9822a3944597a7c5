/// The description of a product: four to seven sentences, 20 to 60 words.
struct ProductStory {
    private let words: ProductWords

    /// The description for these words.
    init(_ words: ProductWords) {
        self.words = words
    }

    /// The sentences, of which the first and the last name the product's own words.
    func text(_ random: inout ShopRandom) -> String {
        let benefits = words.benefits
        let first = random.below(benefits.count)
        var text = opening(&random)
        text += make
        for step in 0..<(2 + random.below(2)) {
            text += " "
            text += benefits[(first + step) % benefits.count]
        }
        if random.chance(40) { text += measure(&random) }
        text += ending
        return text
    }

    private func opening(_ random: inout ShopRandom) -> String {
        let noun = words.noun.lowercased()
        guard random.chance(50), let adjective = words.adjective else {
            return "\(words.brand) \(words.line) \(noun) for \(words.use)."
        }
        return "\(adjective) \(noun) by \(words.brand), made for \(words.use)."
    }

    private var make: String {
        guard let material = words.material else { return " With \(words.feature)." }
        return " Made of \(material.lowercased()) with \(words.feature)."
    }

    private func measure(_ random: inout ShopRandom) -> String {
        switch random.below(3) {
        case 0: " Weighs \(1 + random.below(40)).\(random.below(10)) kg."
        case 1: " Measures \(5 + random.below(90)) x \(5 + random.below(60)) cm."
        default: " Model \(words.code)."
        }
    }

    private var ending: String {
        let color = words.shade.rawValue.lowercased()
        guard let size = words.size else { return " Comes in \(color)." }
        return " Comes in \(color), size \(size)."
    }
}
