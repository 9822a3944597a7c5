/// What is measured, by the peers' names.
package enum PeerTask: String, CaseIterable, Sendable {
    /// The ten best of the products that hold a term, or all terms.
    case or, and
    /// The same, and how many there are.
    case orExact = "or_exact"
    case andExact = "and_exact"
    /// The ten best by text and the customer's weights.
    case personalOr = "pers_or"
    case personalAnd = "pers_and"
    /// The ten best, how many there are, and the ten largest brands, categories and colors.
    case facetOr = "facet_or"
    case facetAnd = "facet_and"
    /// The same, personalized.
    case facetPersonalOr = "facet_pers_or"
    case facetPersonalAnd = "facet_pers_and"
    /// The ten best of those that hold all terms, the last of which may go on.
    case prefixScored = "prefix_scored"
    /// The ten best of those that hold all terms, each within one edit.
    case fuzzy1

    /// The tasks of a list of names separated by commas.
    package static func list(_ names: String) throws(PeerBenchmarkError) -> [PeerTask] {
        var tasks: [PeerTask] = []
        for name in names.split(separator: ",") {
            guard let task = PeerTask(rawValue: String(name)) else {
                throw .unknownTask(name: String(name), known: allCases.map(\.rawValue))
            }
            tasks.append(task)
        }
        guard !tasks.isEmpty else {
            throw .unknownTask(name: names, known: allCases.map(\.rawValue))
        }
        return tasks
    }

    /// The file of queries, beside the one that is named.
    var queryFile: String? {
        switch self {
        case .prefixScored: "prefix_queries.tsv"
        case .fuzzy1: "fuzzy_queries.tsv"
        default: nil
        }
    }

    /// Whether one term is enough.
    var isDisjunction: Bool {
        switch self {
        case .or, .orExact, .personalOr, .facetOr, .facetPersonalOr: true
        default: false
        }
    }

    /// Whether the customer's weights count.
    package var isPersonal: Bool {
        switch self {
        case .personalOr, .personalAnd, .facetPersonalOr, .facetPersonalAnd: true
        default: false
        }
    }

    /// Whether the products that match are counted.
    var counts: Bool { hasFacets || self == .orExact || self == .andExact }

    /// Whether the values of the products that match are counted, too.
    var hasFacets: Bool {
        switch self {
        case .facetOr, .facetAnd, .facetPersonalOr, .facetPersonalAnd: true
        default: false
        }
    }
}
