/// What a product costs beside the median of its type.
enum PriceLevel: String, CaseIterable, Sendable {
    case budget, middle, premium

    /// The level of a price: less than 80 % of the median, up to 125 %, or more.
    init(cents: Int, median: Int) {
        if cents * 100 < median * 80 {
            self = .budget
        } else if cents * 100 <= median * 125 {
            self = .middle
        } else {
            self = .premium
        }
    }
}
