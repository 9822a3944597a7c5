/// Words and codes that nobody else uses, each from its number.
///
/// What has a low number is drawn often, see `HeavyTail`; the number alone says how it is spelled,
/// so a shop of any size needs no list of its words.
struct Coinage: Sendable {
    private static let onsets = [
        "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z",
        "br", "cl", "dr", "fl", "gr", "pr", "sh", "st", "tr", "th",
    ]
    private static let joints = Array(onsets.prefix(18))
    private static let vowels = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "ai", "ea", "ou"]
    private static let codas = ["", "", "", "", "n", "r", "l", "s", "m", "t", "nd", "x"]
    private static let letters = Array("ABCDEFGHJKLMNPRSTUVWXZ".utf8)
    private static let digits = Array("0123456789".utf8)

    private let seed: UInt64

    /// The words of the shop that a seed makes.
    init(seed: UInt64) {
        self.seed = seed
    }

    /// A capitalized word of two or three syllables.
    func word(_ number: Int) -> String {
        var random = ShopRandom(seed: seed, stream: .words, index: number)
        var word = random.pick(Self.onsets)
        let syllables = random.chance(35) ? 3 : 2
        for syllable in 0..<syllables {
            if syllable > 0 { word += random.pick(Self.joints) }
            word += random.pick(Self.vowels)
            word += random.pick(Self.codas)
        }
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// A model number such as "KX450", "2710" or "TR-90B".
    func code(_ number: Int) -> String {
        var random = ShopRandom(seed: seed, stream: .codes, index: number)
        var bytes: [UInt8] = []
        let prefix = random.chance(18) ? 0 : 1 + random.below(3)
        for _ in 0..<prefix { bytes.append(random.pick(Self.letters)) }
        if prefix > 0, random.chance(15) { bytes.append(UInt8(ascii: "-")) }
        bytes.append(Self.digits[1 + random.below(9)])
        for _ in 0..<(1 + random.below(4)) { bytes.append(random.pick(Self.digits)) }
        if random.chance(25) { bytes.append(random.pick(Self.letters)) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
