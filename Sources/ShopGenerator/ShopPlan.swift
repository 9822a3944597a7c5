/// A small shop that never existed: products, customers with tastes of their own, what they did,
/// and what they typed.
///
/// Everything follows from the plan: the same plan writes the same bytes on every machine. Products
/// are made one at a time, so their number costs time and no memory.
package struct ShopPlan: Sendable {
    /// How many products can be asked for.
    package static let productRange = 1...1_000_000_000
    /// How many customers can be asked for; each costs less than two kilobytes while events are written.
    package static let customerRange = 0...10_000_000
    /// How many events a customer can have on average.
    package static let eventRange = 1...5_000
    /// The moments before which a shop can end.
    package static let untilRange =
        UTCTime(secondsSince1970: 31_536_000)...UTCTime(secondsSince1970: 253_402_300_799)
    /// 2026-01-01T00:00:00Z.
    package static let defaultUntil = UTCTime(secondsSince1970: 1_767_225_600)
    /// How many seconds of history there are before `until`: 180 days.
    package static let historySeconds = 180 * 86_400
    /// The first two customers, who like different things of the same kind.
    package static let showcaseCustomers = ["anna", "ben"]
    /// Queries that rank differently for the showcase customers and for a stranger.
    package static let demoQueries: [String] = ["running shoes", "wireless headphones", "jacket"]

    /// What everything is derived from.
    package let seed: UInt64
    /// How many products the shop sells.
    package let products: Int
    /// How many customers it has, the showcase customers among them.
    package let customers: Int
    /// How many events a customer has on average; some have far fewer, some more.
    package let eventsPerCustomer: Int
    /// The moment before which everything happens.
    package let until: UTCTime
    /// The category tree, the brands and the places of products.
    let assortment: Assortment

    /// A plan for a shop; the defaults suit a demo.
    ///
    /// - Throws: `ShopError` when a number lies outside of its range.
    package init(
        seed: UInt64 = 1, products: Int = 5_000, customers: Int = 500,
        eventsPerCustomer: Int = 40, until: UTCTime = defaultUntil
    ) throws(ShopError) {
        try Self.check(products, "the number of products", in: Self.productRange)
        try Self.check(customers, "the number of customers", in: Self.customerRange)
        try Self.check(eventsPerCustomer, "the events per customer", in: Self.eventRange)
        guard Self.untilRange.contains(until) else {
            throw .untimely(expected: Self.untilRange, found: until)
        }
        self.seed = seed
        self.products = products
        self.customers = customers
        self.eventsPerCustomer = eventsPerCustomer
        self.until = until
        assortment = Assortment(seed: seed)
    }

    /// Whether there is any product on a shelf.
    func isStocked(_ shelf: Int) -> Bool {
        assortment.count(onShelf: shelf, ofProducts: products) > 0
    }

    /// Calls `writeLine` until it returns false, and hands what it wrote to `sink` in large pieces.
    func stream<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void, writeLine: (inout JSONLines) -> Bool
    ) throws(Failure) {
        var lines = JSONLines()
        while writeLine(&lines) {
            if lines.bytes.count >= 65_536 {
                try sink(lines.bytes)
                lines.removeAll()
            }
        }
        if !lines.bytes.isEmpty { try sink(lines.bytes) }
    }

    private static func check(
        _ value: Int, _ argument: String, in range: ClosedRange<Int>
    ) throws(ShopError) {
        guard range.contains(value) else {
            throw .outOfRange(argument: argument, expected: range, found: value)
        }
    }
}
