extension Meetings {
    /// Strikes the rows in which groups without a dense list do not meet, and finds what all sparse
    /// terms have in the others.
    func meetSparse(
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
    func locate(_ term: Int, of query: borrowing ResolvedQuery) throws(RetrievalError) {
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
        if list.entryCount > EntrySeeker.factor * count {
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
    /// The same together with the entries before, if they are of the same range; without a branch, as
    /// that can hardly be predicted.
    @inline(__always) func after(_ other: Self, isSame: Bool) -> Self {
        EntryTable.Place(
            entry: isSame ? other.entry : entry, offset: isSame ? other.offset : offset,
            impact: max(impact, isSame ? other.impact : 0),
            quarters: quarters | (isSame ? other.quarters : 0))
    }
}
