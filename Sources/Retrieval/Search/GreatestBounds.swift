/// The candidates with the greatest bounds so far, the greatest first.
struct GreatestBounds {
    private let capacity: Int
    /// Those taken that are still among them.
    private(set) var candidates: [CandidateRange] = []
    /// The bound of the last candidate once there is no room left.
    private(set) var least = RangeBounds.impossible / 2

    /// - Parameter capacity: how many are wanted, at least one.
    init(capacity: Int) {
        self.capacity = capacity
        candidates.reserveCapacity(capacity)
    }

    /// Takes a candidate in, whose bound is above `least`.
    mutating func take(_ candidate: CandidateRange) {
        if candidates.count < capacity { candidates.append(candidate) }
        var place = candidates.count - 1
        while place > 0, candidates[place - 1].bound < candidate.bound {
            candidates[place] = candidates[place - 1]
            place -= 1
        }
        candidates[place] = candidate
        if candidates.count == capacity { least = candidates[capacity - 1].bound }
    }
}
