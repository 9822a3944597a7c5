extension ShopPlan {
    /// How many customers there are weights of at most.
    package static let benchCustomers = 1_000
    /// How many queries of each form there are unless asked otherwise.
    package static let benchQueries = 2_000

    /// Writes queries for measuring, `id` TAB `customer` TAB `query`: one to four words of lower-case
    /// ASCII letters and digits with one space between, from popular phrases and from titles.
    ///
    /// The customers are those of `writeBenchCustomers`; the column is empty when there are none.
    ///
    /// - Parameters:
    ///   - form: how the words are typed.
    ///   - count: the number of lines.
    ///   - sink: takes the bytes, at most a little more than 64 KiB at a time.
    package func writeBenchQueries<Failure: Error>(
        _ form: BenchForm, count: Int = benchQueries,
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let queries = BenchQueries(plan: self)
        let people = min(customers, Self.benchCustomers)
        let stream = BenchForm.allCases.firstIndex(of: form) ?? 0
        var random = ShopRandom(seed: seed, stream: .bench, index: stream)
        var number = 0
        try self.stream(to: sink) { lines in
            guard number < count else { return false }
            number += 1
            let customer =
                people == 0 ? "" : Customer.id(number: random.below(people))
            let words = queries.words(form: form, &random).joined(separator: " ")
            lines.raw("q\(number)\t\(customer)\t\(words)\n")
            return true
        }
    }

    /// Writes what the first thousand customers like as weights, one customer a line: `id` and
    /// `aff`, 20 times field, value and weight.
    ///
    /// The field is `brand`, `color` or `cat`, the value of `cat` one to three levels of a category
    /// path as products have it.
    ///
    /// - Parameter sink: takes the bytes, at most a little more than 64 KiB at a time.
    package func writeBenchCustomers<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var number = 0
        try stream(to: sink) { lines in
            guard number < min(customers, Self.benchCustomers) else { return false }
            let customer = Customer(number: number, plan: self)
            lines.beginObject()
            lines.member("id", customer.id)
            lines.name("aff")
            lines.beginArray()
            for weight in BenchAffinities(customer: customer, plan: self).weights {
                lines.beginArray()
                lines.string(weight.field)
                lines.string(weight.value)
                lines.number(hundredths: weight.hundredths)
                lines.endArray()
            }
            lines.endArray()
            lines.endObject()
            lines.endLine()
            number += 1
            return true
        }
    }
}
