/// One customer's way through the shop, event by event in time order.
struct Journey {
    private static let eventsPerVisit = 5
    private static let candidates = 40
    private static let showcaseCandidates = 160

    private let customer: Customer
    private let visits: Int
    private var random: ShopRandom
    private var visitsDone = 0
    private var nextVisit: UTCTime
    private var pending: [ShopEvent] = []
    private var decided = 0
    private var consumables: [Int] = []

    /// The way of one customer, not begun.
    init(customer: Customer, plan: ShopPlan) {
        self.customer = customer
        visits = max(1, customer.events / Self.eventsPerVisit)
        random = ShopRandom(seed: plan.seed, stream: .journey, index: customer.number)
        nextVisit = plan.until
        nextVisit = visitTime(plan: plan, notBefore: nil)
        decide(plan: plan)
    }

    /// When the next event happens; nil when nothing more does.
    var nextTime: UTCTime? { pending.first?.at }

    /// Takes the next event.
    mutating func takeNext(plan: ShopPlan) -> ShopEvent? {
        guard !pending.isEmpty else { return nil }
        let event = pending.removeFirst()
        decide(plan: plan)
        return event
    }

    /// Makes visits until the earliest pending event is earlier than the next visit.
    private mutating func decide(plan: ShopPlan) {
        while visitsDone < visits, pending.first.map({ nextVisit <= $0.at }) ?? true {
            let end = visit(plan: plan)
            visitsDone += 1
            pending.sort { ($0.at, $0.number) < ($1.at, $1.number) }
            nextVisit = visitTime(plan: plan, notBefore: end)
        }
    }

    /// Visits are spread evenly, each at a random moment of its share of the history. An hour is
    /// left at the end, in which the last one comes to its end.
    private mutating func visitTime(plan: ShopPlan, notBefore earliest: UTCTime?) -> UTCTime {
        let begin = plan.until.secondsSince1970 - ShopPlan.historySeconds
        let share = (ShopPlan.historySeconds - 3_600) / visits
        let moment = begin + share * visitsDone + random.below(share)
        return max(UTCTime(secondsSince1970: moment), earliest ?? .init(secondsSince1970: begin))
    }

    private mutating func visit(plan: ShopPlan) -> UTCTime {
        var visit = Visit(at: nextVisit)
        if !consumables.isEmpty, random.chance(15) {
            let product = random.pick(consumables)
            visit.see(product, query: nil, &random)
            buy(product, in: &visit, query: nil, plan: plan)
        } else {
            browse(in: &visit, plan: plan)
        }
        for step in visit.steps where step.at < plan.until {
            let event = ShopEvent(
                at: step.at, number: decided, kind: step.kind, product: step.product,
                query: step.query, quantity: step.quantity, stars: step.stars)
            pending.append(event)
            decided += 1
        }
        return visit.clock
    }

    private mutating func browse(in visit: inout Visit, plan: ShopPlan) {
        let taste = customer.taste(at: nextVisit)
        let shelf = shelf(taste: taste, plan: plan)
        // Some buy for others, whose taste is not theirs.
        let isGift = !customer.isShowcase && random.chance(10)
        let query = query(shelf: shelf, taste: taste, plan: plan)
        let quota =
            customer.events * (visitsDone + 1) / visits - customer.events * visitsDone / visits
        let buys = quota >= 3 && random.chance(customer.isShowcase ? 75 : 45)
        let hesitates = !buys && quota >= 2 && random.chance(25)
        var choice = ShelfChoice(
            shelf: shelf,
            count: customer.isShowcase ? Self.showcaseCandidates : Self.candidates,
            taste: isGift ? nil : taste, plan: plan, random: &random)
        let views = max(1, quota - (buys ? 2 : hesitates ? 1 : 0))
        for _ in 0..<views {
            visit.see(choice.take(&random), query: query, &random)
        }
        if buys {
            buy(choice.best, in: &visit, query: query, plan: plan)
        } else if hesitates {
            visit.add(.cart, choice.best, query: query, &random)
        } else {
            leave(choice, in: &visit, query: query)
        }
    }

    /// A visit without a purchase may still tell what is liked or not.
    private mutating func leave(_ choice: ShelfChoice, in visit: inout Visit, query: String?) {
        if random.chance(20) {
            visit.add(.favorite, choice.best, query: query, &random)
        } else if random.chance(8) {
            visit.add(.hide, choice.worst, query: query, &random)
        }
    }

    private mutating func buy(
        _ product: Int, in visit: inout Visit, query: String?, plan: ShopPlan
    ) {
        visit.add(.cart, product, query: query, &random)
        visit.purchase(product, query: query, &random)
        let traits = ProductTraits(
            product: product, seed: plan.seed, assortment: plan.assortment)
        let fit = customer.taste(at: nextVisit).utility(of: traits)
        visit.followUp(product, fit: fit, &random)
        if plan.assortment.shelves[traits.shelf].type.isConsumable {
            consumables = consumables.filter { $0 != product }.suffix(3) + [product]
        }
    }

    /// The showcase customers go round their interests; others stray one time in five.
    private mutating func shelf(taste: Taste, plan: ShopPlan) -> Int {
        let elsewhere = plan.assortment.shelf(ofProduct: random.below(plan.products))
        guard !taste.interests.isEmpty, customer.isShowcase || random.chance(80) else {
            return elsewhere
        }
        if customer.isShowcase {
            let shelf = taste.interests[visitsDone % taste.interests.count].shelves[0].value
            return plan.isStocked(shelf) ? shelf : elsewhere
        }
        return shelf(of: random.pick(taste.interests), plan: plan) ?? elsewhere
    }

    /// A shelf of a category by its stock and by how much its type is liked.
    private mutating func shelf(of interest: Taste.Interest, plan: ShopPlan) -> Int? {
        let shelves = Array(plan.assortment.aisles[interest.aisle].shelves)
        let weights = shelves.map { shelf in
            let liking = interest.shelves.first { $0.value == shelf }?.centinats ?? 0
            return plan.assortment.count(onShelf: shelf, ofProducts: plan.products)
                * Taste.odds(liking)
        }
        guard weights.contains(where: { $0 > 0 }) else { return nil }
        return shelves[WeightedChoice(weights: weights).pick(&random)]
    }

    private mutating func query(shelf: Int, taste: Taste, plan: ShopPlan) -> String? {
        guard random.chance(80) else { return nil }
        let phrases = Phrases(assortment: plan.assortment, shelf: shelf)
        let interest = taste.interests.first {
            $0.aisle == plan.assortment.shelves[shelf].aisle
        }
        switch random.below(100) {
        case 0..<12: return phrases.branded(interest?.brands.first?.value, &random)
        case 12..<22: return phrases.colored(taste.shades.first?.value, &random)
        case 22..<30: return phrases.qualified(&random)
        default: return phrases.plain(&random)
        }
    }
}
