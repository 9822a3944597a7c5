import Foundation

/// Finds the known word that somebody who typed an unknown one most likely meant.
///
/// Among words at an edit distance (optimal string alignment) of 1, or 2 from six letters on, the
/// one with the greatest  ln(documents) − 4 · distance + 2 · [same first letter].
struct SpellingCorrector {
    private static let minimumLength = 4
    private static let lengthForTwoEdits = 6

    let vocabulary: Vocabulary

    /// The best known word, or nil when none is near enough.
    func correction(of word: String) throws(EngineError) -> String? {
        let typed = Array(word.utf8)
        guard typed.count >= Self.minimumLength, !typed.contains(where: Self.isDigit) else {
            return nil
        }
        let limit = typed.count >= Self.lengthForTwoEdits ? 2 : 1
        var best: Guess?
        // Words of the same length are the likeliest, and a good guess ends the look at others early.
        let lengths = ((typed.count - limit)...(typed.count + limit))
            .sorted { abs($0 - typed.count) < abs($1 - typed.count) }
        for length in lengths {
            try improve(&best, for: typed, limit: limit, with: vocabulary.words(ofLength: length))
        }
        return best.map { String(decoding: $0.word, as: UTF8.self) }
    }

    /// Replaces the best word if there is a better one in a list.
    private func improve(_ best: inout Guess?, for typed: [UInt8], limit: Int, with words: WordList)
    {
        let letters = WordList.Letters(of: typed)
        var distances = EditDistance(longest: typed.count + limit)
        for index in 0..<words.count {
            let count = words.documentFrequencies[index]
            // All that follow are as rare or rarer.
            if let best, count < best.leastFrequency { return }
            // Most words differ in more letters than so few edits can change.
            guard letters.areNear(words.letters[index], edits: limit) else { continue }
            let word = words[index]
            guard let distance = distances.between(typed, Array(word), limit: limit), distance > 0
            else { continue }
            let isSameStart = word.first == typed.first
            let guess = Guess(word, count: count, distance: distance, isSameStart: isSameStart)
            if best.map(guess.isBetter) ?? true { best = guess }
        }
    }

    /// A word that may be meant.
    private struct Guess {
        private static let editCost = 4.0
        private static let sameStartGain = 2.0

        let word: ArraySlice<UInt8>
        /// A word in fewer documents is no better, whatever its letters are.
        let leastFrequency: Int
        private let score: Double

        init(_ word: ArraySlice<UInt8>, count: Int, distance: Int, isSameStart: Bool) {
            self.word = word
            score =
                log(Double(count)) - Self.editCost * Double(distance)
                + (isSameStart ? Self.sameStartGain : 0)
            // One less than is needed at a distance of 1, as a logarithm is rounded.
            leastFrequency = Int(exp(score + Self.editCost - Self.sameStartGain)) - 1
        }

        /// Whether it is better; of equal ones the first in the order of bytes is, whatever order they
        /// come in.
        func isBetter(than other: Guess) -> Bool {
            score != other.score
                ? score > other.score : word.lexicographicallyPrecedes(other.word)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// The number of insertions, deletions, replacements and swaps of neighbors between two words, no
/// part edited twice (optimal string alignment); its three rows are used again for each pair.
struct EditDistance {
    private var beforeLast: [Int]
    private var last: [Int]
    private var row: [Int]

    /// - Parameter longest: the length of the longest word.
    init(longest: Int) {
        row = [Int](repeating: 0, count: longest + 1)
        (last, beforeLast) = (row, row)
    }

    /// The distance, or nil when it is above the limit.
    mutating func between(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit, b.count < row.count else { return nil }
        for j in 0...b.count { last[j] = j }
        for i in 0..<a.count {
            row[0] = i + 1
            var least = row[0]
            for j in 0..<b.count {
                let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
                var best = min(replaced, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                row[j + 1] = best
                least = min(least, best)
            }
            if least > limit { return nil }
            swap(&beforeLast, &last)
            swap(&last, &row)
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }
}
