/// An invented maker of products.
struct Brand: Sendable, Equatable {
    /// Its name, one word.
    let name: String
    /// What its products cost beside the median of their type, in thousandths.
    let pricePerMille: Int

    /// The first letters of a stock-keeping unit.
    var code: String { String(name.prefix(3)).uppercased() }
}

/// Makes brand names from syllables, no two alike.
struct BrandMaker {
    private static let beginnings = [
        "Vel", "Kan", "Mor", "Tal", "Bren", "Zor", "Lum", "Nor", "Fen", "Ark", "Dra", "Ost",
        "Pel", "Qui", "Ren", "Sol", "Tro", "Ul", "Wex", "Yar", "Cal", "Hal", "Jor", "Is", "Bal",
        "Cor", "Del", "Em", "Fal", "Gar", "Hem", "Ing", "Kel", "Lan", "Mel", "Nim", "Orb", "Pra",
        "Rud", "Sab", "Tam", "Und", "Vor", "Wil", "Xan", "Zel",
    ]
    private static let middles = [
        "a", "e", "i", "o", "an", "el", "or", "in", "u", "ar", "is", "en",
    ]
    private static let endings = [
        "tor", "dor", "ra", "vik", "nex", "lon", "mar", "den", "rix", "sta", "via", "wen", "zo",
        "lund", "peak", "mont", "bro", "cast", "dane", "fold", "gate", "kin", "lith", "mora",
        "nova", "quest", "ridge", "ster", "tec", "well",
    ]
    private static let levels = [680, 820, 1_000, 1_000, 1_250, 1_600]

    private var random: ShopRandom
    private var taken: Set<String> = []

    /// The maker for one shop.
    init(seed: UInt64) {
        random = ShopRandom(seed: seed, stream: .brandNames)
    }

    /// A brand whose name has not been given before.
    mutating func next() -> Brand {
        var name = self.name()
        while !taken.insert(name).inserted { name = self.name() }
        return Brand(
            name: name, pricePerMille: random.pick(Self.levels) * (90 + random.below(21)) / 100)
    }

    private mutating func name() -> String {
        let middle = random.chance(60) ? random.pick(Self.middles) : ""
        return random.pick(Self.beginnings) + middle + random.pick(Self.endings)
    }
}
