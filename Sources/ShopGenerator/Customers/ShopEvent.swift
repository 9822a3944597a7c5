/// Something that a customer did.
struct ShopEvent: Sendable, Equatable {
    /// The kinds of events that happen in the generated shop.
    enum Kind: String, Sendable {
        case view, click, favorite, cart, purchase, review, hide
        case giveBack = "return"
    }

    /// When it happened.
    let at: UTCTime
    /// Its number among the customer's events, in the order in which they were decided.
    let number: Int
    /// What was done.
    let kind: Kind
    /// With which product.
    let product: Int
    /// What had been typed before, where something had.
    var query: String?
    /// How many were bought.
    var quantity: Int?
    /// One to five, for a review.
    var stars: Int?
}
