/// A query's terms in one segment, with where each term's postings of a range are.
///
/// The headers of all posting lists are read once, here; afterwards a range costs only its own
/// postings, in whatever order ranges are visited.
struct ResolvedQuery {
    struct Term {
        let list: PostingList
        let weight: Score
        let groups: UInt64
        /// By range: the index among the list's ranges + 1, or 0 where the term does not occur.
        fileprivate(set) var slots: [UInt32]
        /// By index among the list's ranges: where the postings begin.
        fileprivate(set) var starts: [UInt32]
    }

    private(set) var terms: [Term] = []
    let groupCount: Int
    let requiredGroups: Int
    let rangeCount: Int
    /// By range: Σ over the terms present of their greatest contribution there.
    private(set) var textBounds: [Score]
    /// By range: the groups that have a term there.
    private(set) var groupsPresent: [UInt64]

    /// - Throws: `RetrievalError.corrupt` when a list cannot be right.
    init(_ query: Query, in segment: Segment) throws(RetrievalError) {
        rangeCount = segment.rangeCount
        groupCount = query.groupCount
        requiredGroups = query.requiredGroups
        textBounds = [Score](repeating: 0, count: rangeCount)
        groupsPresent = [UInt64](repeating: 0, count: rangeCount)
        for term in query.terms {
            guard let entry = try segment.terms.entry(of: term.key) else { continue }
            let list = try PostingList(entry, in: segment.postings)
            var resolved = Term(
                list: list, weight: term.weight, groups: term.groups,
                slots: [UInt32](repeating: 0, count: rangeCount),
                starts: [UInt32](repeating: 0, count: list.rangeCount))
            try read(&resolved)
            terms.append(resolved)
        }
    }

    /// Whether a document of the range can match: enough groups have a term there.
    @inline(__always) func canMatch(_ range: Int) -> Bool {
        groupsPresent[range].nonzeroBitCount >= requiredGroups
    }

    private mutating func read(_ term: inout Term) throws(RetrievalError) {
        var start = 0
        for index in 0..<term.list.rangeCount {
            let range = term.list.range(index)
            guard range < rangeCount else {
                throw .corrupt(
                    structure: "postings",
                    detail: "range \(range) is named, there are \(rangeCount)")
            }
            term.slots[range] = UInt32(index + 1)
            term.starts[index] = UInt32(truncatingIfNeeded: start)
            start += PostingList.byteCount(term.list.count(index))
            textBounds[range] &+= Impact.contribution(
                weight: term.weight, impact: term.list.maximum(index))
            groupsPresent[range] |= term.groups
        }
    }
}

extension ResolvedQuery.Term {
    /// The term's postings in a range, or nil when it does not occur there.
    @inline(__always) func block(inRange range: Int) throws(RetrievalError) -> PostingBlock? {
        let slot = Int(slots[range])
        guard slot > 0 else { return nil }
        return try list.block(at: Int(starts[slot - 1]), count: list.count(slot - 1))
    }
}
