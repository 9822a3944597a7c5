import Catalog
import Retrieval
import Synchronization

/// A taste with its preferences for each segment of a snapshot, at full strength.
struct CompiledTaste: Sendable {
    let taste: Taste
    /// Whether bounds are as tight as they get.
    let isRefined: Bool
    private let bySegment: [Preferences]

    /// The taste of somebody of whom nothing is known.
    static let none = CompiledTaste(taste: .none, bySegment: [], isRefined: true)

    init(_ taste: Taste, snapshot: IndexSnapshot, ranking: RankingConstants) {
        self.init(
            taste: taste,
            bySegment: snapshot.segments.map {
                taste.preferences(in: $0, strength: 1, silenced: [], ranking: ranking)
            }, isRefined: false)
    }

    private init(taste: Taste, bySegment: [Preferences], isRefined: Bool) {
        self.taste = taste
        self.isRefined = isRefined
        self.bySegment = bySegment
    }

    /// The same taste with tighter bounds, for a customer who searches again and again.
    ///
    /// - Parameter snapshot: the one that the taste was compiled for.
    func refined(in snapshot: IndexSnapshot) -> CompiledTaste {
        CompiledTaste(
            taste: taste,
            bySegment: zip(bySegment, snapshot.segments).map { $0.refined(in: $1.segment) },
            isRefined: true)
    }

    /// The preferences for one segment of the snapshot that the taste was compiled for.
    func preferences(
        segment: Int, of snapshot: IndexSnapshot, strength: Double, silenced: Set<Int>,
        ranking: RankingConstants
    ) -> Preferences {
        guard !taste.isEmpty, strength > 0 else { return .none }
        if strength == 1 {
            return bySegment[segment].silencing(silenced, in: snapshot.segments[segment].segment)
        }
        return taste.preferences(
            in: snapshot.segments[segment], strength: strength, silenced: silenced,
            ranking: ranking)
    }
}

/// The tastes of customers who searched lately.
///
/// One serves until its customer does something, the index changes, or a minute has passed, as old
/// events fade.
final class TasteCache: Sendable {
    private struct Entry {
        var taste: CompiledTaste
        let revision: Int
        let snapshot: Int
        let madeAt: ContinuousClock.Instant
        /// The searches that it has served, the one that it was made for included.
        var uses = 1
    }

    private static let capacity = 2_000
    private static let lifetime = Duration.seconds(60)
    /// Most tastes serve a search or two, for which tighter bounds would not pay.
    private static let usesBeforeRefining = 4

    private let entries = Mutex<[CustomerID: Entry]>([:])

    /// The taste of a customer on a snapshot, if it is known and fresh.
    ///
    /// The fourth search that a taste serves refines it: same results, fewer ranges visited.
    ///
    /// - Parameter revision: that of the customer's history.
    func taste(
        of customer: CustomerID, revision: Int, snapshot: IndexSnapshot
    ) -> CompiledTaste? {
        guard let entry = use(customer), entry.revision == revision,
            entry.snapshot == snapshot.number,
            ContinuousClock.now - entry.madeAt < Self.lifetime
        else { return nil }
        guard entry.uses == Self.usesBeforeRefining else { return entry.taste }
        let refined = entry.taste.refined(in: snapshot)
        entries.withLock { entries in
            // Meanwhile another may have taken its place.
            if entries[customer]?.madeAt == entry.madeAt { entries[customer]?.taste = refined }
        }
        return refined
    }

    private func use(_ customer: CustomerID) -> Entry? {
        entries.withLock { entries in
            entries[customer]?.uses += 1
            return entries[customer]
        }
    }

    /// Keeps a taste for the customer's next searches.
    func remember(
        _ taste: CompiledTaste, of customer: CustomerID, revision: Int, snapshot: IndexSnapshot
    ) {
        let entry = Entry(
            taste: taste, revision: revision, snapshot: snapshot.number, madeAt: .now)
        entries.withLock { entries in
            // Any one will do: who searches again is remembered again.
            if entries.count >= Self.capacity, let some = entries.keys.first {
                entries.removeValue(forKey: some)
            }
            entries[customer] = entry
        }
    }

    /// Forgets all tastes.
    func forgetAll() { entries.withLock { $0.removeAll() } }
}
