import Affinity
import Catalog
import Retrieval

/// A customer's interests held against the attributes of the catalog: what is favored, how much,
/// and why; in nats, before any query.
struct Taste: Sendable {
    /// What is thought of one value of an attribute.
    struct Value: Sendable {
        let nats: Double
        /// nil when it was given with the request.
        let evidence: AttributeAffinity.Evidence?
    }

    /// What is thought of one product.
    struct Boost: Sendable {
        let product: ProductID
        let nats: Double
        /// nil when it was given with the request.
        let cause: CustomerInterests.Cause?
    }

    /// By column of preferred attributes, by value.
    var values: [Int: [String: Value]] = [:]
    var boosts: [Boost] = []

    /// The taste of somebody of whom nothing is known.
    static let none = Taste()

    var isEmpty: Bool { values.isEmpty && boosts.isEmpty }

    private init() {}

    /// - Parameter interests: what the customer's events say.
    init(
        _ interests: CustomerInterests, snapshot: IndexSnapshot, schema: IndexSchema,
        ranking: RankingConstants
    ) {
        for (name, column) in schema.preferred {
            let affinity = Self.affinity(interests, attribute: name, column: column, snapshot)
            let nats = affinity.nats { snapshot.share(of: $0, column: column) }
            guard !nats.isEmpty else { continue }
            values[column] = nats.mapValues { $0 * ranking[.affinity] }
                .reduce(into: [:]) {
                    $0[$1.key] = Value(nats: $1.value, evidence: affinity.evidence[$1.key])
                }
        }
        boosts = interests.boosts.map { boost in
            Boost(
                product: boost.product, nats: boost.nats * Self.weight(of: boost.cause, ranking),
                cause: boost.cause)
        }
    }

    private static func weight(
        of cause: CustomerInterests.Cause, _ ranking: RankingConstants
    ) -> Double {
        switch cause {
        case .repeatPurchase: ranking[.repeat]
        case .boughtAfter: ranking[.related]
        case .hidden: 1
        }
    }

    private static func affinity(
        _ interests: CustomerInterests, attribute: String, column: Int, _ snapshot: IndexSnapshot
    ) -> AttributeAffinity {
        var affinity = AttributeAffinity()
        for interest in interests.interests {
            for value in snapshot.values(of: column, product: interest.product) {
                affinity.add(
                    interest.strength, to: value, events: interest.events,
                    newest: interest.newest)
            }
        }
        for answer in interests.answers where answer.attribute == attribute {
            for value in snapshot.values(of: column, meantBy: answer.value) {
                affinity.add(answer.interest, to: value, events: 1, newest: answer.at)
            }
        }
        return affinity
    }

    /// The preferences for one segment.
    ///
    /// Each part is rounded to units by itself, here and in explanations, so that parts add up.
    ///
    /// - Parameters:
    ///   - strength: what all nats are multiplied by, 0 … 1.
    ///   - silenced: columns to which no taste applies, as the query names their values.
    func preferences(
        in live: LiveSegment, strength: Double, silenced: Set<Int>, ranking: RankingConstants
    ) -> Preferences {
        guard strength > 0, !isEmpty else { return .none }
        let attributes = values.keys.sorted().filter { !silenced.contains($0) }.map { column in
            (
                column: column,
                weights: (values[column] ?? [:]).mapValues { Nats.units($0.nats * strength) },
                others: Score(0)
            )
        }
        let hits = boosts.compactMap { boost in
            live.lookup.document(of: boost.product).map {
                Hit(document: $0, score: Nats.units(boost.nats * strength))
            }
        }
        return Preferences(
            attributes: attributes, boosts: hits, cap: Nats.units(ranking[.affinityCap]),
            in: live.segment)
    }
}

extension IndexSnapshot {
    /// The values that a product has, or had when it was last indexed.
    fileprivate func values(of column: Int, product: ProductID) -> [String] {
        for live in segments.reversed() {
            guard let document = live.lookup.document(of: product) else { continue }
            let values = live.segment.attributes[column]
            return values.ordinals(of: document).compactMap(values.text(of:))
        }
        return []
    }

    /// The values that a text means, however it is written.
    func values(of column: Int, meantBy text: String) -> Set<String> {
        segments.reduce(into: []) { found, live in
            found.formUnion(live.words.values(of: column, meantBy: text))
        }
    }
}
