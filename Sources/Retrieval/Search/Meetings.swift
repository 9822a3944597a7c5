/// The ranges in which all groups of a conjunction meet, ascending, and what each term has there.
///
/// The rarest group's ranges come first; of every other list only these are looked at, group by
/// group, while ranges are left. A table of all entries cost a fifth of a search.
final class Meetings {
    /// A range is wanted by so many entries that seeking them costs less than walking past.
    private static let seekingFactor = 8

    /// The number of ranges.
    private(set) var count: Int
    private let termCount: Int
    private let ranges: Scratch<Int32>
    private let quarters: Scratch<UInt8>
    /// By range and term.
    private let places: Scratch<EntryTable.Place>

    /// - Parameter documents: those of which a range must have one; nil for all.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init(
        _ query: borrowing ResolvedQuery, within documents: DocumentSet? = nil
    ) throws(RetrievalError) {
        var first = try query.essentialRanges()
        if let documents { first.removeAll { documents[range: $0].isEmpty } }
        count = first.count
        termCount = query.terms.count
        ranges = Scratch(repeating: 0, count: first.count)
        quarters = Scratch(repeating: 15, count: first.count)
        places = Scratch(repeating: EntryTable.Place(), count: first.count * termCount)
        let rows = Scratch<Int32>(repeating: -1, count: query.rangeCount)
        for (row, range) in first.enumerated() {
            ranges[row] = Int32(truncatingIfNeeded: range)
            rows[range] = Int32(truncatingIfNeeded: row)
        }
        var start = 0
        for end in query.groupEnds {
            for term in start..<end { try locate(term, of: query, rows) }
            keepMeetings(start..<end, rows)
            start = end
        }
        for term in start..<termCount { try locate(term, of: query, rows) }
    }

    /// A range by its row, 0 ..< count.
    @inline(__always) func range(_ row: Int) -> Int { Int(ranges[row]) }

    /// The quarters in which the groups meet.
    @inline(__always) func quarters(_ row: Int) -> UInt8 { quarters[row] }

    /// What a term has in the range of a row.
    @inline(__always) func place(_ row: Int, term: Int) -> EntryTable.Place {
        places[row &* termCount &+ term]
    }

    /// Finds what a term has in the ranges that are left.
    private func locate(
        _ term: Int, of query: borrowing ResolvedQuery, _ rows: borrowing Scratch<Int32>
    ) throws(RetrievalError) {
        let list = query.terms[term].list
        if list.isDense {
            for row in 0..<count where list.impact(range(row)) > 0 {
                places[row &* termCount &+ term] = EntryTable.Place(
                    entry: ranges[row], impact: list.impact(range(row)),
                    quarters: list.quarters(range(row)))
            }
        } else if list.entryCount <= Self.seekingFactor * count {
            try list.forEachEntry(rangeCount: query.rangeCount) { range, entry, block, offset in
                guard rows[range] >= 0 else { return }
                let place = EntryTable.Place(
                    entry: Int32(truncatingIfNeeded: entry),
                    offset: UInt32(truncatingIfNeeded: offset), impact: list.impact(entry),
                    quarters: list.quarters(ofEntry: entry, block: block))
                let element = Int(rows[range]) &* termCount &+ term
                places[element] = places[element].extended(by: place)
            }
        } else {
            var seeker = EntrySeeker(list)
            for row in 0..<count where seeker.seek(range(row)) {
                places[row &* termCount &+ term] = seeker.place
            }
        }
    }

    /// Keeps the rows in which one of a group's terms meets the groups before.
    private func keepMeetings(_ group: Range<Int>, _ rows: borrowing Scratch<Int32>) {
        var kept = 0
        for row in 0..<count {
            var held: UInt8 = 0
            for term in group { held |= place(row, term: term).quarters }
            let met = quarters[row] & held
            rows[range(row)] = met == 0 ? -1 : Int32(truncatingIfNeeded: kept)
            if met == 0 { continue }
            (ranges[kept], quarters[kept]) = (ranges[row], met)
            for term in 0..<group.upperBound {
                places[kept &* termCount &+ term] = place(row, term: term)
            }
            kept &+= 1
        }
        count = kept
    }
}

extension EntryTable.Place {
    /// The same with another entry of the same range and term, if there was one before.
    @inline(__always) fileprivate func extended(by other: Self) -> Self {
        if entry < 0 { return other }
        var place = self
        place.impact = max(impact, other.impact)
        place.quarters |= other.quarters
        return place
    }
}
