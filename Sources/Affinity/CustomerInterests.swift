package import Catalog
import Foundation

/// A customer's interests at one moment, before they are held against a catalog.
package struct CustomerInterests: Sendable {
    /// Interest in products that the customer had to do with, for their attributes.
    package struct Interest: Sendable {
        package let product: ProductID
        /// Decayed, in purchases.
        package let strength: Double
        /// The number of events.
        package let events: Int
        package let newest: Timestamp
    }

    /// Why a product is favored by itself.
    package enum Cause: Sendable, Equatable {
        /// Bought before, so many times net of returns.
        case repeatPurchase(count: Double, newest: Timestamp)
        /// Often bought by those who bought this one; the strongest of several.
        case boughtAfter(ProductID)
        /// Hidden by the customer.
        case hidden
    }

    /// A product that is favored, or not, by itself.
    package struct Boost: Sendable {
        package let product: ProductID
        /// In nats before the definition's constants.
        package let nats: Double
        package let cause: Cause
    }

    package private(set) var interests: [Interest] = []
    package private(set) var answers: [CustomerHistory.Answer] = []
    package private(set) var boosts: [Boost] = []
    /// The moment that decay was evaluated for.
    package private(set) var at = Timestamp(milliseconds: 0)

    package init() {}

    package var isEmpty: Bool { interests.isEmpty && answers.isEmpty && boosts.isEmpty }

    init(
        history: CustomerHistory, sequences: PurchaseSequenceRows, repeatGate: Double,
        at now: Timestamp, name: (Int32) -> ProductID
    ) {
        at = now
        answers = history.answers
        let byProduct = Dictionary(grouping: history.entries, by: \.product)
        for (product, entries) in byProduct.sorted(by: { $0.key < $1.key }) {
            addInterest(in: name(product), entries)
            addRepeat(of: name(product), entries, gate: repeatGate)
            if entries.last(where: { $0.kind == .hide || $0.kind == .purchase })?.kind == .hide {
                boosts.append(Boost(product: name(product), nats: -2, cause: .hidden))
            }
        }
        addSuccessors(of: history, sequences: sequences, name: name)
    }

    private mutating func addInterest(in product: ProductID, _ entries: [CustomerHistory.Entry]) {
        var strength = 0.0
        for entry in entries {
            strength +=
                Double(entry.interest) * Decay.overHorizons(ageInDays: at.days(since: entry.at))
        }
        guard let newest = entries.map(\.at).max() else { return }
        interests.append(
            Interest(product: product, strength: strength, events: entries.count, newest: newest))
    }

    /// gate · ln(1 + 4 · purchases), where a return takes back most of a purchase.
    ///
    /// Not decayed: measured, a half-life of half a year lost and one of two weeks lost much.
    private mutating func addRepeat(
        of product: ProductID, _ entries: [CustomerHistory.Entry], gate: Double
    ) {
        let traded = entries.filter { $0.kind == .purchase || $0.kind == .return }
        let count = traded.reduce(0) { $0 + Double($1.interest) }
        guard count > 0.01, let newest = traded.map(\.at).max() else { return }
        boosts.append(
            Boost(
                product: product, nats: gate * log1p(4 * count),
                cause: .repeatPurchase(count: count, newest: newest)))
    }

    /// Σ over recent purchases a of how recent · s(a→d).
    private mutating func addSuccessors(
        of history: CustomerHistory, sequences: PurchaseSequenceRows, name: (Int32) -> ProductID
    ) {
        var sums: [Int32: (nats: Double, best: Double, cause: Int32)] = [:]
        for purchase in history.recentPurchases {
            let recency = Decay.ofSequence(ageInDays: at.days(since: purchase.at))
            for (product, lift) in sequences.strongestSuccessors(of: purchase.product, at: at) {
                let nats = recency * lift
                var sum = sums[product] ?? (0, 0, purchase.product)
                sum.nats += nats
                if nats > sum.best { (sum.best, sum.cause) = (nats, purchase.product) }
                sums[product] = sum
            }
        }
        for (product, sum) in sums.sorted(by: { $0.key < $1.key }) {
            boosts.append(
                Boost(
                    product: name(product), nats: sum.nats, cause: .boughtAfter(name(sum.cause))))
        }
    }
}
