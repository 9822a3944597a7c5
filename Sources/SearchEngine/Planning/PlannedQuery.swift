import Retrieval

/// A customer's text as terms of the index, with what was made of it.
struct PlannedQuery: Sendable {
    /// What a term of the query stands for, for explanations.
    enum Meaning: Sendable, Equatable {
        case word(String)
        case exactForm(String)
        case completion(String)
        case joined(String)
        case phrase(String, String)
        case title
        case identifier(String)

        /// The meaning in words.
        var text: String {
            switch self {
            case .word(let text): "word \(text)"
            case .exactForm(let text): "exact form \(text)"
            case .completion(let text): "completion \(text)"
            case .joined(let text): "joined \(text)"
            case .phrase(let first, let second): "phrase \(first) \(second) in the title"
            case .title: "whole title"
            case .identifier(let text): "id or code \(text)"
            }
        }
    }

    /// All words required; `Query.requiring` relaxes it.
    let query: Query
    /// What each term of the query stands for.
    let meanings: [Meaning]
    /// The query as understood, when a word was corrected or split; else nil.
    let corrected: String?
    /// Words that no product has and nothing is near to: they were left out.
    let ignored: [String]
    /// The preferred attributes that the query itself names, by column: no taste applies to them.
    let namedColumns: Set<Int>
    /// Whether there were words, and none of them is known: nothing can be found.
    let findsNothing: Bool
}

/// Collects the weighted terms of a query; a term that comes twice is one term.
struct TermCollector {
    private var places: [[UInt8]: Int] = [:]
    private var terms: [(key: [UInt8], weight: Double, groups: UInt64, isAlternative: Bool)] = []
    private(set) var meanings: [PlannedQuery.Meaning] = []

    mutating func add(
        _ key: [UInt8], weight: Double, groups: UInt64, meaning: PlannedQuery.Meaning
    ) {
        // Of the completions of a word only the best counts: a product with many of them is not
        // what was meant more than others.
        let isAlternative = if case .completion = meaning { true } else { false }
        if let place = places[key] {
            terms[place].weight = max(terms[place].weight, weight)
            terms[place].groups |= groups
            terms[place].isAlternative = terms[place].isAlternative && isAlternative
            return
        }
        places[key] = terms.count
        terms.append((key, weight, groups, isAlternative))
        meanings.append(meaning)
    }

    /// The terms with weights scaled so that together they make the given score.
    func scaled(to nats: Double) -> [Query.Term] {
        var best: [UInt64: Double] = [:]
        for term in terms where term.isAlternative {
            best[term.groups] = max(best[term.groups, default: 0], term.weight)
        }
        let total =
            best.values.reduce(0, +)
            + terms.reduce(0) { $0 + ($1.isAlternative ? 0 : $1.weight) }
        return terms.map { term in
            Query.Term(
                key: term.key, weight: Nats.units(nats * term.weight / max(total, 1e-9)),
                groups: term.groups, isAlternative: term.isAlternative)
        }
    }
}
