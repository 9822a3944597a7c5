/// A query's terms in one segment: those that occur there, and where their postings are.
struct ResolvedQuery {
    struct Term {
        /// The term's place in the query.
        let place: Int
        var list: PostingList
        let weight: Score
        let groups: UInt64
        /// The group of which it is an alternative, or −1.
        fileprivate(set) var alternativeOf: Int

        var contributionBound: ContributionBound { ContributionBound(weight: weight) }
    }

    /// How many alternatives make a group wide.
    private static let wideCount = 4

    var terms: [Term] = []
    /// The groups one of which every match holds: all but `requiredGroups` − 1, those with the
    /// fewest entries. A document without any of them holds at most `requiredGroups` − 1 groups.
    private(set) var essentialGroups: UInt64 = .max
    /// Whether all groups must match, more than one, and no term is in two of them.
    private(set) var isConjunction = false
    /// Whether one group must match, and every term is in one.
    private(set) var isDisjunction = false
    /// Whether `Meetings` know what the terms have in the ranges that matter: in a conjunction that is
    /// not staged, and where the only word is none that most ranges have.
    private(set) var hasMeetings = false
    /// In a conjunction and where there are meetings: where the terms of each group end, the rarest
    /// group first.
    private(set) var groupEnds: [Int] = []
    /// Whether some group has many alternatives, so that it pays to know where to look for them.
    private(set) var isStaged = false
    let groupCount: Int
    private(set) var requiredGroups: Int
    let rangeCount: Int
    /// Keeps the memory that the lists point into.
    let segment: Segment
    /// Keep the memory of impacts that are not the lists' own.
    var impacts: [GreatestImpacts] = []

    /// - Parameters:
    ///   - entries: what the dictionary has for each of the query's terms, if known already.
    ///   - filter: what leaves all documents that will be looked for; nil if nothing is known of them.
    /// - Throws: `RetrievalError.corrupt` when a list cannot be right.
    init(
        _ query: Query, in segment: Segment, entries: [TermEntry?]? = nil,
        among filter: FilteredDocuments? = nil
    ) throws(RetrievalError) {
        precondition(entries == nil || entries?.count == query.terms.count)
        self.segment = segment
        rangeCount = segment.rangeCount
        groupCount = query.groupCount
        requiredGroups = query.requiredGroups
        let known = groupCount == 64 ? UInt64.max : (1 << UInt64(groupCount)) - 1
        terms.reserveCapacity(query.terms.count)
        for (place, term) in query.terms.enumerated() {
            let found =
                if let entries { entries[place] } else { try segment.terms.entry(of: term.key) }
            guard let entry = found else { continue }
            let list = try PostingList(entry, in: segment.postings, rangeCount: rangeCount)
            let groups = term.groups & known
            let isAlternative = term.isAlternative && groups != 0
            terms.append(
                Term(
                    place: place, list: list, weight: term.weight, groups: groups,
                    alternativeOf: isAlternative ? groups.trailingZeroBitCount : -1))
        }
        arrangeAlternatives()
        if let filter { try narrow(to: filter) }
        arrange()
    }

    /// The same terms where another number of groups must match; their lists are not looked up again.
    func requiring(_ groups: Int) -> ResolvedQuery {
        var query = self
        query.requiredGroups = min(groups, groupCount)
        query.arrange()
        return query
    }

    /// Whether an `EntryTable` knows what the terms have in any range.
    var needsTable: Bool { !hasMeetings && !isStaged }

    /// Whether every document matches: nothing must.
    var matchesEverything: Bool { requiredGroups == 0 }

    /// Whether no term is an alternative.
    var isPlain: Bool { terms.allSatisfy { $0.alternativeOf < 0 } }

    /// Puts the terms of the rarest group first, and those of no group last; in any case the
    /// alternatives of a group beside each other.
    private mutating func arrange() {
        var sizes = [Int](repeating: 0, count: groupCount)
        for term in terms {
            var rest = term.groups
            while rest != 0 {
                sizes[rest.trailingZeroBitCount] += term.list.entryCount
                rest &= rest &- 1
            }
        }
        let rarest = sizes.indices.sorted { sizes[$0] < sizes[$1] }
        essentialGroups =
            requiredGroups > 1
            ? rarest.prefix(groupCount - requiredGroups + 1).reduce(0) { $0 | 1 << UInt64($1) }
            : .max
        isDisjunction = requiredGroups == 1 && terms.allSatisfy { $0.groups != 0 }
        isConjunction =
            requiredGroups > 1 && requiredGroups == groupCount
            && terms.allSatisfy { $0.groups.nonzeroBitCount <= 1 }
        isStaged = hasWideGroup && (isConjunction || requiredGroups == 1)
        let isRareWord =
            requiredGroups == 1 && groupCount == 1
            && terms.allSatisfy { $0.groups == 0 || !$0.list.isDense }
        hasMeetings = (isConjunction || isRareWord) && !isStaged
        groupEnds = []
        guard isConjunction || hasMeetings else { return }
        var arranged: [Term] = []
        arranged.reserveCapacity(terms.count)
        groupEnds.reserveCapacity(groupCount)
        for group in rarest {
            for term in terms where term.groups == 1 << UInt64(group) { arranged.append(term) }
            groupEnds.append(arranged.count)
        }
        for term in terms where term.groups == 0 { arranged.append(term) }
        terms = arranged
    }

    /// Whether some group has many alternatives, which stand beside each other.
    private var hasWideGroup: Bool {
        var (group, count) = (-1, 0)
        for term in terms where term.alternativeOf >= 0 {
            count = term.alternativeOf == group ? count + 1 : 1
            group = term.alternativeOf
            if count == Self.wideCount { return true }
        }
        return false
    }

    /// Puts the alternatives of a group beside each other; one alone is a term like any other.
    private mutating func arrangeAlternatives() {
        guard terms.contains(where: { $0.alternativeOf >= 0 }) else { return }
        var counts = [Int](repeating: 0, count: groupCount)
        for term in terms where term.alternativeOf >= 0 { counts[term.alternativeOf] += 1 }
        for index in terms.indices where terms[index].alternativeOf >= 0 {
            if counts[terms[index].alternativeOf] == 1 { terms[index].alternativeOf = -1 }
        }
        let isSorted = zip(terms, terms.dropFirst()).allSatisfy {
            $0.alternativeOf <= $1.alternativeOf
        }
        // Sorting is stable.
        if !isSorted { terms.sort { $0.alternativeOf < $1.alternativeOf } }
    }

    static func unknown(range: Int, of count: Int) -> RetrievalError {
        .corrupt(structure: "postings", detail: "range \(range) is named, there are \(count)")
    }
}
