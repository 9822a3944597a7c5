/// The kinds of requests that a mix is made of.
package enum RequestKind: Int, CaseIterable, Sendable {
    /// A search for a known customer.
    case search
    /// A search for nobody in particular.
    case anonymous
    /// A phrase as it is typed: a search after each key.
    case prefixes
    /// A search that counts attribute values.
    case facets
    /// A search within a `WHERE`.
    case filters
    /// Something that a customer did, to be recorded.
    case events
    /// A product whose price or availability has changed.
    case products

    /// The name in mix files, tables and records.
    package var name: String { "\(self)" }

    /// Whether it changes what the index holds.
    package var isWrite: Bool { self == .events || self == .products }

    /// The kind of a name.
    init?(name: String) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }
}
