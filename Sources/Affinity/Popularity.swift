import Catalog
import Foundation

/// Purchases of each product, halved every two weeks.
///
/// A count is kept as it was when last changed, with that time; decay is evaluated when asked for.
struct Popularity: Sendable {
    private struct Count {
        var value: Double
        var at: Timestamp
    }

    private var counts: [Count?] = []

    /// Adds purchases to a product; a fraction for less than one, negative for returns.
    mutating func add(_ purchases: Double, to product: Int32, at now: Timestamp) {
        let index = Int(product)
        if index >= counts.count {
            counts += [Count?](repeating: nil, count: index + 1 - counts.count)
        }
        // An event that arrives late has faded by the time of the newest one.
        let newest = max(now, counts[index]?.at ?? now)
        let faded = Decay.factor(ageInDays: newest.days(since: now), halfLife: Decay.twoWeeks)
        counts[index] = Count(
            value: value(of: product, at: newest) + purchases * faded, at: newest)
    }

    /// ln(1 + decayed purchases), at least 0.
    func nats(of product: Int32, at now: Timestamp) -> Double {
        log1p(max(0, value(of: product, at: now)))
    }

    private func value(of product: Int32, at now: Timestamp) -> Double {
        guard Int(product) < counts.count, let count = counts[Int(product)] else { return 0 }
        return count.value
            * Decay.factor(ageInDays: now.days(since: count.at), halfLife: Decay.twoWeeks)
    }
}

/// How often customers who come back buy what they had bought before.
struct RepeatRate: Sendable {
    private var purchases = 0.0
    private var repeats = 0.0

    /// Counts a purchase by a customer who had bought something earlier.
    mutating func add(purchaseOf product: Int32, at now: Timestamp, after history: CustomerHistory)
    {
        guard let first = history.firstPurchase, first < now else { return }
        let last = history.lastPurchase(of: product)
        // A product twice in one order is one purchase.
        guard last != now else { return }
        purchases += 1
        if last != nil { repeats += 1 }
    }

    /// How much a purchase says of the next, 0 … 1: where a third of purchases or more are repeats
    /// it counts in full, where hardly any are (office supplies, tools) hardly at all.
    var gate: Double { min(1, 3 * (repeats + 1) / (purchases + 20)) }
}
