/// Where the postings of each term of a query are, by range, in whatever order ranges are visited.
///
/// The entries of sparse lists are walked once, when the table is made; those of dense lists are
/// found by the range's number.
struct EntryTable: ~Copyable {
    /// What a term has in one range.
    struct Place: Equatable {
        /// The first entry, or −1 where the term does not occur.
        var entry: Int32 = -1
        /// Where the entry's block begins.
        var offset: UInt32 = 0
        /// The greatest impact.
        var impact: UInt8 = 0
        /// Bit q: quarter q of the range holds a posting.
        var quarters: UInt8 = 0
    }

    private let rangeCount: Int
    /// By sparse term and range: the first entry there + 1, or 0 where the term does not occur.
    private let slots: Scratch<UInt32>
    /// By entry of all sparse terms: where its block begins, and in the highest four bits its
    /// quarters.
    private let details: Scratch<UInt32>
    /// By term: its rows in `slots` and `details`; of no use for dense ones.
    private let rows: [(slots: Int, details: Int)]

    /// Walks the entries of all sparse lists, unless others stand for the table.
    ///
    /// - Parameter bounds: by range; what each such term, unless it is an alternative, gives at most
    ///   is added, as its entries are at hand. None where nobody asks.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init(
        _ query: borrowing ResolvedQuery, addingTo bounds: borrowing Scratch<Score>
    ) throws(RetrievalError) {
        rangeCount = query.rangeCount
        var rows: [(slots: Int, details: Int)] = []
        var next = (slots: 0, details: 0)
        for term in query.terms {
            rows.append(next)
            guard !term.list.isDense, query.needsTable else { continue }
            next = (next.slots + rangeCount, next.details + term.list.entryCount)
        }
        self.rows = rows
        slots = Scratch(repeating: 0, count: next.slots)
        // Only those of entries that slots lead to are read, and they have been written.
        details = Scratch(unwritten: next.details)
        guard query.needsTable else { return }
        for (index, term) in query.terms.enumerated() where !term.list.isDense {
            if bounds.count > 0, term.alternativeOf < 0 {
                try walk(term, rows[index], addingTo: bounds)
            } else {
                try walk(term, rows[index])
            }
        }
    }

    private func walk(
        _ term: ResolvedQuery.Term, _ row: (slots: Int, details: Int)
    ) throws(RetrievalError) {
        var last = -1
        try term.list.forEachEntry(rangeCount: rangeCount) { range, entry, block, offset in
            note(entry, of: term.list, row, block: block, offset: offset)
            if range != last { slots[row.slots &+ range] = UInt32(truncatingIfNeeded: entry &+ 1) }
            last = range
        }
    }

    private func walk(
        _ term: ResolvedQuery.Term, _ row: (slots: Int, details: Int),
        addingTo bounds: borrowing Scratch<Score>
    ) throws(RetrievalError) {
        let bound = term.contributionBound
        var last = -1
        var (others, own): (Score, Score) = (0, 0)
        try term.list.forEachEntry(rangeCount: rangeCount) { range, entry, block, offset in
            note(entry, of: term.list, row, block: block, offset: offset)
            if range != last {
                slots[row.slots &+ range] = UInt32(truncatingIfNeeded: entry &+ 1)
                (last, others, own) = (range, bounds[range], 0)
            }
            own = max(own, bound.scalar(term.list.impact(entry)))
            bounds[range] = others &+ own
        }
    }

    @inline(__always) private func note(
        _ entry: Int, of list: PostingList, _ row: (slots: Int, details: Int), block: Int,
        offset: Int
    ) {
        let quarters = UInt32(list.quarters(ofEntry: entry, block: block))
        details[row.details &+ entry] =
            UInt32(truncatingIfNeeded: offset) & 0xfff_ffff | quarters << 28
    }

    /// What a term has in a range.
    ///
    /// - Precondition: the term is one of the query's, the range one of the segment's.
    @inline(__always)
    func place(of list: PostingList, term: Int, inRange range: Int) -> Place {
        if list.isDense { return list.place(inRange: range) }
        let slot = slots[rows[term].slots &+ range]
        guard slot > 0 else { return Place() }
        let first = Int(slot) &- 1
        let detail = details[rows[term].details &+ first]
        var place = Place(
            entry: Int32(truncatingIfNeeded: first), offset: detail & 0xfff_ffff,
            impact: list.impact(first), quarters: UInt8(detail >> 28))
        var entry = first
        while list.continues(after: entry) {
            entry &+= 1
            place.impact = max(place.impact, list.impact(entry))
            place.quarters |= UInt8(details[rows[term].details &+ entry] >> 28)
        }
        return place
    }
}
