import Testing

@testable import ShopGenerator

@Suite struct TitleComposerTests {
    private let assortment = Assortment(seed: 1)

    private func title(_ product: Int, _ random: inout ShopRandom) -> String {
        let traits = ProductTraits(product: product, seed: 1, assortment: assortment)
        let aisle = assortment.aisles[traits.aisle]
        let words = ProductWords(
            traits: traits, aisle: aisle, shelf: assortment.shelves[traits.shelf],
            coinage: assortment.coinage, random: &random)
        return TitleComposer(words: words, phrases: .init(shop: assortment, aisle: aisle))
            .title(&random)
    }

    @Test func `Words are counted as the statistics count them`() {
        var random = ShopRandom(seed: 1, stream: .text)
        for product in 0..<500 {
            let title = title(product, &random)
            #expect(TitleComposer.wordCount(title) == TitleCounter.words(of: title).count)
        }
        #expect(TitleComposer.wordCount("") == 0)
        #expect(TitleComposer.wordCount(" 12 in. x 5-Pack, (Red)") == 6)
    }

    @Test func `The same product may be titled in any style`() {
        var random = ShopRandom(seed: 1, stream: .text)
        let titles = (0..<300).map { _ in title(7, &random) }
        for mark in [" - ", ", ", " | ", " ("] {
            #expect(titles.contains { $0.contains(mark) })
        }
        #expect(Set(titles).count > 250)
    }

    @Test func `No title has parts that its product lacks`() {
        var random = ShopRandom(seed: 2, stream: .text)
        let sized = (0..<2_000).filter { product in
            let shelf = assortment.shelf(ofProduct: product)
            return assortment.shelves[shelf].sizes.isEmpty
        }
        for product in sized.prefix(300) {
            #expect(!title(product, &random).contains("Size "))
        }
    }
}
