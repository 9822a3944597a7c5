/// What a customer likes: planted, so that whoever learns it from the events can be checked.
///
/// Everything is in hundredths of a nat, so that whole numbers are enough. What is not named is
/// worth 0.
struct Taste: Sendable, Equatable {
    /// Something liked and by how much.
    struct Liking<Value: Sendable & Equatable>: Sendable, Equatable {
        /// What is liked.
        let value: Value
        /// By how many hundredths of a nat.
        let centinats: Int
    }

    /// A category that the customer comes back to.
    struct Interest: Sendable, Equatable {
        /// The number of the category's aisle.
        let aisle: Int
        /// The favored types by the numbers of their shelves, the dearest first.
        let shelves: [Liking<Int>]
        /// The favored brands by their ranks within the aisle, the dearest first.
        var brands: [Liking<Int>]
    }

    /// The categories that most visits go to.
    var interests: [Interest]
    /// The favored colors, the dearest first.
    var shades: [Liking<Shade>]
    /// The favored price levels, the dearest first.
    let levels: [Liking<PriceLevel>]

    /// How much likelier than its like the product is to be chosen, in hundredths of a nat.
    func utility(of traits: ProductTraits) -> Int {
        var sum = 0
        if let interest = interests.first(where: { $0.aisle == traits.aisle }) {
            sum += Self.worth(of: traits.shelf, in: interest.shelves)
            sum += Self.worth(of: traits.brand, in: interest.brands)
        }
        sum += Self.worth(of: traits.shade, in: shades)
        return sum + Self.worth(of: traits.level, in: levels)
    }

    /// How likely the product is to be chosen beside others, in thousandths of one that is neither
    /// liked nor disliked.
    func weight(of traits: ProductTraits) -> Int {
        max(1, Self.odds(utility(of: traits)))
    }

    /// The odds that a utility stands for, in thousandths.
    static func odds(_ centinats: Int) -> Int {
        Int((1_000 * PortableMath.exp(Double(centinats) / 100)).rounded())
    }

    private static func worth<Value>(of value: Value, in likings: [Liking<Value>]) -> Int {
        likings.first { $0.value == value }?.centinats ?? 0
    }
}
