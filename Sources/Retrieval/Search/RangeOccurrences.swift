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

    /// Up to one range in so many, alternatives are looked up however many entries they have.
    static let lookupShare = 16

    let rangeCount: Int
    /// By range: whether it is wanted.
    let wanted: Scratch<UInt8>
    /// By range: the occurrence that was found last.
    let last: Scratch<Int32>
    var occurrences: [Occurrence] = []
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
    /// By the first term of crowded alternatives: what they have in each range.
    var known: [Int: AlternativePlaces] = [:]
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
}
