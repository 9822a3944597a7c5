import Retrieval
import Synchronization

/// The documents of a segment that filters and their conditions leave, which were asked for lately: the
/// next filter with one of the conditions costs a bitwise AND, and the same filter nothing.
///
/// Whether a document passes never changes, as segments never do: who is dead by now is left out
/// afterwards, by the snapshot.
final class FilterCache: Sendable {
    private static let maximumBytes = 64 << 20
    private static let maximumEntries = 512

    private let setBytes: Int
    private let known = Mutex(RecentValues<Filter, FilteredDocuments>(capacity: maximumBytes))

    /// - Parameter documentCount: that of the segment.
    init(documentCount: Int) { setBytes = documentCount / 8 }

    /// The number of filters and conditions that are remembered.
    var count: Int { known.withLock { $0.count } }

    /// The documents that pass a filter.
    ///
    /// - Parameter find: looks the documents up; called outside of the lock, so that others need
    ///   not wait.
    func documents(_ filter: Filter, find: () -> DocumentSet) -> FilteredDocuments {
        if let documents = known.withLock({ $0.value(of: filter) }) { return documents }
        let documents = FilteredDocuments(find())
        let cost = max(setBytes + filter.keyBytes, Self.maximumBytes / Self.maximumEntries)
        known.withLock { $0.keep(documents, for: filter, cost: cost) }
        return documents
    }
}

extension Filter {
    /// About what a filter takes as a key: strangers may name very many values.
    fileprivate var keyBytes: Int {
        switch self {
        case .condition(.values(_, let values)): values.reduce(64) { $0 + 16 + $1.utf8.count }
        case .condition(.numbers): 64
        case .and(let parts), .or(let parts): parts.reduce(64) { $0 + $1.keyBytes }
        case .not(let part): 64 + part.keyBytes
        }
    }
}
