extension ResolvedQuery {
    /// Bounds the text of every range by Σ over terms of their greatest contribution there: above 0
    /// where a term occurs, else 0. What `EntryTable` adds is left out.
    ///
    /// - Parameter bounds: by range; none where nobody asks.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func addTextBounds(to bounds: borrowing Scratch<Score>) throws(RetrievalError) {
        guard bounds.count > 0 else { return }
        for term in terms where term.alternativeOf < 0 {
            if term.list.isDense {
                add(term, to: bounds)
            } else if !needsTable {
                try raise(bounds, by: term)
            }
        }
        try addAlternativeBounds(to: bounds)
    }

    /// Adds a dense term's greatest contribution to each range's bound.
    private func add(_ term: Term, to bounds: borrowing Scratch<Score>) {
        let bound = term.contributionBound
        for range in 0..<rangeCount {
            bounds[range] &+= bound(term.list.impact(range))
        }
    }

    /// Adds a sparse term's greatest contribution to each range's bound.
    private func raise(
        _ bounds: borrowing Scratch<Score>, by term: Term
    ) throws(RetrievalError) {
        let own = Scratch<Score>(repeating: 0, count: rangeCount)
        try raise(own, to: term)
        for range in 0..<rangeCount { bounds[range] &+= own[range] }
    }

    /// Raises each range's bound to a term's greatest contribution.
    func raise(_ best: borrowing Scratch<Score>, to term: Term) throws(RetrievalError) {
        let bound = term.contributionBound
        if term.list.isDense {
            for range in 0..<rangeCount {
                best[range] = max(best[range], bound(term.list.impact(range)))
            }
            return
        }
        try term.list.forEachEntry(rangeCount: rangeCount) { range, entry, _, _ in
            best[range] = max(best[range], bound.scalar(term.list.impact(entry)))
        }
    }

    /// The ranges in which a term of an essential group occurs, ascending.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func essentialRanges() throws(RetrievalError) -> [Int] {
        let essential = terms.filter { $0.groups & essentialGroups != 0 }
        if essential.count == 1 { return try ranges(of: essential[0].list) }
        let present = Scratch<UInt8>(repeating: 0, count: rangeCount)
        for term in essential {
            for range in try ranges(of: term.list) { present[range] = 1 }
        }
        var ranges: [Int] = []
        for range in 0..<rangeCount where present[range] != 0 { ranges.append(range) }
        return ranges
    }

    /// Ranges outside of which the groups of a conjunction do not meet, ascending; all of them where
    /// even the rarest group has several terms.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func rarestRanges() throws(RetrievalError) -> [Int] {
        switch groupEnds[0] {
        case 0: []
        case 1: try ranges(of: terms[0].list)
        default: Array(0..<rangeCount)
        }
    }

    /// Where the query has meetings: where the terms of the rarest groups end, up to the first with a
    /// dense list.
    var sparseGroupEnds: [Int] {
        let sparseCount = terms.firstIndex { $0.list.isDense } ?? terms.count
        return Array(groupEnds.prefix { $0 <= sparseCount })
    }

    /// Where the query has meetings: the most ranges in which the rarest group occurs; all of them
    /// where it has a dense list.
    var rowLimit: Int {
        let terms = terms.prefix(groupEnds[0])
        return min(rangeCount, terms.reduce(0) { $0 + $1.list.entryCount })
    }

    /// The ranges that a list has entries of, ascending.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func ranges(of list: PostingList) throws(RetrievalError) -> [Int] {
        var ranges: [Int] = []
        ranges.reserveCapacity(list.entryCount)
        var cursor = PostingCursor(list)
        var last = -1
        while cursor.advance() {
            guard cursor.range != last else { continue }
            guard cursor.range < rangeCount else {
                throw Self.unknown(range: cursor.range, of: rangeCount)
            }
            last = cursor.range
            ranges.append(last)
        }
        return ranges
    }
}
