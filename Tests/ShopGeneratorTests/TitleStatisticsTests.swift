import Foundation
import Testing

@testable import ShopGenerator

@Suite struct TitleStatisticsTests {
    /// Figures of 10,000 out of 237,027 real titles of eleven catalogs, every 23rd taken, for where
    /// the titles themselves are not at hand.
    private static let stored = Figures(
        words1k: 4_239, words10k: 18_323, mean: 10.12, lengths: [4, 9, 17], top10: 0.0877,
        top100: 0.0255, slope: -0.918, inOne: 0.589)

    @Test func `Words are runs of letters and digits in lower case`() {
        #expect(
            TitleCounter.words(of: "Kör-Bel's 12x5/8 in. (2-Pack) «Été» 時計")
                == ["kör", "bel", "s", "12x5", "8", "in", "2", "pack", "été", "時計"])
    }

    @Test func `Figures of a few titles are what counting by hand gives`() throws {
        var counter = TitleCounter()
        for title in ["red mug", "blue mug mug", "mug 4"] { counter.add(title) }
        let figures = try #require(counter.statistics)
        #expect(figures.titles == 3)
        #expect(figures.vocabulary == 4)
        #expect(figures.meanLength == 7 / 3.0)
        #expect(figures.lengths == (2, 2, 3))
        #expect(figures.frequencies == [.init(rank: 1, share: 1)])
        #expect(figures.inOne == 0.75 && figures.inTwo == 0 && figures.withDigit == 0.25)
        #expect(figures.growth.isEmpty && figures.heapsExponent.isNaN)
    }

    @Test func `The vocabulary of a sample is that of random titles`() throws {
        var counter = TitleCounter()
        // Word n is in every n-th title.
        let titles = (1...2_000).map { number in
            (1...40).filter { number % $0 == 0 }.map { "w\($0)" }.joined(separator: " ")
                + " only\(number)"
        }
        for title in titles { counter.add(title) }
        let growth = try #require(counter.statistics?.growth.first)
        #expect(growth.titles == 1_000)
        var random = ShopRandom(seed: 9, stream: .text)
        let sampled = Set(
            random.shuffled(titles).prefix(1_000).flatMap { $0.split(separator: " ") })
        #expect(abs(growth.words - Double(sampled.count)) < 2)
    }

    @Test func `No words, no figures`() {
        var counter = TitleCounter()
        #expect(counter.statistics == nil)
        counter.add("--")
        #expect(counter.statistics == nil)
    }

    @Test func `Generated titles are close to stored figures of real ones`() throws {
        try Self.generated().expectCloseness(to: Self.stored)
    }

    // Needs the titles that the stored figures were measured on.
    @Test(.enabled(if: SharedTitles.path != nil))
    func `Generated titles are close to real ones, and so are the stored figures`() throws {
        let real = try SharedTitles.sample(of: Figures.sample)
        let figures = try Figures(#require(real.statistics))
        try Self.generated().expectCloseness(to: figures)
        figures.expectCloseness(to: Self.stored)
    }

    private static func generated() throws -> Figures {
        let assortment = Assortment(seed: 1)
        var counter = TitleCounter()
        for product in 0..<Figures.sample {
            counter.add(ProductListing(product: product, seed: 1, assortment: assortment).title)
        }
        return Figures(try #require(counter.statistics))
    }
}

/// The figures that generated titles share with real ones, of 10,000 titles.
private struct Figures {
    static let sample = 10_000

    let words1k, words10k, mean, top10, top100, slope, inOne: Double
    let lengths: [Int]

    /// The figures of all titles counted, `sample` of them.
    init(_ statistics: TitleStatistics) {
        words1k = statistics.growth[0].words
        words10k = statistics.growth[1].words
        mean = statistics.meanLength
        let lengths = statistics.lengths
        self.lengths = [lengths.p10, lengths.p50, lengths.p90]
        top10 = statistics.top10
        top100 = statistics.top100
        slope = statistics.zipfSlope
        inOne = statistics.inOne
    }

    init(
        words1k: Double, words10k: Double, mean: Double, lengths: [Int], top10: Double,
        top100: Double, slope: Double, inOne: Double
    ) {
        self.words1k = words1k
        self.words10k = words10k
        self.mean = mean
        self.lengths = lengths
        self.top10 = top10
        self.top100 = top100
        self.slope = slope
        self.inOne = inOne
    }

    /// Vocabulary within 6 %, lengths within a word and their mean within 5 %, the ten commonest
    /// words within 12 % and the hundred within 25 % of their frequency, the slope within 5 %.
    func expectCloseness(to real: Figures) {
        expect(words1k, real.words1k, within: 0.06)
        expect(words10k, real.words10k, within: 0.06)
        expect(mean, real.mean, within: 0.05)
        expect(top10, real.top10, within: 0.12)
        expect(top100, real.top100, within: 0.25)
        expect(slope, real.slope, within: 0.05)
        expect(inOne, real.inOne, within: 0.06)
        for (length, other) in zip(lengths, real.lengths) { #expect(abs(length - other) <= 1) }
    }

    private func expect(_ value: Double, _ other: Double, within share: Double) {
        #expect(abs(value / other - 1) <= share)
    }
}
