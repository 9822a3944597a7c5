import Synchronization

/// The greatest impacts of words among documents that filters leave, once somebody has asked twice.
///
/// By impacts of all documents a search visits many ranges in which the filter leaves nothing good. A
/// stop word's among a hundredth of a million products take as long to find as three searches, and with
/// them a search for it takes half the time. So that finding them pays, none goes for another's sake
/// while it is in use.
final class FilteredImpactsCache: Sendable {
    private static let byteLimit = 128 << 20
    /// What keeping impacts takes besides.
    private static let keyBytes = 256
    private static let maximumAsked = 65_536

    private struct State {
        var known = RecentValues<PostingList.Identity, GreatestImpacts>(capacity: byteLimit)
        /// What somebody has asked for once.
        var asked: Set<PostingList.Identity> = []

        /// Whether somebody has asked before.
        mutating func ask(for key: PostingList.Identity) -> Bool {
            if asked.contains(key) { return true }
            if asked.count >= maximumAsked { asked.removeAll() }
            asked.insert(key)
            return false
        }
    }

    private let rangeCount: Int
    private let state = Mutex(State())

    init(rangeCount: Int) { self.rangeCount = rangeCount }

    /// Whether impacts of what a filter leaves spare a search more than asking for them costs.
    ///
    /// They do not for short lists, nor where a filter leaves much. Alternatives are many: with half of
    /// the documents left, asking for all made searches with completions take 1.07 times as long.
    func isWorthwhile(
        _ list: PostingList, isAlternative: Bool, in filter: FilteredDocuments
    ) -> Bool {
        isAlternative
            ? 8 * list.entryCount >= rangeCount && filter.share < 0.25
            : 100 * list.entryCount >= rangeCount && filter.share < 0.75
    }

    /// A list's impacts among the documents of a filter, if they are known or may be found; nil in the
    /// first search for them, and as long as there is no room.
    ///
    /// - Parameter finds: how many may be found; lowered where they are.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func impacts(
        of list: PostingList, among filter: FilteredDocuments, finds: inout Int
    ) throws(RetrievalError) -> GreatestImpacts? {
        let key = list.identity(in: filter.number)
        let cost = Self.keyBytes + list.entryCount
        let mayFind = finds > 0
        let (known, isWanted) = state.withLock { state in
            if let known = state.known.value(of: key) { return (GreatestImpacts?(known), false) }
            return (nil, state.ask(for: key) && mayFind && state.known.hasRoom(for: cost))
        }
        guard isWanted else { return known }
        finds -= 1
        // Outside of the lock, so that others need not wait.
        let found = try GreatestImpacts(of: list, among: filter.documents)
        state.withLock { $0.known.keep(found, for: key, cost: cost) }
        return found
    }
}
