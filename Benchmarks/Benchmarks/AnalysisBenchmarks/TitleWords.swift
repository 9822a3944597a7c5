import Measuring

/// The words of which one language's product titles consist.
struct TitleWords: Sendable {
    /// How words of a title follow each other.
    enum Order {
        /// "waterproof boots"
        case qualityFirst
        /// "chaussures imperméables"
        case thingFirst
    }

    /// The code of the language.
    let language: String
    /// What stands before the thing, or behind it.
    let order: Order
    /// What stands between the words of a phrase: nothing where the language writes no spaces.
    let space: String
    let makers: [String]
    let things: [String]
    let qualities: [String]
    let details: [String]

    /// A title such as "Norvane TX-240 waterproof hiking boots for women black 38".
    func title(_ random: inout SplitMix64) -> String {
        var parts = [random.pick(makers)]
        if random.once(in: 3) { parts.append(Self.code(&random)) }
        parts.append(phrase(&random))
        parts.append(random.pick(details))
        if random.once(in: 2) { parts.append(random.pick(details)) }
        if random.once(in: 2) { parts.append("\(1 + random.below(60))") }
        return parts.joined(separator: " ")
    }

    /// A thing with one quality or two.
    private func phrase(_ random: inout SplitMix64) -> String {
        var words = [random.pick(qualities)]
        if random.once(in: 2) { words.append(random.pick(qualities)) }
        let thing = random.pick(things)
        words.insert(thing, at: order == .thingFirst ? 0 : words.count)
        return words.joined(separator: space)
    }

    /// A model's number such as "TX-240".
    private static func code(_ random: inout SplitMix64) -> String {
        random.pick(["TX", "HD", "SLR", "K", "EVO", "PRO"]) + "-\(100 + random.below(900))"
    }
}
