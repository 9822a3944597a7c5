import Retrieval
import Synchronization

/// The documents of a segment that meet conditions which filters asked for lately, so that the next
/// filter with one of them costs a bitwise AND.
///
/// Whether a document meets a condition never changes, as segments never do: who is dead by now is
/// left out afterwards, by the snapshot.
final class FilterCache: Sendable {
    private struct Entry {
        let documents: DocumentSet
        var lastUse: Int
    }

    private struct State {
        var entries: [FilterCondition: Entry] = [:]
        /// Counts the uses of all entries.
        var clock = 0

        /// Forgets what has not been used for the longest time.
        mutating func forgetOldest() {
            let oldest = entries.min { $0.value.lastUse < $1.value.lastUse }
            if let oldest { entries.removeValue(forKey: oldest.key) }
        }
    }

    private static let maximumBytes = 64 << 20
    private static let maximumEntries = 512

    private let capacity: Int
    private let state = Mutex(State())

    /// - Parameter documentCount: that of the segment.
    init(documentCount: Int) {
        capacity = min(Self.maximumEntries, Self.maximumBytes / (documentCount / 8 + 1))
    }

    /// The number of conditions that are remembered.
    var count: Int { state.withLock { $0.entries.count } }

    /// The documents that meet a condition.
    ///
    /// - Parameter find: looks the documents up; called outside of the lock, so that others need
    ///   not wait.
    func documents(_ condition: FilterCondition, find: () -> DocumentSet) -> DocumentSet {
        if let known = remembered(condition) { return known }
        let documents = find()
        state.withLock { state in
            if state.entries.count >= capacity { state.forgetOldest() }
            state.clock += 1
            state.entries[condition] = Entry(documents: documents, lastUse: state.clock)
        }
        return documents
    }

    private func remembered(_ condition: FilterCondition) -> DocumentSet? {
        state.withLock { state in
            state.clock += 1
            state.entries[condition]?.lastUse = state.clock
            return state.entries[condition]?.documents
        }
    }
}
