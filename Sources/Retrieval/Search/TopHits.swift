/// The best hits so far: score descending, ties by the documents' ranks ascending. A binary heap
/// with the worst hit at its root.
struct TopHits {
    private struct Entry {
        let hit: Hit
        let rank: UInt32

        /// Whether this entry stands behind the other in the result.
        func isWorse(than other: Entry) -> Bool {
            hit.score != other.hit.score ? hit.score < other.hit.score : rank > other.rank
        }
    }

    private let capacity: Int
    private var heap: [Entry] = []
    /// A score that a hit must have to enter.
    private(set) var threshold: Score
    /// The rank of the worst hit, once there is no room left.
    private var worstRank = UInt32.max

    /// - Parameter floor: a score below which nothing is wanted.
    init(capacity: Int, floor: Score) {
        self.capacity = capacity
        threshold = capacity > 0 ? floor : .max
        heap.reserveCapacity(min(capacity, 1024))
    }

    /// Whether a score could enter; one that equals the worst may, by its rank.
    @inline(__always) func wouldEnter(_ score: Score) -> Bool { score >= threshold }

    /// Whether a score could enter with some rank; of equal scores the least rank stands first.
    @inline(__always) func wouldEnter(_ score: Score, rank: UInt32) -> Bool {
        score > threshold || (score == threshold && rank < worstRank)
    }

    /// Takes the hit in if it is good enough.
    mutating func insert(_ hit: Hit, rank: UInt32) {
        guard wouldEnter(hit.score), capacity > 0 else { return }
        let entry = Entry(hit: hit, rank: rank)
        if heap.count < capacity {
            heap.append(entry)
            siftUp(heap.count - 1)
        } else if heap[0].isWorse(than: entry) {
            heap[0] = entry
            siftDown(0)
        }
        guard heap.count == capacity else { return }
        threshold = heap[0].hit.score
        worstRank = heap[0].rank
    }

    /// All hits, the best first.
    consuming func sorted() -> [Hit] {
        heap.sorted { $1.isWorse(than: $0) }.map(\.hit)
    }

    private mutating func siftUp(_ start: Int) {
        var child = start
        while child > 0, heap[child].isWorse(than: heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func siftDown(_ start: Int) {
        var parent = start
        while true {
            var worst = parent
            let child = 2 * parent + 1
            if child < heap.count, heap[child].isWorse(than: heap[worst]) { worst = child }
            if child + 1 < heap.count, heap[child + 1].isWorse(than: heap[worst]) {
                worst = child + 1
            }
            guard worst != parent else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
