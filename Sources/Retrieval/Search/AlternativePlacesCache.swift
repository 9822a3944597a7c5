import Synchronization

/// Where crowded alternatives occur, once somebody has asked; the same for all filters.
final class AlternativePlacesCache: Sendable {
    private let places: Mutex<RecentValues<[PostingList.Identity], AlternativePlaces>>

    /// - Parameter byteLimit: how many bytes all places take at most.
    init(byteLimit: Int = 128 << 20) {
        places = Mutex(RecentValues(capacity: byteLimit))
    }

    /// Where alternatives occur, if somebody has asked before.
    func known(_ lists: [PostingList]) -> AlternativePlaces? {
        places.withLock { $0.value(of: Self.key(lists)) }
    }

    /// Where alternatives occur; nil where there are too many of them, and as long as there is no room:
    /// to find places takes longer than a search without them.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func places(
        of lists: [PostingList], rangeCount: Int
    ) throws(RetrievalError) -> AlternativePlaces? {
        if let known = known(lists) { return known }
        let cost = AlternativePlaces.byteCount(lists, rangeCount: rangeCount)
        // Outside of the lock, so that others need not wait.
        guard places.withLock({ $0.hasRoom(for: cost) }),
            let found = try AlternativePlaces(lists, rangeCount: rangeCount)
        else { return nil }
        places.withLock { $0.keep(found, for: Self.key(lists), cost: cost) }
        return found
    }

    private static func key(_ lists: [PostingList]) -> [PostingList.Identity] {
        lists.map { $0.identity(in: 0) }
    }
}
