extension Taste {
    private static let commonShades: [Shade] = [
        .black, .white, .gray, .blue, .red, .green, .navy, .pink, .beige, .brown,
    ]

    /// The taste of an ordinary customer.
    static func planted(plan: ShopPlan, random: inout ShopRandom) -> Taste {
        var interests: [Interest] = []
        let wanted = 2 + random.below(3)
        // A shop of few products may have too few categories; then fewer will do.
        for _ in 0..<10 where interests.count < wanted {
            let shelf = plan.assortment.shelf(ofProduct: random.below(plan.products))
            let aisle = plan.assortment.shelves[shelf].aisle
            guard !interests.contains(where: { $0.aisle == aisle }) else { continue }
            interests.append(.planted(aisle: aisle, shelf: shelf, plan: plan, random: &random))
        }
        return Taste(
            interests: interests, shades: shades(&random), levels: levels(&random))
    }

    /// The taste of a showcase customer: `anna` likes dear brands in white and red, `ben` cheap
    /// ones in black and blue, in the categories that the demo searches.
    static func showcase(number: Int, plan: ShopPlan) -> Taste {
        let interests = ["Running Shoes", "Headphones", "Jackets"]
            .compactMap(plan.assortment.shelf(named:))
            .map { shelf in
                let aisle = plan.assortment.shelves[shelf].aisle
                // Only brands that are common enough to appear in any search.
                let prices = plan.assortment.aisles[aisle].brands.prefix(4).map(\.pricePerMille)
                let ranks = prices.indices.sorted { (prices[$0], $0) < (prices[$1], $1) }
                let favorite = ranks[number == 0 ? ranks.count - 1 : 0]
                return Interest(
                    aisle: aisle, shelves: [.init(value: shelf, centinats: 100)],
                    brands: [.init(value: favorite, centinats: 340)])
            }
        return Taste(
            interests: interests,
            shades: (number == 0 ? [.white, .red] : [.black, .blue])
                .map { .init(value: $0, centinats: 270) },
            levels: [.init(value: number == 0 ? .premium : .budget, centinats: 70)])
    }

    /// The taste after some of it has changed: other colors, other brands in one category, and for
    /// a third of those who change another category in the place of one.
    func drifted(plan: ShopPlan, random: inout ShopRandom) -> Taste {
        var changed = self
        changed.shades = Self.shades(&random)
        guard !interests.isEmpty else { return changed }
        let place = random.below(interests.count)
        changed.interests[place].brands = Self.brands(
            ofAisle: interests[place].aisle, plan: plan, random: &random)
        let shelf = plan.assortment.shelf(ofProduct: random.below(plan.products))
        let aisle = plan.assortment.shelves[shelf].aisle
        if random.chance(33), !interests.contains(where: { $0.aisle == aisle }) {
            changed.interests[random.below(interests.count)] = .planted(
                aisle: aisle, shelf: shelf, plan: plan, random: &random)
        }
        return changed
    }

    /// One to three brands, each worth less than the one before.
    fileprivate static func brands(
        ofAisle aisle: Int, plan: ShopPlan, random: inout ShopRandom
    ) -> [Liking<Int>] {
        var brands: [Liking<Int>] = []
        for worth in [210, 150, 100].prefix(1 + random.below(3)) {
            let brand = plan.assortment.aisles[aisle].brandChoice.pick(&random)
            guard !brands.contains(where: { $0.value == brand }) else { continue }
            brands.append(.init(value: brand, centinats: worth + random.below(60)))
        }
        return brands
    }

    private static func shades(_ random: inout ShopRandom) -> [Liking<Shade>] {
        let shades = random.shuffled(commonShades)
        return zip(shades, [110, 70].prefix(1 + random.below(2))).map {
            .init(value: $0, centinats: $1 + random.below(40))
        }
    }

    /// The favored level, and the one farthest from it disliked.
    private static func levels(_ random: inout ShopRandom) -> [Liking<PriceLevel>] {
        let liked = 50 + random.below(60)
        let disliked = -20 - random.below(40)
        switch random.pick(PriceLevel.allCases) {
        case .budget:
            return [
                .init(value: .budget, centinats: liked),
                .init(value: .premium, centinats: disliked),
            ]
        case .middle: return [.init(value: .middle, centinats: liked)]
        case .premium:
            return [
                .init(value: .premium, centinats: liked),
                .init(value: .budget, centinats: disliked),
            ]
        }
    }
}

extension Taste.Interest {
    /// An interest in an aisle, mostly for one shelf and somewhat for up to two others.
    fileprivate static func planted(
        aisle: Int, shelf: Int, plan: ShopPlan, random: inout ShopRandom
    ) -> Self {
        var shelves = [Taste.Liking(value: shelf, centinats: 180 + random.below(80))]
        let others = Array(plan.assortment.aisles[aisle].shelves)
        for worth in [110, 70].prefix(random.below(3)) {
            let other = random.pick(others)
            guard !shelves.contains(where: { $0.value == other }) else { continue }
            shelves.append(.init(value: other, centinats: worth + random.below(30)))
        }
        return Self(
            aisle: aisle, shelves: shelves,
            brands: Taste.brands(ofAisle: aisle, plan: plan, random: &random))
    }
}
