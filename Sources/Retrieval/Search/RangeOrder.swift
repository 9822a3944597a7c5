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

    /// Of a query with meetings, its row among them.
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
        // One division, where each candidate would need two: 2³² times the classes per bound.
        let span = UInt64(UInt32(bitPattern: high &- low))
        let factor = (UInt64(classes) << 32) / (span + 1)
        func place(_ candidate: CandidateRange) -> Int {
            // At most span · classes · 2³² / (span + 1), and so below the number of classes.
            Int((UInt64(UInt32(bitPattern: high &- candidate.bound)) &* factor) >> 32)
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
