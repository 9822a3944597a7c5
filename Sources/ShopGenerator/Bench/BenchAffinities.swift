/// What a customer likes as weights on the values of fields, for engines that rank by boosts.
struct BenchAffinities {
    /// The value of a field and its weight.
    struct Weight: Equatable {
        /// `brand`, `cat` or `color`.
        let field: String
        /// The value; of `cat`, one to three levels of a category path.
        let value: String
        /// Above 0, in hundredths.
        let hundredths: Int
    }

    /// How many weights every customer has.
    static let count = 20
    private static let mostBrands = 8
    private static let mostColors = 4

    /// The weights, brands first, then colors and categories.
    private(set) var weights: [Weight] = []

    /// The weights of a customer: those of the taste, and weak ones until there are enough.
    init(customer: Customer, plan: ShopPlan) {
        let taste = customer.taste(at: plan.until)
        var random = ShopRandom(seed: plan.seed, stream: .bench, index: -1 - customer.number)
        addBrands(of: taste, plan: plan, &random)
        addColors(of: taste, &random)
        addCategories(of: taste, plan: plan, &random)
    }

    private mutating func addBrands(
        of taste: Taste, plan: ShopPlan, _ random: inout ShopRandom
    ) {
        for interest in taste.interests {
            let brands = plan.assortment.aisles[interest.aisle].brands
            for liking in interest.brands where count(of: "brand") < Self.mostBrands {
                add("brand", brands[liking.value].name, liking.centinats)
            }
        }
        while count(of: "brand") < Self.mostBrands {
            let aisle = random.pick(plan.assortment.aisles)
            add("brand", aisle.brands[aisle.brandChoice.pick(&random)].name, Self.weak(&random))
        }
    }

    private mutating func addColors(of taste: Taste, _ random: inout ShopRandom) {
        for liking in taste.shades { add("color", liking.value.rawValue, liking.centinats) }
        while count(of: "color") < Self.mostColors {
            add("color", random.pick(Shade.allCases).rawValue, Self.weak(&random))
        }
    }

    private mutating func addCategories(
        of taste: Taste, plan: ShopPlan, _ random: inout ShopRandom
    ) {
        for interest in taste.interests {
            let path = plan.assortment.aisles[interest.aisle].path
            for liking in interest.shelves where weights.count < Self.count - 2 {
                add("cat", plan.assortment.shelves[liking.value].path, liking.centinats)
            }
            if weights.count < Self.count { add("cat", path, 60 + random.below(40)) }
            if weights.count < Self.count { add("cat", Self.department(of: path), 30) }
        }
        while weights.count < Self.count {
            let path = random.pick(plan.assortment.shelves).path
            add("cat", path, Self.weak(&random))
        }
    }

    private mutating func add(_ field: String, _ value: String, _ hundredths: Int) {
        guard !weights.contains(where: { $0.field == field && $0.value == value }) else { return }
        weights.append(Weight(field: field, value: value, hundredths: max(1, hundredths)))
    }

    private func count(of field: String) -> Int { weights.count { $0.field == field } }

    private static func weak(_ random: inout ShopRandom) -> Int { 5 + random.below(40) }

    /// The first level of a path.
    private static func department(of path: String) -> String {
        var levels = path
        while let end = levels.lastIndex(of: ">") {
            levels = String(levels[..<end].dropLast())
        }
        return levels
    }
}
