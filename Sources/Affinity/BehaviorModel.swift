package import Catalog

/// What all events together say: popularity, what is bought after what, how often people buy again,
/// and each customer's history.
///
/// Fed with events in the order of time; whatever it holds can be made again from the events.
package struct BehaviorModel: Sendable {
    private var products = ProductNumbers()
    private(set) var popularity = Popularity()
    private(set) var sequences = PurchaseSequences()
    private(set) var repeats = RepeatRate()
    private var histories: [CustomerID: CustomerHistory] = [:]

    package init() {}

    /// The number of customers with a history.
    package var customerCount: Int { histories.count }

    /// Takes an event in, the newest so far.
    package mutating func add(_ event: Event) {
        if let answer = event.answer {
            histories[event.customer, default: CustomerHistory()].add(answer, at: event.at)
        }
        guard let id = event.product else { return }
        let product = products.number(of: id)
        var history = histories.removeValue(forKey: event.customer) ?? CustomerHistory()
        if event.kind == .purchase {
            sequences.add(purchaseOf: product, at: event.at, after: history)
            repeats.add(purchaseOf: product, at: event.at, after: history)
        }
        popularity.add(EventWeight.purchases(of: event), to: product, at: event.at)
        history.add(event, product: product)
        histories[event.customer] = history
    }

    /// How popular each product is, as it is now.
    package var popularProducts: PopularProducts {
        PopularProducts(products: products, popularity: popularity)
    }

    /// Changes with each event of a customer; 0 when there are none.
    package func revision(of customer: CustomerID) -> Int { histories[customer]?.revision ?? 0 }

    /// What bears on one customer's interests, for working them out without the whole model; nil
    /// when nothing is known.
    package func knowledge(of customer: CustomerID) -> CustomerKnowledge? {
        guard let history = histories[customer] else { return nil }
        return CustomerKnowledge(
            history: history,
            sequences: sequences.rows(of: history.recentPurchases.map(\.product)),
            repeatGate: repeats.gate, products: products)
    }

    /// A customer's interests at a moment; empty when nothing is known.
    package func interests(of customer: CustomerID, at now: Timestamp) -> CustomerInterests {
        knowledge(of: customer)?.interests(at: now) ?? CustomerInterests()
    }
}

/// What bears on one customer's interests, as it was when asked for.
package struct CustomerKnowledge: Sendable {
    fileprivate let history: CustomerHistory
    fileprivate let sequences: PurchaseSequenceRows
    fileprivate let repeatGate: Double
    fileprivate let products: ProductNumbers

    /// Changes with each event of the customer, above 0.
    package var revision: Int { history.revision }

    /// The interests at a moment.
    package func interests(at now: Timestamp) -> CustomerInterests {
        CustomerInterests(
            history: history, sequences: sequences, repeatGate: repeatGate, at: now,
            name: products.id(of:))
    }
}

/// The popularity of all products, as it was when asked for.
package struct PopularProducts: Sendable {
    fileprivate let products: ProductNumbers
    fileprivate let popularity: Popularity

    /// ln(1 + decayed purchases), in nats, of each product for which it is above 0.
    package func nats(at now: Timestamp) -> [(product: ProductID, nats: Double)] {
        products.all.compactMap { id, number in
            let nats = popularity.nats(of: number, at: now)
            return nats > 0 ? (id, nats) : nil
        }
    }
}

/// Numbers for products, so that tables need not hold their ids.
struct ProductNumbers: Sendable {
    private var numbers: [ProductID: Int32] = [:]
    private var ids: [ProductID] = []

    mutating func number(of id: ProductID) -> Int32 {
        if let number = numbers[id] { return number }
        let number = Int32(ids.count)
        numbers[id] = number
        ids.append(id)
        return number
    }

    /// All products in the order of their numbers.
    var all: some Sequence<(ProductID, Int32)> { ids.lazy.enumerated().map { ($1, Int32($0)) } }

    func id(of number: Int32) -> ProductID { ids[Int(number)] }
}
