/// Products of one type that a customer looks over, the liked ones the likelier to be chosen.
struct ShelfChoice {
    private var products: [Int] = []
    private var weights: [Int] = []
    private var remaining: [Int] = []
    private var taken: [Int] = []

    /// Up to `count` different products of a shelf that is not empty; without a taste all are alike.
    init(shelf: Int, count: Int, taste: Taste?, plan: ShopPlan, random: inout ShopRandom) {
        let stock = plan.assortment.count(onShelf: shelf, ofProducts: plan.products)
        for attempt in 0..<count {
            let position = stock <= count ? attempt : Self.popular(of: stock, &random)
            guard position < stock else { break }
            let product = plan.assortment.product(onShelf: shelf, at: position)
            guard !products.contains(product) else { continue }
            let traits = ProductTraits(
                product: product, seed: plan.seed, assortment: plan.assortment)
            products.append(product)
            weights.append(taste?.weight(of: traits) ?? Taste.odds(0))
        }
        remaining = weights
    }

    /// The most liked product among those taken.
    var best: Int {
        let place = taken.max { weights[$0] < weights[$1] }
        return products[place ?? 0]
    }

    /// The least liked product of all.
    var worst: Int {
        let place = weights.indices.min { weights[$0] < weights[$1] }
        return products[place ?? 0]
    }

    /// Takes a product by its weight, one not taken before as long as there is one.
    mutating func take(_ random: inout ShopRandom) -> Int {
        if remaining.allSatisfy({ $0 == 0 }) { remaining = weights }
        let place = WeightedChoice(weights: remaining).pick(&random)
        remaining[place] = 0
        taken.append(place)
        return products[place]
    }

    /// A position on a shelf of `stock` products, some of which are far more popular than others.
    ///
    /// The square of a uniform number favors low ones; multiplying by a prime scatters them, for
    /// popularity must not follow the order in which products were made.
    private static func popular(of stock: Int, _ random: inout ShopRandom) -> Int {
        let bits = random.next() >> 32
        let squared = (bits &* bits) >> 32
        let rank = Int((squared &* UInt64(stock)) >> 32)
        return (rank * 1_610_612_741 + stock / 3) % stock
    }
}
