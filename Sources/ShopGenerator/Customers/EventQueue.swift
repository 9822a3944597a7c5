/// A binary heap of customers by the time of their next event.
struct EventQueue {
    /// A customer who has an event to come.
    struct Entry: Comparable {
        /// When it happens.
        let at: UTCTime
        /// Whose it is; of two at the same time, the lower number comes first.
        let customer: Int

        /// Whether the left one comes first.
        static func < (left: Entry, right: Entry) -> Bool {
            (left.at, left.customer) < (right.at, right.customer)
        }
    }

    private var heap: [Entry] = []

    /// The entry that comes first.
    var first: Entry? { heap.first }

    /// Adds an entry.
    ///
    /// - Complexity: O(log *n*).
    mutating func insert(_ entry: Entry) {
        heap.append(entry)
        var child = heap.count - 1
        while child > 0, heap[child] < heap[(child - 1) / 2] {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Puts another entry, or none, in the place of the first; the queue is not empty.
    ///
    /// - Complexity: O(log *n*).
    mutating func replaceFirst(with entry: Entry?) {
        let last = heap.removeLast()
        if let entry {
            heap.append(last)
            heap[0] = entry
        } else if !heap.isEmpty {
            heap[0] = last
        }
        siftDown()
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child] < heap[least] {
                least = child
            }
            guard least != parent else { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
