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
        let letters = Vocabulary.Word.letters(of: typed)
        var distances = EditDistance(longest: typed.count + limit)
        var best: (score: Double, bytes: [UInt8])?
        for length in (typed.count - limit)...(typed.count + limit) {
            for candidate in try vocabulary.words(ofLength: length) {
                // Most candidates differ in more letters than so few edits can change.
                guard (candidate.letters ^ letters).nonzeroBitCount <= 2 * limit,
                    let distance = distances.between(typed, candidate.bytes, limit: limit),
                    distance > 0
                else { continue }
                let score = score(of: candidate, for: typed, distance: distance)
                if let best, best.score > score { continue }
                // Equal scores: the first in the order of bytes, whatever order they come in.
                if let best, best.score == score,
                    best.bytes.lexicographicallyPrecedes(candidate.bytes)
                {
                    continue
                }
                best = (score, candidate.bytes)
            }
        }
        return best.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private func score(
        of candidate: Vocabulary.Word, for typed: [UInt8], distance: Int
    ) -> Double {
        let sameStart: Double = candidate.bytes.first == typed.first ? 2 : 0
        return log(Double(candidate.documentFrequency)) - 4 * Double(distance) + sameStart
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
