/// What happens in one visit to the shop, and because of it later on.
struct Visit {
    /// An event that has no number yet.
    struct Step {
        /// When it happens.
        let at: UTCTime
        /// What is done.
        let kind: ShopEvent.Kind
        /// With which product.
        let product: Int
        /// What had been typed before.
        var query: String?
        /// How many are bought.
        var quantity: Int?
        /// What a review gives.
        var stars: Int?
    }

    /// What happens, in the order of decision.
    private(set) var steps: [Step] = []
    /// The moment of the next step of the visit itself.
    private(set) var clock: UTCTime

    /// A visit that begins at a moment.
    init(at begin: UTCTime) {
        clock = begin
    }

    /// A look at a product: where something was typed, half the time as a click in its results.
    mutating func see(_ product: Int, query: String?, _ random: inout ShopRandom) {
        let isClick = query != nil && random.chance(50)
        add(isClick ? .click : .view, product, query: query, &random)
    }

    /// Something of any kind.
    mutating func add(
        _ kind: ShopEvent.Kind, _ product: Int, query: String?, _ random: inout ShopRandom
    ) {
        append(Step(at: clock, kind: kind, product: product, query: query), &random)
    }

    /// A purchase, mostly of a single piece.
    mutating func purchase(_ product: Int, query: String?, _ random: inout ShopRandom) {
        let quantity = random.chance(85) ? 1 : 2 + random.below(3)
        append(
            Step(at: clock, kind: .purchase, product: product, query: query, quantity: quantity),
            &random)
    }

    /// What comes of a purchase days later: it is returned, or reviewed, or neither.
    ///
    /// - Parameter fit: how well the product fits the customer, in hundredths of a nat.
    mutating func followUp(_ product: Int, fit: Int, _ random: inout ShopRandom) {
        if random.chance(max(2, 15 - fit / 25)) {
            let days = 3 + random.below(12)
            steps.append(Step(at: later(days, &random), kind: .giveBack, product: product))
        } else if random.chance(30) {
            let days = 2 + random.below(11)
            steps.append(
                Step(
                    at: later(days, &random), kind: .review, product: product,
                    stars: Self.stars(fit: fit, &random)))
        }
    }

    /// What fits gets more stars, with a spread of about one.
    private static func stars(fit: Int, _ random: inout ShopRandom) -> Int {
        let stars = 3.2 + Double(fit) / 200 + 0.9 * random.normal()
        return min(5, max(1, Int(stars.rounded())))
    }

    private mutating func append(_ step: Step, _ random: inout ShopRandom) {
        steps.append(step)
        clock.secondsSince1970 += 15 + random.below(210)
    }

    private func later(_ days: Int, _ random: inout ShopRandom) -> UTCTime {
        let seconds = days * 86_400 + random.below(86_400)
        return UTCTime(secondsSince1970: clock.secondsSince1970 + seconds)
    }
}
