/// How the words of a query for measuring are typed.
package enum BenchForm: String, CaseIterable, Sendable {
    /// In full.
    case whole
    /// With the last word cut short.
    case prefix
    /// With one edit in one word.
    case fuzzy

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)

    /// The words as typed; nil when none of them is long enough.
    func apply(to words: [String], _ random: inout ShopRandom) -> [String]? {
        switch self {
        case .whole: words
        case .prefix: Self.cut(words, &random)
        case .fuzzy: Self.edit(words, &random)
        }
    }

    private static func cut(_ words: [String], _ random: inout ShopRandom) -> [String]? {
        guard let last = words.last, last.utf8.count >= 3 else { return nil }
        let length = 1 + random.below(last.utf8.count - 1)
        return words.dropLast() + [String(decoding: last.utf8.prefix(length), as: UTF8.self)]
    }

    /// One letter inserted, left out, replaced, or exchanged with the next, the first one staying.
    private static func edit(_ words: [String], _ random: inout ShopRandom) -> [String]? {
        let places = words.indices.filter { words[$0].utf8.count >= 4 }
        guard !places.isEmpty else { return nil }
        let place = random.pick(places)
        var word = Array(words[place].utf8)
        let position = 1 + random.below(word.count - 2)
        switch random.below(4) {
        case 0: word.insert(random.pick(letters), at: position)
        case 1: word.remove(at: position)
        case 2: word[position] = random.pick(letters)
        default: word.swapAt(position, position + 1)
        }
        let edited = String(decoding: word, as: UTF8.self)
        // An exchange of two alike is no edit.
        guard edited != words[place] else { return nil }
        var result = words
        result[place] = edited
        return result
    }
}
