import Testing

@testable import ShopGenerator

@Suite struct ShopPlanEventsTests {
    private let plan: ShopPlan
    private let events: [EventLine]

    init() throws {
        plan = try ShopPlan(seed: 1, products: 5_000, customers: 200)
        events = try Collected.events(plan).decoded(as: EventLine.self)
    }

    @Test func `A seed always gives the same bytes`() throws {
        let first = Collected.events(try ShopPlan(seed: 1, products: 1_000, customers: 50))
        #expect(first.fingerprint == 11_466_913_664_564_404_796)
        let other = try ShopPlan(seed: 2, products: 1_000, customers: 50)
        #expect(Collected.events(other).bytes != first.bytes)
    }

    @Test func `Events come in time order, within 180 days before the end`() throws {
        let times = try events.map { try #require(UTCTime(iso8601: $0.at)) }
        #expect(times == times.sorted())
        let begin = plan.until.secondsSince1970 - 180 * 86_400
        #expect(times.allSatisfy { $0 < plan.until && $0.secondsSince1970 >= begin })
    }

    @Test func `Moving the end moves every event with it and changes nothing else`() throws {
        let shift = 86_400 * 40
        let until = UTCTime(secondsSince1970: plan.until.secondsSince1970 + shift)
        let later = try ShopPlan(seed: 1, products: 5_000, customers: 200, until: until)
        let moved = try Collected.events(later).decoded(as: EventLine.self)
        #expect(moved.map(\.id) == events.map(\.id))
        #expect(moved.map(\.product) == events.map(\.product))
        for (before, after) in zip(events, moved) {
            let seconds = try #require(UTCTime(iso8601: before.at)).secondsSince1970
            #expect(UTCTime(iso8601: after.at)?.secondsSince1970 == seconds + shift)
        }
    }

    @Test func `Each event has its own identifier and the members of its kind`() {
        #expect(Set(events.map(\.id)).count == events.count)
        for event in events {
            #expect((event.kind == "purchase") == (event.quantity != nil))
            #expect((event.kind == "review") == (event.stars != nil))
            #expect((1...5).contains(event.stars ?? 1))
        }
        let kinds = Set(events.map(\.kind))
        #expect(
            kinds == ["view", "click", "favorite", "cart", "purchase", "return", "review", "hide"])
    }

    @Test func `Whatever is returned or reviewed has been bought before`() {
        var bought: Set<String> = []
        for event in events {
            let key = "\(event.customer) \(event.product)"
            if event.kind == "purchase" { bought.insert(key) }
            if ["return", "review"].contains(event.kind) { #expect(bought.contains(key)) }
        }
    }

    @Test func `The number of events is about what was asked for`() {
        #expect((7_000...9_500).contains(events.count))
        #expect(Set(events.map(\.customer)).count == 200)
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `The showcase customers have 40 to 60 events with any seed`(seed: UInt64) throws {
        let plan = try ShopPlan(seed: seed, products: 5_000, customers: 2)
        let events = try Collected.events(plan).decoded(as: EventLine.self)
        for name in ["anna", "ben"] {
            #expect((40...60).contains(events.count { $0.customer == name }))
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `The showcase customers choose different brands and colors of the same types`(
        seed: UInt64
    ) throws {
        let plan = try ShopPlan(seed: seed, products: 5_000, customers: 2)
        let events = try Collected.events(plan).decoded(as: EventLine.self)
        for (number, name) in ["anna", "ben"].enumerated() {
            let taste = Customer(number: number, plan: plan).taste
            let traits = events.filter { $0.customer == name }.map { plan.traits($0.product) }
            #expect(Set(traits.map(\.shelf)) == Set(taste.interests.map { $0.shelves[0].value }))
            let branded = traits.count { traits in
                taste.interests.contains {
                    $0.aisle == traits.aisle && $0.brands.contains { $0.value == traits.brand }
                }
            }
            let colored = traits.count { taste.shades.map(\.value).contains($0.shade) }
            #expect(branded * 2 > traits.count)
            #expect(colored * 2 > traits.count)
        }
        let anna = Customer(number: 0, plan: plan).taste
        let ben = Customer(number: 1, plan: plan).taste
        #expect(anna.interests.map(\.shelves) == ben.interests.map(\.shelves))
        #expect(Set(anna.shades.map(\.value)).isDisjoint(with: ben.shades.map(\.value)))
        for (left, right) in zip(anna.interests, ben.interests) {
            #expect(Set(left.brands.map(\.value)).isDisjoint(with: right.brands.map(\.value)))
        }
    }

    @Test func `Purchases favor the planted brands, colors and prices far beyond their base rates`()
    {
        var brand = Lift()
        var shade = Lift()
        var level = Lift()
        for number in 2..<200 {
            let customer = Customer(number: number, plan: plan)
            for event in events where event.customer == customer.id && event.kind == "purchase" {
                guard let at = UTCTime(iso8601: event.at) else { continue }
                let taste = customer.taste(at: at)
                let traits = plan.traits(event.product)
                let shelf = plan.others(onShelf: traits.shelf)
                shade.add(traits, beside: shelf) { traits in
                    taste.shades.contains { $0.value == traits.shade }
                }
                level.add(traits, beside: shelf) { $0.level == taste.levels[0].value }
                guard let interest = taste.interests.first(where: { $0.aisle == traits.aisle })
                else { continue }
                brand.add(traits, beside: shelf) { traits in
                    interest.brands.contains { $0.value == traits.brand }
                }
            }
        }
        #expect(brand.purchases > 200)
        #expect(brand.ratio > 2)
        #expect(shade.ratio > 1.5)
        #expect(level.ratio > 1.1)
    }

    @Test func `What fits a customer gets more stars and is returned less often`() throws {
        let plan = try ShopPlan(seed: 1, products: 5_000, customers: 2_000)
        let events = try Collected.events(plan).decoded(as: EventLine.self)
        var stars: [Bool: [Int]] = [:]
        var bought: [Bool: Int] = [:]
        var returned: [Bool: Int] = [:]
        for event in events where ["purchase", "review", "return"].contains(event.kind) {
            let at = try #require(UTCTime(iso8601: event.at))
            let customer = try #require(plan.customer(named: event.customer))
            let product = try #require(plan.product(named: event.product))
            let fits = plan.utility(customer: customer, product: product, at: at) > 1.5
            if let given = event.stars { stars[fits, default: []].append(given) }
            if event.kind == "purchase" { bought[fits, default: 0] += 1 }
            if event.kind == "return" { returned[fits, default: 0] += 1 }
        }
        func mean(_ fits: Bool) -> Double {
            let given = stars[fits] ?? []
            return Double(given.reduce(0, +)) / Double(given.count)
        }
        func rate(_ fits: Bool) -> Double {
            Double(returned[fits] ?? 0) / Double(bought[fits] ?? 1)
        }
        #expect(mean(true) > mean(false) + 0.5)
        #expect(rate(true) < rate(false) * 0.8)
    }

    @Test func `Consumables are bought again`() throws {
        let plan = try ShopPlan(seed: 1, products: 5_000, customers: 400, eventsPerCustomer: 120)
        var seen: Set<String> = []
        var repeats = 0
        for event in try Collected.events(plan).decoded(as: EventLine.self)
        where event.kind == "purchase" {
            guard !seen.insert("\(event.customer) \(event.product)").inserted else { continue }
            if plan.assortment.shelves[plan.traits(event.product).shelf].type.isConsumable {
                repeats += 1
            }
        }
        #expect(repeats > 50)
    }

    @Test(arguments: [1, 2, 10])
    func `The smallest shops have events, too`(products: Int) throws {
        let plan = try ShopPlan(products: products, customers: 20, eventsPerCustomer: 5)
        let events = try Collected.events(plan).decoded(as: EventLine.self)
        #expect(!events.isEmpty)
        let known = Set((0..<products).map(ProductListing.id))
        #expect(events.allSatisfy { known.contains($0.product) })
    }

    @Test func `Busy customers stay within the history`() throws {
        let plan = try ShopPlan(products: 1_000, customers: 10, eventsPerCustomer: 5_000)
        let times = try Collected.events(plan).decoded(as: EventLine.self).map(\.at)
        #expect(times == times.sorted())
        #expect(try #require(times.last) < plan.until.iso8601)
        #expect(times.count > 20_000)
    }

    @Test func `No customers means no events`() throws {
        #expect(Collected.events(try ShopPlan(customers: 0)).bytes.isEmpty)
    }
}

/// How often something holds for what was bought, beside how often it holds for its kind.
private struct Lift {
    private(set) var purchases = 0
    private var hits = 0
    private var expected = 0.0

    var ratio: Double { Double(hits) / expected }

    mutating func add(
        _ bought: ProductTraits, beside shelf: [ProductTraits],
        where holds: (ProductTraits) -> Bool
    ) {
        purchases += 1
        if holds(bought) { hits += 1 }
        expected += Double(shelf.count(where: holds)) / Double(shelf.count)
    }
}

extension ShopPlan {
    fileprivate func traits(_ id: String) -> ProductTraits {
        let product = (Int(id.dropFirst()) ?? 1) - 1
        return ProductTraits(product: product, seed: seed, assortment: assortment)
    }

    fileprivate func others(onShelf shelf: Int) -> [ProductTraits] {
        (0..<assortment.count(onShelf: shelf, ofProducts: products)).map { position in
            ProductTraits(
                product: assortment.product(onShelf: shelf, at: position), seed: seed,
                assortment: assortment)
        }
    }
}
