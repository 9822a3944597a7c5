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

    /// The popularity of each product that has any: ln(1 + decayed purchases), in nats, above 0.
    package func popularities(at now: Timestamp) -> [(product: ProductID, nats: Double)] {
        products.all.compactMap { id, number in
            let nats = popularity.nats(of: number, at: now)
            return nats > 0 ? (id, nats) : nil
        }
    }

    /// What is known of a customer, or nil when there is nothing.
    package func history(of customer: CustomerID) -> CustomerHistory? { histories[customer] }

    /// A customer's interests at a moment; empty when nothing is known.
    package func interests(
        of customer: CustomerID, at now: Timestamp
    ) -> CustomerInterests {
        guard let history = histories[customer] else { return CustomerInterests() }
        return CustomerInterests(
            history: history, sequences: sequences, repeatGate: repeats.gate, at: now,
            name: products.id(of:))
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
