import Catalog
import Retrieval
import Synchronization

/// A taste with its preferences for each segment of a snapshot, at full strength.
struct CompiledTaste: Sendable {
    let taste: Taste
    private let bySegment: [Preferences]

    static let none = CompiledTaste(taste: .none, bySegment: [])

    init(_ taste: Taste, snapshot: IndexSnapshot, ranking: RankingConstants) {
        self.init(
            taste: taste,
            bySegment: snapshot.segments.map {
                taste.preferences(in: $0, strength: 1, silenced: [], ranking: ranking)
            })
    }

    private init(taste: Taste, bySegment: [Preferences]) {
        self.taste = taste
        self.bySegment = bySegment
    }

    /// The preferences for one segment of the snapshot that the taste was compiled for.
    func preferences(
        segment: Int, of snapshot: IndexSnapshot, strength: Double, silenced: Set<Int>,
        ranking: RankingConstants
    ) -> Preferences {
        guard !taste.isEmpty, strength > 0 else { return .none }
        if strength == 1 { return bySegment[segment].silencing(silenced) }
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
        let taste: CompiledTaste
        let revision: Int
        let snapshot: Int
        let madeAt: ContinuousClock.Instant
    }

    private static let capacity = 2_000
    private static let lifetime = Duration.seconds(60)

    private let entries = Mutex<[CustomerID: Entry]>([:])

    /// The taste of a customer on a snapshot, if it is known and fresh.
    ///
    /// - Parameter revision: that of the customer's history.
    func taste(of customer: CustomerID, revision: Int, snapshot: Int) -> CompiledTaste? {
        guard let entry = entries.withLock({ $0[customer] }), entry.revision == revision,
            entry.snapshot == snapshot, ContinuousClock.now - entry.madeAt < Self.lifetime
        else { return nil }
        return entry.taste
    }

    func remember(
        _ taste: CompiledTaste, of customer: CustomerID, revision: Int, snapshot: Int
    ) {
        let entry = Entry(
            taste: taste, revision: revision, snapshot: snapshot, madeAt: .now)
        entries.withLock { entries in
            // Any one will do: who searches again is remembered again.
            if entries.count >= Self.capacity, let some = entries.keys.first {
                entries.removeValue(forKey: some)
            }
            entries[customer] = entry
        }
    }

    func forgetAll() { entries.withLock { $0.removeAll() } }
}
