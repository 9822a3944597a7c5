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

    private let entryBytes: Int
    private let known = Mutex(RecentValues<Filter, FilteredDocuments>(capacity: maximumBytes))

    /// - Parameter documentCount: that of the segment.
    init(documentCount: Int) {
        entryBytes = max(documentCount / 8 + 1, Self.maximumBytes / Self.maximumEntries)
    }

    /// The number of filters and conditions that are remembered.
    var count: Int { known.withLock { $0.count } }

    /// The documents that pass a filter.
    ///
    /// - Parameter find: looks the documents up; called outside of the lock, so that others need
    ///   not wait.
    func documents(_ filter: Filter, find: () -> DocumentSet) -> FilteredDocuments {
        if let documents = known.withLock({ $0.value(of: filter) }) { return documents }
        let documents = FilteredDocuments(find())
        known.withLock { $0.keep(documents, for: filter, cost: entryBytes) }
        return documents
    }
}
