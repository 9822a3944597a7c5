extension ShopPlan {
    /// Writes the planted tastes, one customer a line: `customer`, `interests` (each with
    /// `category`, `types` and `brands`), `colors`, `tiers`, and for those whose taste changes
    /// `drift` with the moment, `at`, and the later `interests` and `colors`.
    ///
    /// `types`, `brands`, `colors` and `tiers` are objects of names with what each is worth in
    /// nats; `PlantedTaste` says how they add up to the utility of a product.
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
        write("tiers", customer.taste.levels, to: &lines) { $0.rawValue }
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
            write("types", interest.shelves, to: &lines) { assortment.shelves[$0].type.name }
            write("brands", interest.brands, to: &lines) { aisle.brands[$0].name }
            lines.endObject()
        }
        lines.endArray()
        write("colors", taste.shades, to: &lines) { $0.rawValue }
    }

    private func write<Value>(
        _ name: String, _ likings: [Taste.Liking<Value>], to lines: inout JSONLines,
        call: (Value) -> String
    ) {
        lines.name(name)
        lines.beginObject()
        for liking in likings {
            lines.member(call(liking.value), hundredths: liking.centinats)
        }
        lines.endObject()
    }
}
