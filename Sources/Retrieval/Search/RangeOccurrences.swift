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

    /// Up to one range in so many, occurrences are kept while groups meet.
    static let keepingShare = 4

    /// With so many entries a range, a group's terms are taken to be in all quarters.
    static let crowdedFactor = 4

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
    /// By range of a conjunction: the greatest contribution of the last group, and once the range is
    /// wanted what a term must contribute to be of use there.
    let floors: Scratch<Score>
    /// Whether terms of the last group can be of no use.
    var hasFloors = false

    init(_ query: borrowing ResolvedQuery) {
        rangeCount = query.isStaged ? query.rangeCount : 0
        let count = query.isConjunction ? rangeCount : 0
        wanted = Scratch(repeating: 0, count: rangeCount)
        last = Scratch(repeating: -1, count: rangeCount)
        met = Scratch(repeating: 0, count: count)
        quarters = Scratch(repeating: 0, count: count)
        best = Scratch(repeating: 0, count: count)
        bounds = Scratch(repeating: 0, count: count)
        floors = Scratch(repeating: 0, count: count)
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
    /// What could not lift a document to a score may be left out: of alternatives only the greatest
    /// counts, so that the range's bound, less what the best of them gives, plus what another one
    /// gives, bounds the documents that have this one only.
    ///
    /// - Parameters:
    ///   - candidates: the ranges, with their bounds.
    ///   - least: the score; the least of all to leave out nothing.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    mutating func gather(
        _ candidates: [CandidateRange], reaching least: Score,
        of query: borrowing ResolvedQuery
    ) throws(RetrievalError) {
        if isComplete { return }
        occurrences.removeAll(keepingCapacity: true)
        wanted.fill(0)
        var left = candidates.map(\.range).sorted()
        for range in left { (wanted[range], last[range]) = (1, -1) }
        let leastFloor = raiseFloors(candidates, reaching: least)
        var first = 0
        for end in query.groupEnds + [query.terms.count] {
            if first > 0, end - first > 1 { keepMatches(&left, of: query) }
            let isLast = hasFloors && end == query.groupEnds.last
            for index in first..<end {
                let weight = query.terms[index].weight
                if !isLast {
                    try gather(index, of: query, at: left, sums: false, isSelective: false)
                } else if Impact.contribution(weight: weight, impact: 255) >= leastFloor {
                    try gather(index, of: query, at: left, sums: false, isSelective: true)
                }
            }
            first = end
        }
    }

    /// Sets what terms of the last group must contribute; gives the least of these.
    private func raiseFloors(_ candidates: [CandidateRange], reaching least: Score) -> Score {
        guard hasFloors else { return .min }
        var leastFloor = Score.max
        for candidate in candidates {
            let most = Int(candidate.bound) - Int(floors[candidate.range])
            let floor = Score(clamping: Int(least) - most)
            floors[candidate.range] = floor
            leastFloor = min(leastFloor, floor)
        }
        return leastFloor
    }

    /// Finds what a term has in wanted ranges.
    ///
    /// - Parameters:
    ///   - ranges: those wanted, ascending.
    ///   - sums: whether to note its quarters and greatest contribution.
    ///   - isSelective: whether to leave out what is below the floors.
    @inline(__always)
    mutating func gather(
        _ index: Int, of query: borrowing ResolvedQuery, at ranges: [Int], sums: Bool,
        isSelective: Bool
    ) throws(RetrievalError) {
        let (list, weight) = (query.terms[index].list, query.terms[index].weight)
        if list.isDense {
            for range in ranges where list.impact(range) > 0 {
                if isSelective, !isOfUse(weight, list.impact(range), range) { continue }
                let place = list.place(inRange: range)
                append(index, range, place)
                if sums { note(range, place, weight) }
            }
        } else if list.entryCount <= EntrySeeker.factor * ranges.count {
            var previous = -1
            try list.forEachEntry(rangeCount: rangeCount) { range, entry, block, offset in
                guard wanted[range] != 0 else { return }
                if isSelective, !isOfUse(weight, list.impact(entry), range) { return }
                let place = EntryTable.Place(list, entry: entry, block: block, offset: offset)
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
            for range in ranges {
                if isSelective, !isOfUse(weight, .max, range) { continue }
                guard seeker.seek(range) else { continue }
                let place = seeker.place
                if isSelective, !isOfUse(weight, place.impact, range) { continue }
                append(index, range, place)
                if sums { note(range, place, weight) }
            }
        }
    }

    @inline(__always)
    private func isOfUse(_ weight: Score, _ impact: UInt8, _ range: Int) -> Bool {
        Impact.contribution(weight: weight, impact: impact) >= floors[range]
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
