/// Looks into ranges: where the query's terms are, which documents match, how their text scores.
///
/// It holds what the terms have in a few ranges, a row each, so that the postings of some can be
/// asked for before those of the first are read. Its working memory serves all ranges.
final class RangeVisitor {
    /// How many ranges are held at once.
    static let rowCount = 8

    let query: ResolvedQuery
    /// The row of the range that the functions speak of.
    private(set) var row = 0
    /// By range, and to the end of a block of `RangeBounds`: what the text there can give at most, above 0
    /// where a term occurs. There are none where more than one group must meet, where the query has
    /// meetings, or where they are known.
    private(set) var texts: Scratch<Score>
    let table: EntryTable
    /// What stands for the table where the query is staged.
    var occurrences: RangeOccurrences
    /// By element of `places`: the term; by row all terms, unless the query is staged.
    let present: Scratch<Int32>
    /// By row: the first element of `places` that is in use: that of the first term, unless the
    /// query is staged.
    let firstPresent = Scratch<Int>(repeating: 0, count: rowCount)
    /// The query's, which is asked for each range.
    let isPlain: Bool
    /// By four bits: all ones in the lanes of the bits that are set.
    let lanes = Quarters.masks
    /// By row and term: what it has in the range. Where the query is staged, a row's last elements
    /// stand for the terms that occur there.
    let places: Scratch<EntryTable.Place>
    let groups: Scratch<RangeSet>
    let sums = Scratch<Score>(repeating: 0, count: SegmentLimits.rangeSize)
    /// By place: the greatest contribution of a group's alternatives.
    let best = Scratch<Score>(repeating: 0, count: SegmentLimits.rangeSize)

    /// - Parameter knowsTexts: whether what texts can give is known already.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init(_ query: ResolvedQuery, knowsTexts: Bool = false) throws(RetrievalError) {
        // First what may fail: members that are not copyable cannot be given up half made.
        let hasTexts = query.requiredGroups <= 1 && !query.hasMeetings && !knowsTexts
        let texts = Scratch<Score>(
            repeating: 0, count: hasTexts ? RangeBounds.size(for: query.rangeCount) : 0)
        let table = try EntryTable(query, addingTo: texts)
        try query.addTextBounds(to: texts)
        self.texts = texts
        self.table = table
        self.query = query
        isPlain = query.isPlain
        occurrences = RangeOccurrences(query)
        let termCount = query.terms.count
        present = Scratch(repeating: 0, count: Self.rowCount * termCount)
        places = Scratch(repeating: EntryTable.Place(), count: Self.rowCount * termCount)
        groups = Scratch(repeating: RangeSet(), count: query.groupCount)
        for row in 0..<Self.rowCount {
            firstPresent[row] = row * termCount
            for term in 0..<termCount {
                present[row * termCount + term] = Int32(truncatingIfNeeded: term)
            }
        }
    }

    /// Gives away `texts`, which are then empty: of ten million products, to copy them took a fiftieth of
    /// a search.
    func takeTexts() -> Scratch<Score> { exchange(&texts, with: Scratch(unwritten: 0)) }

    /// The elements of the row at hand that are in use.
    @inline(__always) var held: Range<Int> {
        firstPresent[row]..<((row &+ 1) &* query.terms.count)
    }

    /// What a term has in the range at hand, unless the query is staged.
    @inline(__always) func place(ofTerm term: Int) -> EntryTable.Place {
        places[row &* query.terms.count &+ term]
    }

    /// Turns back to a range that was entered.
    @inline(__always) func turn(toRow row: Int) { self.row = row }

    /// Finds what the terms have in a range, unless the query has `Meetings`; the other functions then
    /// speak of this range.
    ///
    /// - Parameter row: where to keep it, 0 ..< `rowCount`.
    /// - Returns: the quarters in which enough groups meet; if there are none, the other functions
    ///   must not be called.
    @inline(__always) func enter(_ range: Int, row: Int = 0) -> UInt8 {
        self.row = row
        if query.isStaged { return enterGathered(range) }
        locate(range)
        return meetings
    }

    /// Takes over what the terms have in the range of a row of the meetings.
    ///
    /// - Parameters:
    ///   - meeting: its number.
    ///   - row: where to keep it, 0 ..< `rowCount`.
    /// - Returns: the quarters in which they meet.
    @inline(__always) func enter(_ meetings: Meetings, meeting: Int, row: Int = 0) -> UInt8 {
        self.row = row
        let first = row &* query.terms.count
        for term in 0..<query.terms.count {
            places[first &+ term] = meetings.place(meeting, term: term, of: query.terms[term].list)
        }
        return meetings.quarters(meeting, places, from: first)
    }

    /// Asks for what dense lists tell of a range that will be entered soon; their impacts have been
    /// read.
    @inline(__always) func prefetchTables(_ range: Int) {
        for term in 0..<query.terms.count { query.terms[term].list.prefetchTables(range) }
    }

    /// Asks for what tells the quarters of dense lists in a range.
    @inline(__always) func prefetchQuarters(_ range: Int) {
        for term in 0..<query.terms.count { query.terms[term].list.prefetchQuarters(range) }
    }

    /// Asks for the postings of the range at hand, which will be read soon.
    @inline(__always) func prefetch() {
        for element in held { query.terms[Int(present[element])].list.prefetch(places[element]) }
    }

    @inline(__always) private func locate(_ range: Int) {
        let first = row &* query.terms.count
        for term in 0..<query.terms.count {
            places[first &+ term] = table.place(
                of: query.terms[term].list, term: term, inRange: range)
        }
    }

    @inline(__always) private var meetings: UInt8 {
        guard query.requiredGroups > 0 else { return 15 }
        var met: UInt8 = 0
        if query.requiredGroups == 1 {
            for term in 0..<query.terms.count where query.terms[term].groups != 0 {
                met |= place(ofTerm: term).quarters
            }
            return met
        }
        for quarter in UInt8(0)..<4 {
            var count = 0
            for group in 0..<query.groupCount {
                count &+= Int(quarters(ofGroup: group) >> quarter & 1)
            }
            if count >= query.requiredGroups { met |= 1 << quarter }
        }
        return met
    }

    @inline(__always) private func quarters(ofGroup group: Int) -> UInt8 {
        var quarters: UInt8 = 0
        for term in 0..<query.terms.count where query.terms[term].groups >> UInt64(group) & 1 == 1 {
            quarters |= place(ofTerm: term).quarters
        }
        return quarters
    }
}
