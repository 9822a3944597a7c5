package import Catalog

/// What can be wrong with an event.
package enum EventError: Error, Equatable, Sendable {
    /// The JSON, an identifier or the time is not acceptable.
    case malformed(CatalogError)
    /// An event of this kind needs a member that is missing.
    case missing(member: String, kind: EventKind?)
    /// A member holds something else than it must.
    case wrong(member: String, expected: String, found: String)
}

extension EventError: CustomStringConvertible {
    /// One line for a person.
    package var description: String {
        switch self {
        case .malformed(let error):
            "event: \(error)"
        case .missing(let member, let kind?):
            "event: kind \"\(kind.rawValue)\" needs \"\(member)\"; add it"
        case .missing(let member, nil):
            "event: \"\(member)\" is missing; add it"
        case .wrong(let member, let expected, let found):
            "event: \"\(member)\": expected \(expected), found \(found)"
        }
    }
}
