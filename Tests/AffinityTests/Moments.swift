import Affinity
import Catalog

/// A moment so many days after the beginning of 2025.
func day(_ days: Double) -> Timestamp {
    Timestamp(milliseconds: 1_735_689_600_000 + Int64(days * 86_400_000))
}

/// An event of a customer with a product.
func event(
    _ customer: String, _ kind: EventKind, _ product: String, on days: Double, stars: Double? = nil
) throws -> Event {
    try Event(
        customer: CustomerID(customer), kind: kind, product: ProductID(product), at: day(days),
        stars: stars)
}

extension BehaviorModel {
    /// A model of events, given in the order of time.
    init(_ events: [Event]) {
        self.init()
        for event in events { add(event) }
    }

    /// The interests of a customer by name.
    func interests(of customer: String, on days: Double) throws -> CustomerInterests {
        interests(of: try CustomerID(customer), at: day(days))
    }
}

extension CustomerInterests {
    /// The nats of a product's boosts of some cause, 0 where there is none.
    func nats(of product: String, where isMeant: (Cause) -> Bool = { _ in true }) -> Double {
        boosts.filter { $0.product.text == product && isMeant($0.cause) }
            .reduce(0) { $0 + $1.nats }
    }

    /// The strength of interest in a product, 0 where there is none.
    func strength(of product: String) -> Double {
        interests.first { $0.product.text == product }?.strength ?? 0
    }
}

extension CustomerInterests.Cause {
    var isRepeat: Bool { if case .repeatPurchase = self { true } else { false } }
    var isRelated: Bool { if case .boughtAfter = self { true } else { false } }
}
