import Synchronization

/// The documents of a segment that a filter leaves, to be kept as long as it may be asked for again:
/// searches among them become faster.
package struct FilteredDocuments: Sendable {
    private static let last = Atomic(0)

    package let documents: DocumentSet
    /// Tells them from all others.
    let number: Int
    /// Whether they are so many that impacts among them are nearly those of all documents.
    let areMost: Bool

    package init(_ documents: DocumentSet) {
        self.documents = documents
        number = Self.last.add(1, ordering: .relaxed).newValue
        areMost = documents.count > documents.documentCount / 4 * 3
    }
}

/// The greatest impacts of words among documents that filters leave, once somebody has asked twice.
///
/// By impacts of all documents a search visits many ranges in which the filter leaves nothing good. A
/// stop word's among a hundredth of a million products take as long to find as three searches, and with
/// them a search for it takes half the time.
final class FilteredImpactsCache: Sendable {
    private struct Key: Hashable {
        let filter: Int
        let list: UInt
    }

    private static let byteLimit = 64 << 20
    /// About what it takes to know that somebody has asked.
    private static let keyBytes = 64
    /// Lists with fewer entries than one for so many ranges are soon looked through.
    private static let rangesPerEntry = 100

    private let leastEntries: Int
    /// By filter and list; no impacts while somebody has asked but once.
    private let known = Mutex(RecentValues<Key, GreatestImpacts?>(capacity: byteLimit))

    init(rangeCount: Int) { leastEntries = rangeCount / Self.rangesPerEntry }

    /// A list's impacts among the documents of a filter; nil in the first search for them, and where
    /// they would be of little use.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func impacts(
        of list: PostingList, among filter: FilteredDocuments
    ) throws(RetrievalError) -> GreatestImpacts? {
        guard list.entryCount >= leastEntries, !filter.areMost else { return nil }
        let key = Key(filter: filter.number, list: list.identity)
        let entry = known.withLock { known in
            let entry = known.value(of: key)
            if entry == nil { known.keep(nil, for: key, cost: Self.keyBytes) }
            return entry
        }
        guard let entry else { return nil }
        if let impacts = entry { return impacts }
        // Outside of the lock, so that others need not wait.
        let impacts = try GreatestImpacts(of: list, among: filter.documents)
        let cost = Self.keyBytes + list.entryCount
        known.withLock { $0.keep(impacts, for: key, cost: cost) }
        return impacts
    }
}
