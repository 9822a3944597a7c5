/// By range, what the many alternatives of a group have there together: for fifty completions one
/// look-up instead of fifty, while ranges are chosen.
struct GroupSummaries: ~Copyable {
    private let rangeCount: Int
    /// By wide group and range: the quarters that hold one of the alternatives.
    private let quarters: Scratch<UInt8>
    /// By wide group and range: the greatest contribution of an alternative.
    private let best: Scratch<Score>
    /// By group of a conjunction: its row, or −1 where it is not wide.
    private let rows: [Int]

    init(_ query: borrowing ResolvedQuery) {
        rangeCount = query.rangeCount
        var count = 0
        rows = query.isWide.map { isWide in
            guard isWide else { return -1 }
            count += 1
            return count - 1
        }
        quarters = Scratch(repeating: 0, count: count * query.rangeCount)
        best = Scratch(repeating: 0, count: count * query.rangeCount)
    }

    /// Adds what an alternative has in a range.
    ///
    /// - Precondition: the group is wide, the range one of the segment's.
    @inline(__always)
    func add(group: Int, range: Int, quarters own: UInt8, contribution: Score) {
        let place = rows[group] &* rangeCount &+ range
        quarters[place] |= own
        best[place] = max(best[place], contribution)
    }

    /// Adds what a dense alternative has in all ranges.
    ///
    /// - Precondition: the group is wide.
    func add(_ term: ResolvedQuery.Term, group: Int) {
        let row = rows[group] &* rangeCount
        for range in 0..<rangeCount {
            let own = Impact.contribution(weight: term.weight, impact: term.list.impact(range))
            best[row &+ range] = max(best[row &+ range], own)
        }
        for range in 0..<rangeCount { quarters[row &+ range] |= term.list.quarters(range) }
    }

    /// The quarters of a range that hold an alternative of a wide group.
    @inline(__always) func quarters(group: Int, range: Int) -> UInt8 {
        quarters[rows[group] &* rangeCount &+ range]
    }

    /// The greatest contribution of an alternative of a wide group in a range.
    @inline(__always) func best(group: Int, range: Int) -> Score {
        best[rows[group] &* rangeCount &+ range]
    }
}
