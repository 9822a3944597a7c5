/// What a client asks of the engine.
///
/// JSON arguments stay bytes as they came: whoever answers reads and judges them.
package enum Request: Equatable, Sendable {
    case search(SearchArguments)
    case get(index: String, product: String)
    case put(index: String, product: [UInt8])
    case delete(index: String, product: String)
    case flush(index: String)
    case event(index: String, event: [UInt8])
    case customer(index: String, action: CustomerAction, customer: String)
    case analyze(index: String, field: String, text: String)
    case explain(ExplainArguments)
    case reload(index: String)
    case rollback(index: String)
    case stats
    case info
    case authenticate(key: String)
}

/// What `CUSTOMER` does with what is known of a customer.
package enum CustomerAction: String, CaseIterable, Sendable {
    case show = "SHOW"
    case export = "EXPORT"
    case forget = "FORGET"
}

/// What `EXPLAIN` names.
package struct ExplainArguments: Equatable, Sendable {
    /// The index to search.
    package let index: String
    /// The query as typed.
    package let query: String
    /// The product whose score is taken apart.
    package let product: String
    /// The customer to rank for; nil ranks neutrally.
    package let customer: String?
}
