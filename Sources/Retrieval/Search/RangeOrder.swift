/// A range that can hold a match, and the most that a document there can score.
struct CandidateRange {
    private let number: UInt32
    private let rowNumber: UInt32
    let bound: Score

    init(range: Int, bound: Score, row: Int = 0) {
        number = UInt32(truncatingIfNeeded: range)
        rowNumber = UInt32(truncatingIfNeeded: row)
        self.bound = bound
    }

    var range: Int { Int(number) }

    /// Of a conjunction, its row among the meetings.
    var row: Int { Int(rowNumber) }
}

/// Puts ranges into the descending order of their bounds, up to a class width, in linear time.
enum RangeOrder {
    private static let classes = 256
    /// Fewer than these are sorted, which costs less than counting classes.
    private static let sortedLimit = 24

    static func descending(_ candidates: [CandidateRange]) -> [CandidateRange] {
        guard let first = candidates.first else { return [] }
        if candidates.count < sortedLimit { return candidates.sorted { $0.bound > $1.bound } }
        var (low, high) = (first.bound, first.bound)
        for candidate in candidates {
            low = min(low, candidate.bound)
            high = max(high, candidate.bound)
        }
        // A class is a number of bounds that is a power of two: what it takes to have few enough.
        let span = UInt32(bitPattern: high &- low)
        let shift = UInt32(max(0, 32 - span.leadingZeroBitCount - classes.trailingZeroBitCount))
        func place(_ candidate: CandidateRange) -> Int {
            // Below the number of classes, as it is at most the span shifted.
            Int(UInt32(bitPattern: high &- candidate.bound) >> shift)
        }
        let ends = Scratch<Int32>(repeating: 0, count: classes + 1)
        for candidate in candidates { ends[place(candidate) + 1] &+= 1 }
        for index in 1...classes { ends[index] &+= ends[index - 1] }
        var ordered = candidates
        for candidate in candidates {
            let place = place(candidate)
            ordered[Int(ends[place])] = candidate
            ends[place] &+= 1
        }
        return ordered
    }
}
