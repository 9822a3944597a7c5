extension ShopPlan {
    /// Writes what the customers did, in time order, as JSON lines: `customer`, `kind`, `product`,
    /// `at`, `id`, and where they apply `query`, `quantity` and `stars`.
    ///
    /// Everything happens in the 180 days before `until`.
    ///
    /// - Parameter sink: takes the bytes, at most a little more than 64 KiB at a time.
    /// - Complexity: O(*events* · log *customers*) time, O(*customers*) memory.
    package func writeEvents<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var journeys = (0..<customers).map { number in
            Journey(customer: Customer(number: number, plan: self), plan: self)
        }
        var queue = EventQueue()
        for (number, journey) in journeys.enumerated() {
            if let at = journey.nextTime { queue.insert(.init(at: at, customer: number)) }
        }
        try stream(to: sink) { lines in
            guard let number = queue.first?.customer,
                let event = journeys[number].takeNext(plan: self)
            else { return false }
            write(event, of: Customer.id(number: number), to: &lines)
            let next = journeys[number].nextTime
            queue.replaceFirst(with: next.map { .init(at: $0, customer: number) })
            return true
        }
    }

    private func write(_ event: ShopEvent, of customer: String, to lines: inout JSONLines) {
        lines.beginObject()
        lines.member("customer", customer)
        lines.member("kind", event.kind.rawValue)
        lines.member("product", ProductListing.id(product: event.product))
        lines.member("at", event.at)
        lines.member("id", "\(customer)-\(event.number)")
        if let query = event.query { lines.member("query", query) }
        if let quantity = event.quantity { lines.member("quantity", quantity) }
        if let stars = event.stars { lines.member("stars", stars) }
        lines.endObject()
        lines.endLine()
    }
}
