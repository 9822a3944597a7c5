/// What a search asks for.
package struct SearchRequest: Sendable {
    /// What the hits are ordered by instead of the score.
    package struct Sorting: Sendable {
        package let field: String
        package let isDescending: Bool

        package init(field: String, isDescending: Bool) {
            self.field = field
            self.isDescending = isDescending
        }
    }

    /// The customer's text; empty finds everything.
    package var query: String
    package var customer: String?
    /// A profile as JSON; see `InlineProfile`.
    package var profile: [UInt8]?
    /// How much taste counts, 0 … 1; at 0 the ranking is the neutral one, bit for bit.
    package var strength = 1.0
    /// See `FilterExpression`.
    package var filter: String?
    /// The attributes whose values are counted.
    package var facets: [String] = []
    package var sorting: Sorting?
    /// The number of hits, 0 … 1000.
    package var limit = 10
    /// The number of hits passed over first, 0 … 10000.
    package var offset = 0
    /// The columns given back; nil for all.
    package var fields: [String]?
    /// Whether each hit tells the parts of its score.
    package var explains = false
    /// The milliseconds after which an error is the answer.
    package var deadline: Int?

    package init(query: String) { self.query = query }
}
