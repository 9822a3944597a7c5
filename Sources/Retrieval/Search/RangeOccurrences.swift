/// What the terms of a query with wide groups have in those ranges that matter: fifty completions
/// are looked up only where the other words are, or where the best documents can be.
///
/// Memory by range is of use for wanted ranges only, and not cleared for others.
struct RangeOccurrences: ~Copyable {
    /// What a term has in a range.
    struct Occurrence {
        let term: Int32
        /// The occurrence in the same range that was found before, or −1.
        let before: Int32
        var place: EntryTable.Place
    }

    /// A range is wanted by so many that finding its entries one by one costs less than walking.
    private static let seekingFactor = 8
    /// Up to one range in so many, occurrences are kept while groups meet.
    static let keepingShare = 4

    let rangeCount: Int
    /// By range: whether it is wanted.
    let wanted: Scratch<UInt8>
    /// By range: the occurrence that was found last.
    let last: Scratch<Int32>
    private var occurrences: [Occurrence] = []
    /// Whether the occurrences of all ranges in which the groups meet are known.
    var isComplete = false
    /// By range of a conjunction: the quarters in which the groups meet.
    let met: Scratch<UInt8>
    /// By range of a conjunction: the quarters that hold the group at hand.
    let quarters: Scratch<UInt8>
    /// By range of a conjunction: the greatest contribution of the alternatives at hand.
    let best: Scratch<Score>
    /// By range of a conjunction: Σ of the greatest contributions.
    let bounds: Scratch<Score>

    init(_ query: borrowing ResolvedQuery) {
        rangeCount = query.isStaged ? query.rangeCount : 0
        let count = query.isConjunction ? rangeCount : 0
        wanted = Scratch(repeating: 0, count: rangeCount)
        last = Scratch(repeating: -1, count: rangeCount)
        met = Scratch(repeating: 0, count: count)
        quarters = Scratch(repeating: 0, count: count)
        best = Scratch(repeating: 0, count: count)
        bounds = Scratch(repeating: 0, count: count)
    }

    /// The occurrence that was found last in a gathered range, or −1; also where no document can
    /// match.
    @inline(__always) func last(inRange range: Int) -> Int32 {
        wanted[range] == 0 ? -1 : last[range]
    }

    /// An occurrence by its number.
    @inline(__always) subscript(_ number: Int32) -> Occurrence { occurrences[Int(number)] }

    /// The quarters of a range in which the groups of a conjunction meet.
    @inline(__always) func quarters(inRange range: Int) -> UInt8 { met[range] }

    /// What the text of a range can give in which the groups of a conjunction meet.
    @inline(__always) func bound(inRange range: Int) -> Score { bounds[range] }

    /// Finds what the terms have in some ranges, and forgets the others.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    mutating func gather(
        _ ranges: [Int], of query: borrowing ResolvedQuery
    ) throws(RetrievalError) {
        if isComplete { return }
        occurrences.removeAll(keepingCapacity: true)
        wanted.fill(0)
        var left = ranges.sorted()
        for range in left { (wanted[range], last[range]) = (1, -1) }
        var first = 0
        for end in query.groupEnds + [query.terms.count] {
            if first > 0, end - first > 1 { keepMatches(&left, of: query) }
            for index in first..<end { try gather(index, of: query, at: left, sums: false) }
            first = end
        }
    }

    /// Finds what a term has in wanted ranges.
    ///
    /// - Parameters:
    ///   - ranges: those wanted, ascending.
    ///   - sums: whether to note its quarters and greatest contribution.
    @inline(__always)
    mutating func gather(
        _ index: Int, of query: borrowing ResolvedQuery, at ranges: [Int], sums: Bool
    ) throws(RetrievalError) {
        let (list, weight) = (query.terms[index].list, query.terms[index].weight)
        if list.isDense {
            for range in ranges where list.impact(range) > 0 {
                let place = EntryTable.Place(
                    entry: Int32(truncatingIfNeeded: range), impact: list.impact(range),
                    quarters: list.quarters(range))
                append(index, range, place)
                if sums { note(range, place, weight) }
            }
        } else if list.entryCount <= Self.seekingFactor * ranges.count {
            var previous = -1
            try list.forEachEntry(rangeCount: rangeCount) { range, entry, block, offset in
                guard wanted[range] != 0 else { return }
                let place = EntryTable.Place(
                    entry: Int32(truncatingIfNeeded: entry),
                    offset: UInt32(truncatingIfNeeded: offset), impact: list.impact(entry),
                    quarters: list.quarters(ofEntry: entry, block: block))
                if range == previous {
                    extend(place)
                } else {
                    append(index, range, place)
                }
                previous = range
                if sums { note(range, place, weight) }
            }
        } else {
            var seeker = EntrySeeker(list)
            for range in ranges where seeker.seek(range) {
                let place = seeker.place
                append(index, range, place)
                if sums { note(range, place, weight) }
            }
        }
    }

    @inline(__always)
    private mutating func append(_ index: Int, _ range: Int, _ place: EntryTable.Place) {
        let number = Int32(truncatingIfNeeded: occurrences.count)
        occurrences.append(
            Occurrence(
                term: Int32(truncatingIfNeeded: index), before: last[range], place: place))
        last[range] = number
    }

    /// Adds another entry of the same range and term to the last occurrence.
    private mutating func extend(_ place: EntryTable.Place) {
        let number = occurrences.count - 1
        occurrences[number].place.quarters |= place.quarters
        occurrences[number].place.impact = max(occurrences[number].place.impact, place.impact)
    }

    /// Notes what a term gives in a range.
    @inline(__always)
    private func note(_ range: Int, _ place: EntryTable.Place, _ weight: Score) {
        note(range, place.quarters, Impact.contribution(weight: weight, impact: place.impact))
    }

    /// Notes what a term gives in a range.
    @inline(__always)
    func note(_ range: Int, _ own: UInt8, _ contribution: Score) {
        quarters[range] |= own
        best[range] = max(best[range], contribution)
    }
}
