/// What a customer did.
package enum EventKind: String, CaseIterable, Sendable {
    /// Looked at a product's page.
    case view
    /// Chose a product from a list of results.
    case click
    /// Marked a product to come back to.
    case favorite
    /// Put a product into the cart.
    case cart
    /// Bought a product.
    case purchase
    /// Sent a product back.
    case `return`
    /// Gave a product stars.
    case review
    /// Asked not to see a product again.
    case hide
    /// Answered a question about taste, without a product.
    case survey
}
