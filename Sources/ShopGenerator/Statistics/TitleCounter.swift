import Foundation

/// Counts the words of titles, one title after the other.
package struct TitleCounter {
    private var titles = 0
    private var frequencies: [String: (count: Int, lastTitle: Int)] = [:]
    private var lengths: [Int: Int] = [:]

    /// A counter that has seen nothing.
    package init() {}

    /// Counts one title.
    ///
    /// - Complexity: O(*characters*) time; memory grows with the vocabulary, not with the titles.
    package mutating func add(_ title: some StringProtocol) {
        titles += 1
        var count = 0
        for word in Self.words(of: title) {
            count += 1
            var entry = frequencies[word] ?? (0, 0)
            if entry.lastTitle != titles {
                entry = (entry.count + 1, titles)
                frequencies[word] = entry
            }
        }
        lengths[count, default: 0] += 1
    }

    /// The figures of what was counted; nil when there was no word at all.
    package var statistics: TitleStatistics? {
        guard !frequencies.isEmpty else { return nil }
        let descending = frequencies.values.map(\.count).sorted(by: >)
        let histogram = Dictionary(descending.map { ($0, 1) }, uniquingKeysWith: +)
        let words = lengths.reduce(0) { $0 + $1.key * $1.value }
        return TitleStatistics(
            titles: titles, vocabulary: descending.count,
            meanLength: Double(words) / Double(titles),
            lengths: (quantile(10), quantile(50), quantile(90)),
            growth: TitleStatistics.samples.filter { $0 <= titles }.map {
                .init(titles: $0, words: vocabulary(of: $0, histogram))
            },
            frequencies: TitleStatistics.ranks.filter { $0 <= descending.count }.map {
                .init(rank: $0, share: share(descending[$0 - 1]))
            },
            top10: share(descending.prefix(10).reduce(0, +)) / 10,
            top100: share(descending.prefix(100).reduce(0, +)) / 100,
            inOne: Double(histogram[1] ?? 0) / Double(descending.count),
            inTwo: Double(histogram[2] ?? 0) / Double(descending.count),
            withDigit: Double(frequencies.keys.count(where: Self.hasDigit))
                / Double(descending.count))
    }

    private func share(_ count: Int) -> Double { Double(count) / Double(titles) }

    /// How many distinct words a random part of the titles has: each word but those of which all
    /// titles are left out. Hurlbert: The nonconcept of species diversity, 1971.
    private func vocabulary(of sample: Int, _ histogram: [Int: Int]) -> Double {
        let left = 1 - Double(sample) / Double(titles)
        return histogram.sorted { $0.key < $1.key }.reduce(0) { sum, words in
            sum + Double(words.value) * (1 - pow(left, Double(words.key)))
        }
    }

    private func quantile(_ percent: Int) -> Int {
        var seen = 0
        for (length, count) in lengths.sorted(by: { $0.key < $1.key }) {
            seen += count
            if seen * 100 >= percent * titles { return length }
        }
        return 0
    }

    private static func hasDigit(_ word: String) -> Bool {
        word.unicodeScalars.contains { ("0"..."9").contains($0) }
    }

    /// The runs of letters, marks and digits in lower case.
    static func words(of title: some StringProtocol) -> [String] {
        String(title).unicodeScalars.split { !isWord($0) }.map { String($0).lowercased() }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ASCIIWord.contains(UInt8(scalar.value)) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            return true
        default: return false
        }
    }
}
