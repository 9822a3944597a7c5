extension ShopPlan {
    /// The number of the customer that an identifier names; nil when there is none.
    package func customer(named id: String) -> Int? {
        if let number = Self.showcaseCustomers.firstIndex(of: id) {
            return number < customers ? number : nil
        }
        guard id.hasPrefix("c"), let rank = Int(id.dropFirst()), rank > 0, id == "c\(rank)" else {
            return nil
        }
        let number = rank - 1 + Self.showcaseCustomers.count
        return number < customers ? number : nil
    }

    /// The number of the product that an identifier names; nil when there is none.
    package func product(named id: String) -> Int? {
        ProductListing.product(id: id).flatMap { $0 < products ? $0 : nil }
    }

    /// The log-odds, in nats, that a customer chooses a product over its like.
    ///
    /// Of products shown together, each is chosen with a probability in proportion to *e* to the
    /// power of its utility: what customers look at is drawn so, and they buy the best of that. A
    /// product of which nothing is liked has 0.
    /// McFadden: Conditional logit analysis of qualitative choice behavior, 1974.
    ///
    /// - Parameters:
    ///   - customer: a number below `customers`.
    ///   - product: a number below `products`.
    ///   - moment: when; the tastes of some change.
    package func utility(customer: Int, product: Int, at moment: UTCTime) -> Double {
        let taste = Customer(number: customer, plan: self).taste(at: moment)
        let traits = ProductTraits(product: product, seed: seed, assortment: assortment)
        return Double(taste.utility(of: traits)) / 100
    }
}
