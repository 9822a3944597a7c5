extension Meetings {
    /// Takes a row for each range in which the rarest group occurs, unless that has a dense list.
    ///
    /// - Parameter end: where the terms of that group end; 0 where every range gets a row.
    func begin(
        _ query: borrowing ResolvedQuery, _ end: Int, within documents: DocumentSet?
    ) throws(RetrievalError) {
        if end == 1 {
            // Each with a loop of its own: one for both took 1.03 times as long.
            if query.terms[0].list.isNarrowed {
                try beginAlone(query, leavesOut: true)
            } else {
                try beginAlone(query, leavesOut: false)
            }
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
    ///
    /// - Parameter leavesOut: whether entries are left out of which a filter leaves nothing.
    @inline(__always) private func beginAlone(
        _ query: borrowing ResolvedQuery, leavesOut: Bool
    ) throws(RetrievalError) {
        let list = query.terms[0].list
        let column = columns[0]
        var (rows, last) = (0, -1)
        var found = EntryTable.Place()
        try list.forEachEntry(rangeCount: query.rangeCount) { range, entry, block, offset in
            let place = EntryTable.Place(list, entry: entry, block: block, offset: offset)
            let isSame = range == last
            found = place.after(found, isSame: isSame)
            let row = rows &- (isSame ? 1 : 0)
            places[column &+ row] = found
            ranges[row] = Int32(truncatingIfNeeded: range)
            quarters[row] = found.quarters
            // A row that is left out becomes the next one's, without a branch on chance.
            let isHeld = !leavesOut || place.impact > 0
            rows = isHeld ? row &+ 1 : rows
            last = isHeld ? range : last
        }
        count = rows
        located.append(0)
    }

    /// Strikes the rows in which a group does not meet those before.
    func keep(_ group: Range<Int>, of query: borrowing ResolvedQuery) {
        let held = Scratch<UInt8>(repeating: 0, count: count)
        for term in group {
            let list = query.terms[term].list
            for row in 0..<count { held[row] |= place(row, term: term, of: list).quarters }
        }
        strike { quarters[$0] & held[$0] }
    }

    /// Strikes the rows in which no document matches.
    ///
    /// - Parameter matches: by row the documents that match.
    func keep(_ matches: borrowing Scratch<RangeSet>) {
        strike { matches[$0].quarters }
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
    @inline(__always) func keep(_ row: Int, _ met: UInt8, as kept: Int) {
        (ranges[kept], quarters[kept]) = (ranges[row], met)
        former[kept] = Int32(truncatingIfNeeded: row)
    }

    /// Moves what is known of the rows that stay.
    func settle(_ kept: Int) {
        for term in located where kept < count {
            let column = columns[term]
            for row in 0..<kept { places[column &+ row] = places[column &+ Int(former[row])] }
        }
        count = kept
    }
}
