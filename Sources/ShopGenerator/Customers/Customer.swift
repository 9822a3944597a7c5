/// Somebody who shops.
struct Customer: Sendable {
    /// A later taste and the moment from which it holds.
    struct Drift: Sendable {
        /// When the taste changed.
        let at: UTCTime
        /// What it became.
        let taste: Taste
    }

    /// How many events some have, in quarters of the average; their mean is 4.
    private static let activity = [1, 2, 2, 4, 4, 4, 6, 9]
    private static let showcaseEvents = 48

    /// The customer's number, from 0.
    let number: Int
    /// The taste at first.
    let taste: Taste
    /// What became of it, for the few in whom it changes.
    let drift: Drift?
    /// About how many events there are of this customer.
    let events: Int

    /// One customer of a plan.
    init(number: Int, plan: ShopPlan) {
        self.number = number
        guard number >= ShopPlan.showcaseCustomers.count else {
            taste = .showcase(number: number, plan: plan)
            drift = nil
            events = Self.showcaseEvents
            return
        }
        var random = ShopRandom(seed: plan.seed, stream: .taste, index: number)
        taste = .planted(plan: plan, random: &random)
        events = max(1, plan.eventsPerCustomer * random.pick(Self.activity) / 4)
        drift = Self.drift(number: number, from: taste, plan: plan)
    }

    /// The customer's identifier: a name for the showcase, `c1`, `c2`, … for the others.
    var id: String { Self.id(number: number) }

    /// The identifier of the customer with a number.
    static func id(number: Int) -> String {
        let names = ShopPlan.showcaseCustomers
        return number < names.count ? names[number] : "c\(number - names.count + 1)"
    }

    /// Whether the demo shows this customer.
    var isShowcase: Bool { number < ShopPlan.showcaseCustomers.count }

    /// The taste at a moment.
    func taste(at moment: UTCTime) -> Taste {
        if let drift, moment >= drift.at { drift.taste } else { taste }
    }

    /// A fifth of the customers change, at some time in the middle half of the history.
    private static func drift(number: Int, from taste: Taste, plan: ShopPlan) -> Drift? {
        var random = ShopRandom(seed: plan.seed, stream: .drift, index: number)
        guard random.chance(20) else { return nil }
        let quarter = ShopPlan.historySeconds / 4
        let before = quarter + random.below(2 * quarter)
        let at = UTCTime(secondsSince1970: plan.until.secondsSince1970 - before)
        return Drift(at: at, taste: taste.drifted(plan: plan, random: &random))
    }
}
