/// The ranges in which the groups of a conjunction meet, ascending, and what each term has there.
///
/// The rarest group's ranges come first; of every other sparse list only these are looked at, group
/// by group, while ranges are left. What a dense list has in a range is found by the range's number
/// whenever it is asked for, so that groups with such a list can wait: once a score to beat is known,
/// impacts alone tell most of the ranges in which they need not meet.
final class Meetings {
    /// The number of ranges.
    private(set) var count = 0
    private let ranges: Scratch<Int32>
    /// By row: where the groups that do not wait meet.
    private let quarters: Scratch<UInt8>
    /// Of sparse terms, by column and row.
    private let places: Scratch<EntryTable.Place>
    /// By term: where its column of `places` begins; of no use for dense ones.
    private let columns: Scratch<Int>
    /// The terms whose columns are filled.
    private var located: [Int] = []
    /// By row: which it was before others were struck.
    private let former: Scratch<Int32>
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
    /// - Parameter places: by term, what it has in the range of the row.
    @inline(__always)
    func quarters(_ row: Int, _ places: borrowing Scratch<EntryTable.Place>) -> UInt8 {
        var met = quarters[row]
        var term = firstWaiting
        for group in 0..<waitingEnds.count {
            var held: UInt8 = 0
            while term < waitingEnds[group] {
                held |= places[term].quarters
                term &+= 1
            }
            met &= held
        }
        return met
    }
}

// MARK: Groups that wait

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

// MARK: Rows

extension Meetings {
    /// Takes a row for each range in which the rarest group occurs, unless that has a dense list.
    ///
    /// - Parameter end: where the terms of that group end; 0 where every range gets a row.
    private func begin(
        _ query: borrowing ResolvedQuery, _ end: Int, within documents: DocumentSet?
    ) throws(RetrievalError) {
        if end == 1 {
            try beginAlone(query)
        } else {
            let all = end == 0 ? Array(0..<query.rangeCount) : try query.essentialRanges()
            for range in all {
                ranges[count] = Int32(truncatingIfNeeded: range)
                quarters[count] = 15
                count &+= 1
            }
            for term in 0..<end { try locate(term, of: query) }
            if end > 0 { keep(0..<end, of: query) }
        }
        guard let documents else { return }
        strike { documents[range: range($0)].isEmpty ? 0 : quarters[$0] }
    }

    /// Takes the rows of the first term.
    private func beginAlone(_ query: borrowing ResolvedQuery) throws(RetrievalError) {
        let list = query.terms[0].list
        let column = columns[0]
        var (rows, last) = (0, -1)
        var found = EntryTable.Place()
        try list.forEachEntry(rangeCount: query.rangeCount) { range, entry, block, offset in
            let place = EntryTable.Place(list, entry: entry, block: block, offset: offset)
            found = place.after(found, isSame: range == last)
            rows &+= range == last ? 0 : 1
            last = range
            let row = rows &- 1
            places[column &+ row] = found
            ranges[row] = Int32(truncatingIfNeeded: range)
            quarters[row] = found.quarters
        }
        count = rows
        located.append(0)
    }

    /// Strikes the rows in which a group does not meet those before.
    private func keep(_ group: Range<Int>, of query: borrowing ResolvedQuery) {
        let held = Scratch<UInt8>(repeating: 0, count: count)
        for term in group {
            let list = query.terms[term].list
            for row in 0..<count { held[row] |= place(row, term: term, of: list).quarters }
        }
        strike { quarters[$0] & held[$0] }
    }

    /// Gives every row the quarters in which it still meets, and strikes it if there are none.
    @inline(__always) private func strike(_ met: (_ row: Int) -> UInt8) {
        var kept = 0
        for row in 0..<count {
            let met = met(row)
            // Without a branch, as whether groups meet can hardly be predicted.
            keep(row, met, as: kept)
            kept &+= met == 0 ? 0 : 1
        }
        settle(kept)
    }

    /// Makes a row one of those that stay, of which there are fewer before it.
    @inline(__always) private func keep(_ row: Int, _ met: UInt8, as kept: Int) {
        (ranges[kept], quarters[kept]) = (ranges[row], met)
        former[kept] = Int32(truncatingIfNeeded: row)
    }

    /// Moves what is known of the rows that stay.
    private func settle(_ kept: Int) {
        for term in located where kept < count {
            let column = columns[term]
            for row in 0..<kept { places[column &+ row] = places[column &+ Int(former[row])] }
        }
        count = kept
    }
}

// MARK: Lists

extension Meetings {
    /// A range is wanted by so many entries that seeking them costs less than walking past.
    private static let seekingFactor = 8

    /// Strikes the rows in which groups without a dense list do not meet, and finds what all sparse
    /// terms have in the others.
    private func meetSparse(
        _ query: borrowing ResolvedQuery, _ ends: [Int]
    ) throws(RetrievalError) {
        var start = ends.first ?? 0
        for end in ends.dropFirst() {
            if end == start + 1 {
                try meet(start, of: query)
            } else {
                for term in start..<end { try locate(term, of: query) }
                keep(start..<end, of: query)
            }
            start = end
        }
        for term in start..<query.terms.count where !query.terms[term].list.isDense {
            try locate(term, of: query)
        }
    }

    /// Strikes the rows in which a group of a single sparse term does not meet the others, and finds
    /// what it has in the others.
    private func meet(_ term: Int, of query: borrowing ResolvedQuery) throws(RetrievalError) {
        let column = columns[term]
        var kept = 0
        try forEachPlace(of: query.terms[term].list, query.rangeCount) { row, place in
            let met = quarters[row] & place.quarters
            guard met != 0 else { return }
            // No row before this one is looked at again.
            keep(row, met, as: kept)
            places[column &+ kept] = place
            kept &+= 1
        }
        settle(kept)
        located.append(term)
    }

    /// Finds what a sparse term has in the ranges that are left.
    private func locate(_ term: Int, of query: borrowing ResolvedQuery) throws(RetrievalError) {
        let list = query.terms[term].list
        guard !list.isDense else { return }
        let column = columns[term]
        for row in 0..<count { places[column &+ row] = EntryTable.Place() }
        try forEachPlace(of: list, query.rangeCount) { row, place in places[column &+ row] = place }
        located.append(term)
    }

    /// Calls a function with the rows in whose ranges a sparse list has postings, ascending, and with
    /// what it has there.
    @inline(__always) private func forEachPlace(
        of list: PostingList, _ rangeCount: Int,
        _ body: (_ row: Int, _ place: EntryTable.Place) -> Void
    ) throws(RetrievalError) {
        if list.entryCount > Self.seekingFactor * count {
            var seeker = EntrySeeker(list)
            for row in 0..<count where seeker.seek(range(row)) { body(row, seeker.place) }
            return
        }
        let wanted = Scratch<UInt64>(repeating: 0, count: rangeCount / 64 + 1)
        for row in 0..<count { wanted[range(row) >> 6] |= 1 &<< UInt64(range(row) & 63) }
        var (row, last) = (0, -1)
        var found = EntryTable.Place()
        try list.forEachEntry(rangeCount: rangeCount) { range, entry, block, offset in
            guard wanted[range >> 6] &>> UInt64(range & 63) & 1 != 0 else { return }
            let place = EntryTable.Place(list, entry: entry, block: block, offset: offset)
            if range == last {
                found = place.after(found, isSame: true)
                return
            }
            if last >= 0 { body(row, found) }
            (last, found) = (range, place)
            while self.range(row) < range { row &+= 1 }
        }
        if last >= 0 { body(row, found) }
    }
}

extension EntryTable.Place {
    /// What an entry of a sparse list stands for, with the blocks before it: how many, and their bytes.
    @inline(__always)
    fileprivate init(_ list: PostingList, entry: Int, block: Int, offset: Int) {
        self.init(
            entry: Int32(truncatingIfNeeded: entry), offset: UInt32(truncatingIfNeeded: offset),
            impact: list.impact(entry), quarters: list.quarters(ofEntry: entry, block: block))
    }

    /// The same together with the entries before, if they are of the same range; without a branch, as
    /// that can hardly be predicted.
    @inline(__always) fileprivate func after(_ other: Self, isSame: Bool) -> Self {
        EntryTable.Place(
            entry: isSame ? other.entry : entry, offset: isSame ? other.offset : offset,
            impact: max(impact, isSame ? other.impact : 0),
            quarters: quarters | (isSame ? other.quarters : 0))
    }
}
