/// Looks into one range at a time: where the query's terms are, which documents match, how their
/// text scores. Its working memory serves all ranges.
final class RangeVisitor {
    let query: ResolvedQuery
    /// By range: what the text there can give at most, above 0 where a term occurs. There are none
    /// where more than one group must meet.
    let texts: Scratch<Score>
    let table: EntryTable
    /// What stands for the table where the query is staged.
    var occurrences: RangeOccurrences
    /// By element of `places`: the term; the same number, unless the query is staged.
    let present: Scratch<Int32>
    /// The first element of `places` that is in use: 0, unless the query is staged.
    let firstPresent = Scratch<Int>(repeating: 0, count: 1)
    /// By four bits: all ones in the lanes of the bits that are set.
    let lanes = Quarters.masks
    /// By term: what it has in the range at hand. Where the query is staged, the last elements stand
    /// for the terms that occur there.
    let places: Scratch<EntryTable.Place>
    let groups: Scratch<RangeSet>
    let sums = Scratch<Score>(repeating: 0, count: SegmentLimits.rangeSize)
    /// By place: the greatest contribution of a group's alternatives.
    let best = Scratch<Score>(repeating: 0, count: SegmentLimits.rangeSize)

    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init(_ query: ResolvedQuery) throws(RetrievalError) {
        // First what may fail: a noncopyable value cannot be given up half made.
        let texts = Scratch<Score>(
            repeating: 0,
            count: query.requiredGroups <= 1 && !query.hasMeetings ? query.rangeCount : 0)
        let table = try EntryTable(query, addingTo: texts)
        try query.addTextBounds(to: texts)
        self.texts = texts
        self.table = table
        self.query = query
        occurrences = RangeOccurrences(query)
        present = Scratch(repeating: 0, count: query.terms.count)
        places = Scratch(repeating: EntryTable.Place(), count: query.terms.count)
        groups = Scratch(repeating: RangeSet(), count: query.groupCount)
        for index in 0..<present.count { present[index] = Int32(truncatingIfNeeded: index) }
    }

    /// Finds what the terms have in a range, unless the query has `Meetings`; the other functions then
    /// speak of this range.
    ///
    /// - Returns: the quarters in which enough groups meet; if there are none, the other functions
    ///   must not be called.
    @inline(__always) func enter(_ range: Int) -> UInt8 {
        if query.isStaged { return enterGathered(range) }
        locate(range)
        return meetings
    }

    /// Takes over what the terms have in a range in which the groups of a conjunction meet.
    ///
    /// - Returns: the quarters in which they meet.
    @inline(__always) func enter(_ meetings: Meetings, row: Int) -> UInt8 {
        for index in 0..<places.count {
            places[index] = meetings.place(row, term: index, of: query.terms[index].list)
        }
        return meetings.quarters(row, places)
    }

    /// Asks for the postings of a range that will be entered soon.
    @inline(__always) func prefetch(_ range: Int) {
        guard query.needsTable else { return }
        for index in 0..<places.count {
            let list = query.terms[index].list
            list.prefetch(table.place(of: list, term: index, inRange: range))
        }
    }

    /// Asks for what tells the quarters of dense lists in a range.
    @inline(__always) func prefetchQuarters(_ range: Int) {
        for index in 0..<places.count where query.terms[index].list.isDense {
            query.terms[index].list.prefetchQuarters(ofRange: range)
        }
    }

    /// Asks for what tells where the postings of dense lists in a range are.
    @inline(__always) func prefetchEntries(_ range: Int) {
        for index in 0..<places.count where query.terms[index].list.isDense {
            query.terms[index].list.prefetchEntry(ofRange: range)
        }
    }

    /// Asks for the postings of a meeting that will be entered soon.
    @inline(__always) func prefetch(_ meetings: Meetings, row: Int) {
        for index in 0..<places.count {
            let list = query.terms[index].list
            list.prefetch(meetings.place(row, term: index, of: list))
        }
    }

    @inline(__always) private func locate(_ range: Int) {
        for index in 0..<places.count {
            places[index] = table.place(
                of: query.terms[index].list, term: index, inRange: range)
        }
    }

    @inline(__always) private var meetings: UInt8 {
        guard query.requiredGroups > 0 else { return 15 }
        var met: UInt8 = 0
        if query.requiredGroups == 1 {
            for index in 0..<places.count where query.terms[index].groups != 0 {
                met |= places[index].quarters
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
        for index in 0..<places.count where query.terms[index].groups >> UInt64(group) & 1 == 1 {
            quarters |= places[index].quarters
        }
        return quarters
    }
}
