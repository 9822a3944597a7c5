extension Taste {
    private static let commonShades: [Shade] = [
        .black, .white, .gray, .blue, .red, .green, .navy, .pink, .beige, .brown,
    ]

    /// The taste of an ordinary customer.
    static func planted(plan: ShopPlan, random: inout ShopRandom) -> Taste {
        var interests: [Interest] = []
        let wanted = 2 + random.below(2)
        // A shop of few products may have too few categories; then fewer will do.
        for _ in 0..<8 where interests.count < wanted {
            let shelf = plan.assortment.shelf(ofProduct: random.below(plan.products))
            let aisle = plan.assortment.shelves[shelf].aisle
            guard !interests.contains(where: { $0.aisle == aisle }) else { continue }
            let brands = brands(ofAisle: aisle, plan: plan, random: &random)
            interests.append(Interest(aisle: aisle, shelf: shelf, brands: brands))
        }
        return Taste(
            interests: interests, shades: shades(&random), level: random.pick(PriceLevel.allCases),
            pull: .common)
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
                let favorite = number == 0 ? ranks.suffix(1) : ranks.prefix(1)
                return Interest(aisle: aisle, shelf: shelf, brands: Array(favorite))
            }
        return Taste(
            interests: interests, shades: number == 0 ? [.white, .red] : [.black, .blue],
            level: number == 0 ? .premium : .budget, pull: .showcase)
    }

    /// The taste after some of it has changed: other colors, and other brands in one category.
    func drifted(plan: ShopPlan, random: inout ShopRandom) -> Taste {
        var changed = self
        changed.shades = Self.shades(&random)
        if !interests.isEmpty {
            let place = random.below(interests.count)
            changed.interests[place].brands = Self.brands(
                ofAisle: interests[place].aisle, plan: plan, random: &random)
        }
        return changed
    }

    private static func brands(
        ofAisle aisle: Int, plan: ShopPlan, random: inout ShopRandom
    ) -> [Int] {
        let choice = plan.assortment.aisles[aisle].brandChoice
        let first = choice.pick(&random)
        let second = choice.pick(&random)
        return first == second || random.chance(40) ? [first] : [first, second]
    }

    private static func shades(_ random: inout ShopRandom) -> [Shade] {
        Array(random.shuffled(commonShades).prefix(1 + random.below(2)))
    }
}
