/// What `SEARCH` names, with its defaults filled in and its numbers in range.
///
/// Index, filter and attribute names are as typed: only the engine knows the definition.
package struct SearchArguments: Equatable, Sendable {
    /// The index to search.
    package let index: String
    /// The query as typed; may be empty.
    package let query: String
    /// The customer to rank for; nil ranks neutrally unless there is a profile.
    package internal(set) var customer: String?
    /// A profile given with the request, as JSON bytes not yet read.
    package internal(set) var profile: [UInt8]?
    /// How much of the customer's taste counts, from 0 to 1; nil leaves it to the engine.
    package internal(set) var strength: Double?
    /// The filter expression as typed.
    package internal(set) var filter: String?
    /// The attributes to count, in the order asked for, each once.
    package internal(set) var facets: [String] = []
    /// The order asked for instead of the score.
    package internal(set) var sort: SortOrder?
    /// The number of hits wanted, from 0 to 1,000.
    package internal(set) var limit = 10
    /// The number of hits to skip, from 0 to 10,000.
    package internal(set) var offset = 0
    /// The columns to return of each product; nil returns all.
    package internal(set) var fields: [String]?
    /// Whether each hit carries the parts of its score.
    package internal(set) var explains = false
    /// The time after which an answer is of no use, counted from when the request was received.
    package internal(set) var deadline: Duration?

    /// Makes a search with nothing but its defaults.
    package init(index: String, query: String) {
        self.index = index
        self.query = query
    }
}

/// An attribute to order hits by.
package struct SortOrder: Equatable, Sendable {
    /// The attribute's name as typed.
    package let field: String
    /// Whether the largest value comes first.
    package let isDescending: Bool
}
