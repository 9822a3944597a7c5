extension ShopPlan {
    /// Writes the planted tastes, one customer a line: `customer`, `interests` (each with
    /// `category`, `type` and `brands`, the dearest first), `colors`, `price`, and for those whose
    /// taste changes `drift` with the moment, `at`, and the later `interests` and `colors`.
    ///
    /// - Parameter sink: takes the bytes, at most a little more than 64 KiB at a time.
    package func writeTastes<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var number = 0
        try stream(to: sink) { lines in
            guard number < customers else { return false }
            write(Customer(number: number, plan: self), to: &lines)
            number += 1
            return true
        }
    }

    private func write(_ customer: Customer, to lines: inout JSONLines) {
        lines.beginObject()
        lines.member("customer", customer.id)
        write(customer.taste, to: &lines)
        lines.member("price", customer.taste.level.rawValue)
        if let drift = customer.drift {
            lines.name("drift")
            lines.beginObject()
            lines.member("at", drift.at)
            write(drift.taste, to: &lines)
            lines.endObject()
        }
        lines.endObject()
        lines.endLine()
    }

    private func write(_ taste: Taste, to lines: inout JSONLines) {
        lines.name("interests")
        lines.beginArray()
        for interest in taste.interests {
            let aisle = assortment.aisles[interest.aisle]
            lines.beginObject()
            lines.member("category", aisle.path)
            lines.member("type", assortment.shelves[interest.shelf].type.name)
            lines.member("brands", interest.brands.map { aisle.brands[$0].name })
            lines.endObject()
        }
        lines.endArray()
        lines.member("colors", taste.shades.map(\.rawValue))
    }
}
