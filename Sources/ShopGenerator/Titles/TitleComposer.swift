/// Puts titles together from the words of a product, as long and as varied as those of real shops.
///
/// The length is drawn first: its logarithm is normal. Parts are then taken until it is reached.
struct TitleComposer {
    private static let medianLength = 7.7
    private static let lengthSpread = 0.58

    private let words: ProductWords
    private let phrases: TitlePhrases

    /// The composer for one product.
    init(words: ProductWords, phrases: TitlePhrases) {
        self.words = words
        self.phrases = phrases
    }

    /// A title.
    func title(_ random: inout ShopRandom) -> String {
        let length = Self.length(&random)
        var parts = [String?](repeating: nil, count: TitleSlot.allCases.count)
        parts[TitleSlot.noun.rawValue] = words.noun
        var count = Self.wordCount(words.noun)
        if random.chance(length < 4 ? 60 : 90) {
            parts[TitleSlot.brand.rawValue] = words.brand
            count += 1
        }
        for _ in 0..<2 {
            for slot in Self.rotated(&random) where count < length {
                guard parts[slot.slot.rawValue] == nil,
                    random.chance(slot.percent),
                    let part = phrases.part(slot.slot, of: words, &random)
                else { continue }
                parts[slot.slot.rawValue] = part
                count += Self.wordCount(part)
            }
        }
        var title = Self.joined(parts, style: TitleStyle(&random))
        while count < length {
            let part = phrases.theme(&random)
            title += " "
            title += part
            count += Self.wordCount(part)
        }
        return title
    }

    private static func length(_ random: inout ShopRandom) -> Int {
        let length = medianLength * PortableMath.exp(lengthSpread * random.normal())
        return min(60, max(2, Int(length.rounded())))
    }

    /// The optional parts, beginning with any of them.
    private static func rotated(
        _ random: inout ShopRandom
    ) -> [(slot: TitleSlot, percent: Int)] {
        let slots = TitleSlot.optional
        let first = random.below(slots.count)
        return Array(slots[first...] + slots[..<first])
    }

    private static func joined(_ parts: [String?], style: TitleStyle) -> String {
        var title = ""
        for (slot, part) in zip(TitleSlot.allCases, parts) {
            guard let part else { continue }
            if slot.isBehindNoun {
                style.append(part, to: &title)
            } else {
                if !title.isEmpty { title += " " }
                title += part
            }
        }
        return title
    }

    /// Runs of letters and digits, as `TitleStatistics` counts them.
    static func wordCount(_ text: String) -> Int {
        var count = 0
        var isInside = false
        for byte in text.utf8 {
            let isWord = ASCIIWord.contains(byte)
            if isWord, !isInside { count += 1 }
            isInside = isWord
        }
        return count
    }
}
