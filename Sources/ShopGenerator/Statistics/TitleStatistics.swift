import Foundation

/// How the words of a list of titles are distributed, so that generated titles can be held against
/// real ones.
///
/// A word is a run of letters and digits, in lower case. All figures are taken from the document
/// frequencies of words and the lengths of titles, so the order of the titles means nothing.
package struct TitleStatistics: Sendable, Equatable {
    /// How many distinct words there are in so many titles.
    package struct Growth: Sendable, Equatable {
        /// The number of titles.
        package let titles: Int
        /// The number of distinct words that so many of these titles have on average.
        package let words: Double
    }

    /// The frequency of the word of a rank.
    package struct Rank: Sendable, Equatable {
        /// The rank, from 1 for the word in most titles.
        package let rank: Int
        /// The share of titles that have the word.
        package let share: Double
    }

    /// The sizes of samples whose vocabulary is stated.
    package static let samples = [1_000, 10_000, 50_000, 100_000, 237_000, 1_000_000, 10_000_000]
    /// The ranks whose frequency is stated.
    package static let ranks = [1, 10, 100, 1_000, 10_000]

    /// The number of titles.
    package let titles: Int
    /// The number of distinct words in all of them.
    package let vocabulary: Int
    /// The mean number of words in a title.
    package let meanLength: Double
    /// The number of words that a tenth, half and nine tenths of the titles do not exceed.
    package let lengths: (p10: Int, p50: Int, p90: Int)
    /// The vocabulary of samples, those with fewer titles than there are.
    package let growth: [Growth]
    /// The frequency at the ranks that there are.
    package let frequencies: [Rank]
    /// The mean share of titles that have one of the ten commonest words.
    package let top10: Double
    /// The same for the hundred commonest.
    package let top100: Double
    /// The share of the vocabulary that is in one title only.
    package let inOne: Double
    /// The share of the vocabulary that is in two titles.
    package let inTwo: Double
    /// The share of the vocabulary that has a digit.
    package let withDigit: Double

    /// The exponent of the vocabulary's growth from the first to the last sample: the words are in
    /// proportion to this power of the titles. Heaps: Information Retrieval, 1978.
    ///
    /// NaN with fewer than two samples.
    package var heapsExponent: Double {
        guard let first = growth.first, let last = growth.last, growth.count > 1 else {
            return .nan
        }
        return log(last.words / first.words) / log(Double(last.titles) / Double(first.titles))
    }

    /// The slope of frequency over rank on logarithmic axes from rank 10 to 10,000 or the last
    /// one stated. Zipf: Human Behavior and the Principle of Least Effort, 1949.
    ///
    /// NaN with fewer than two ranks.
    package var zipfSlope: Double {
        let tail = frequencies.filter { $0.rank >= 10 }
        guard let first = tail.first, let last = tail.last, tail.count > 1 else { return .nan }
        return log(last.share / first.share) / log(Double(last.rank) / Double(first.rank))
    }

    /// Whether all figures are the same.
    package static func == (left: Self, right: Self) -> Bool {
        (left.titles, left.vocabulary, left.meanLength) == (
            right.titles, right.vocabulary, right.meanLength
        ) && left.lengths == right.lengths && left.growth == right.growth
            && left.frequencies == right.frequencies
            && (left.top10, left.top100, left.inOne, left.inTwo, left.withDigit)
                == (right.top10, right.top100, right.inOne, right.inTwo, right.withDigit)
    }
}
