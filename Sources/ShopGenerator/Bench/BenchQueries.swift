/// Queries for measuring engines side by side: one to four words of lower-case ASCII letters and
/// digits with one space between, so that every engine takes the same words.
struct BenchQueries {
    private static let lengths = WeightedChoice(weights: [25, 40, 25, 10])

    private let plan: ShopPlan
    private let phrases: [String]
    private let popularity: WeightedChoice

    /// The queries of a shop.
    init(plan: ShopPlan) {
        self.plan = plan
        phrases = plan.popularPhrases()
        popularity = .zipf(count: phrases.count)
    }

    /// The words of a query: half the time those of a popular phrase, else of some title.
    func words(form: BenchForm, _ random: inout ShopRandom) -> [String] {
        for _ in 0..<100 {
            let words = random.chance(50) ? phrase(&random) : titleWords(&random)
            guard let words, let formed = form.apply(to: words, &random) else { continue }
            return formed
        }
        return ["shoes"]
    }

    private func phrase(_ random: inout ShopRandom) -> [String]? {
        let words = ASCIIWord.all(in: phrases[popularity.pick(&random)])
        return (1...4).contains(words.count) ? words : nil
    }

    /// Words of the title of some product, in its order.
    private func titleWords(_ random: inout ShopRandom) -> [String]? {
        let listing = ProductListing(
            product: random.below(plan.products), seed: plan.seed, assortment: plan.assortment)
        let words = ASCIIWord.all(in: listing.title)
        let count = min(words.count, 1 + Self.lengths.pick(&random))
        let chosen = random.shuffled(Array(words.indices)).prefix(count).sorted().map { words[$0] }
        return chosen.isEmpty ? nil : chosen
    }
}
