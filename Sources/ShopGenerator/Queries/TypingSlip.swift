/// The slips of people who type fast.
enum TypingSlip {
    /// The phrase with one slip in its longest word: a letter left out, doubled, or two exchanged.
    /// The first letter stays; words of fewer than four letters are typed right.
    static func misspelled(_ phrase: String, _ random: inout ShopRandom) -> String {
        var words = phrase.split(separator: " ").map { Array($0.utf8) }
        guard let longest = words.indices.max(by: { words[$0].count < words[$1].count }),
            words[longest].count >= 4
        else { return phrase }
        let place = 1 + random.below(words[longest].count - 2)
        switch random.below(3) {
        case 0: words[longest].remove(at: place)
        case 1: words[longest].insert(words[longest][place], at: place)
        default: words[longest].swapAt(place, place + 1)
        }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// The beginning of the phrase, at least three letters, as a search box sees it while somebody
    /// types.
    static func unfinished(_ phrase: String, _ random: inout ShopRandom) -> String {
        guard phrase.utf8.count > 3 else { return phrase }
        let length = 3 + random.below(phrase.utf8.count - 3)
        let text = String(decoding: phrase.utf8.prefix(length), as: UTF8.self)
        return text.last == " " ? String(text.dropLast()) : text
    }
}
