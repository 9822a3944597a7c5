/// The ranges in which the groups of a conjunction meet, ascending, and what each term has there; or
/// those of a single rare word.
///
/// The rarest group's ranges come first; of every other sparse list only these are looked at, group
/// by group, while ranges are left. What a dense list has in a range is found by the range's number
/// whenever it is asked for, so that groups with such a list can wait: once a score to beat is known,
/// impacts alone tell most of the ranges in which they need not meet.
final class Meetings {
    /// The number of ranges.
    var count = 0
    let ranges: Scratch<Int32>
    /// By row: where the groups that do not wait meet.
    let quarters: Scratch<UInt8>
    /// Of sparse terms, by column and row.
    let places: Scratch<EntryTable.Place>
    /// By term: where its column of `places` begins; of no use for dense ones.
    let columns: Scratch<Int>
    /// The terms whose columns are filled.
    var located: [Int] = []
    /// By row: which it was before others were struck.
    let former: Scratch<Int32>
    /// The first term of the groups that wait, and where the terms of each of them end.
    private let firstWaiting: Int
    private let waitingEnds: Scratch<Int>

    /// - Parameters:
    ///   - documents: those of which a range must have one; nil for all.
    ///   - waits: whether groups with a dense list wait, so that rows stay in which they do not meet.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init(
        _ query: borrowing ResolvedQuery, within documents: DocumentSet? = nil, waits: Bool = false
    ) throws(RetrievalError) {
        let sparseEnds = query.sparseGroupEnds
        let size = query.rowLimit
        // Rows are written before they are counted, and a column's when its term is located.
        ranges = Scratch(unwritten: size)
        quarters = Scratch(unwritten: size)
        former = Scratch(unwritten: size)
        columns = Scratch(repeating: -1, count: query.terms.count)
        var next = 0
        for (index, term) in query.terms.enumerated() where !term.list.isDense {
            columns[index] = next
            next += size
        }
        places = Scratch(unwritten: next)
        firstWaiting = sparseEnds.last ?? 0
        let others = query.groupEnds.dropFirst(sparseEnds.count)
        waitingEnds = Scratch(repeating: 0, count: waits ? others.count : 0)
        for (index, end) in others.enumerated() where waits { waitingEnds[index] = end }
        // A word that no product has.
        guard size > 0 else { return }
        try begin(query, sparseEnds.first ?? 0, within: documents)
        try meetSparse(query, sparseEnds)
        if waits { return }
        var start = firstWaiting
        for end in others {
            keep(start..<end, of: query)
            start = end
        }
    }

    /// A range by its row, 0 ..< count.
    @inline(__always) func range(_ row: Int) -> Int { Int(ranges[row]) }

    /// What a term has in the range of a row.
    @inline(__always)
    func place(_ row: Int, term: Int, of list: PostingList) -> EntryTable.Place {
        list.isDense ? list.place(inRange: range(row)) : places[columns[term] &+ row]
    }

    /// The quarters in which the groups meet.
    ///
    /// - Parameter places: from an element on, by term what it has in the range of the row.
    @inline(__always)
    func quarters(
        _ row: Int, _ places: borrowing Scratch<EntryTable.Place>, from first: Int
    ) -> UInt8 {
        var met = quarters[row]
        var term = firstWaiting
        for group in 0..<waitingEnds.count {
            var held: UInt8 = 0
            while term < waitingEnds[group] {
                held |= places[first &+ term].quarters
                term &+= 1
            }
            met &= held
        }
        return met
    }
}

extension Meetings {
    /// Whether a term is all of a group that waits.
    func waitsAlone(_ term: Int) -> Bool {
        var start = firstWaiting
        for group in 0..<waitingEnds.count {
            if start == term { return waitingEnds[group] == term + 1 }
            start = waitingEnds[group]
        }
        return false
    }
}
