package import Catalog

/// One thing that a customer did, at a moment.
///
/// A value of this type is proof that it is complete: a survey has its answer, a review its
/// stars, every other kind its product.
package struct Event: Equatable, Sendable {
    /// What makes recording it twice count once; nil until it is recorded.
    package let id: String?
    /// Who did it.
    package let customer: CustomerID
    /// What was done.
    package let kind: EventKind
    /// With which product; nil for a survey that names none.
    package let product: ProductID?
    /// When.
    package let at: Timestamp
    /// The query that led to it, if known.
    package let query: String?
    /// How many pieces, at least 1.
    package let quantity: Int
    /// The stars of a review, 1 to 5.
    package let stars: Double?
    /// The answer of a survey.
    package let answer: SurveyAnswer?

    /// Checks that the parts fit the kind and are in range.
    package init(
        id: String? = nil, customer: CustomerID, kind: EventKind, product: ProductID? = nil,
        at: Timestamp = .now, query: String? = nil, quantity: Int = 1, stars: Double? = nil,
        answer: SurveyAnswer? = nil
    ) throws(EventError) {
        if let id { try Self.check(id: id) }
        if kind == .survey {
            if answer == nil { throw .missing(member: "attribute", kind: kind) }
        } else if product == nil {
            throw .missing(member: "product", kind: kind)
        }
        if kind == .review, stars == nil { throw .missing(member: "stars", kind: kind) }
        guard quantity >= 1, quantity <= Self.quantityLimit else {
            throw .wrong(
                member: "quantity", expected: "1 to \(Self.quantityLimit)", found: "\(quantity)")
        }
        if let stars, !(1...5).contains(stars) {
            throw .wrong(
                member: "stars", expected: "1 to 5", found: JSONWriter.text(of: stars))
        }
        self.id = id
        self.customer = customer
        self.kind = kind
        self.product = product
        self.at = at
        self.query = query
        self.quantity = quantity
        self.stars = stars
        self.answer = answer
    }

    /// The most pieces in one event; more is taken for a mistake.
    package static let quantityLimit = 10_000_000

    private static func check(id: String) throws(EventError) {
        do {
            _ = try IdentifierRules.validated(id, subject: "event id")
        } catch {
            throw .malformed(error)
        }
    }
}

/// What a customer said about taste.
package struct SurveyAnswer: Equatable, Sendable {
    /// The attribute it is about.
    package let attribute: String
    /// The value of that attribute.
    package let value: String
    /// How much it is liked, from −1 (not at all) to 1.
    package let weight: Double

    /// Checks that both texts say something and the weight is in range.
    package init(attribute: String, value: String, weight: Double = 1) throws(EventError) {
        if attribute.isEmpty { throw .missing(member: "attribute", kind: .survey) }
        if value.isEmpty { throw .missing(member: "value", kind: .survey) }
        guard (-1...1).contains(weight) else {
            throw .wrong(
                member: "weight", expected: "-1 to 1", found: JSONWriter.text(of: weight))
        }
        self.attribute = attribute
        self.value = value
        self.weight = weight
    }
}
