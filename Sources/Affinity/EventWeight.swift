/// What an event says of the customer's interest in the product, in purchases: a purchase is 1.
///
/// The proportions are prior beliefs: view 1, cart 4, purchase 10, return −8, hide −10, a review 3
/// for each star above three.
enum EventWeight {
    /// A survey's answer that the customer likes a value best.
    static let survey = 0.8

    /// Interest in what the product is like (brand, color).
    static func interest(of event: Event) -> Double {
        switch event.kind {
        case .view: 0.1
        case .click: 0.1
        case .favorite: 0.5
        case .cart: 0.4
        case .purchase: 1
        case .return: -0.8
        case .review: 0.3 * ((event.stars ?? 3) - 3)
        case .hide: -1
        // The answer is counted by itself; the product that it was given at says nothing.
        case .survey: 0
        }
    }

    /// What the event adds to the product's popularity.
    static func purchases(of event: Event) -> Double {
        switch event.kind {
        case .hide, .survey: 0
        default: interest(of: event)
        }
    }
}
