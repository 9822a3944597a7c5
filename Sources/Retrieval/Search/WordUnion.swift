/// The eligible documents that hold one of several words, and what their text can score, gathered word
/// by word; terms of no group are left out.
///
/// Bounds of the text count a word in a range only where an eligible document there holds it. Under a
/// filter that leaves a few percent, bounds of all documents let most ranges pass: ranking takes half
/// the time, a third at p99, and nothing more without a filter, as the bounds are needed anyway.
///
/// Where a filter leaves most ranges nothing, or most of those in which a word is, the entries of the
/// others are listed first, and their postings asked for ahead: with a thousandth left frequent words
/// took three times as long, waiting for memory. What they give there is then told by the postings,
/// which are at hand, unless impacts are those of what is left already.
final class WordUnion {
    /// How many entries ahead postings are asked for.
    private static let lookahead = 8

    /// By range: the documents, by their places.
    let places: Scratch<RangeSet>
    /// By range: what the text of such a document can give at most, above 0 where there is one; of use
    /// where every term counts.
    let texts: Scratch<Score>

    /// None.
    init() {
        places = Scratch(unwritten: 0)
        texts = Scratch(unwritten: 0)
    }

    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init(
        _ query: borrowing ResolvedQuery, within eligible: DocumentSet
    ) throws(RetrievalError) {
        places = Scratch(repeating: RangeSet(), count: query.rangeCount)
        texts = Scratch(repeating: 0, count: query.rangeCount)
        let isSparse = eligible.isSparse
        let listsEntries = isSparse || query.terms.contains { $0.list.isThin }
        let wanted = Scratch<UInt8>(repeating: 1, count: listsEntries ? query.rangeCount : 0)
        for range in 0..<wanted.count where isSparse {
            wanted[range] = eligible[range: range].isEmpty ? 0 : 1
        }
        for term in query.terms where term.groups != 0 {
            if isSparse || term.list.isThin {
                try add(term, at: wanted, within: eligible)
            } else {
                try add(term, within: eligible)
            }
        }
    }

    /// Adds the eligible documents of a term that has them in many of its entries.
    private func add(
        _ term: ResolvedQuery.Term, within eligible: DocumentSet
    ) throws(RetrievalError) {
        let (list, contribution) = (term.list, term.contributionBound)
        var last = -1
        var (others, own): (Score, Score) = (0, 0)
        try list.forEachEntryOrRange(rangeCount: texts.count) { range, entry, offset in
            if range != last { (last, others, own) = (range, texts[range], 0) }
            let (tag, impact) = (list.tag(entry), list.impact(entry))
            var held = RangeSet()
            if tag < PostingListSerializer.firstBlockTag {
                held.insert(Int(tag))
            } else {
                held = list.block(tag: tag, offset: offset).places
            }
            // Without a branch, as chance decides which documents a filter leaves.
            held = held & (impact == 0 ? RangeSet() : eligible[range: range])
            places[range] = places[range] | held
            let bound = contribution(impact)
            own = max(own, held.isEmpty ? 0 : bound)
            texts[range] = others &+ own
        }
    }

    /// Adds the eligible documents of a term, of which most entries have none.
    private func add(
        _ term: ResolvedQuery.Term, at wanted: borrowing Scratch<UInt8>,
        within eligible: DocumentSet
    ) throws(RetrievalError) {
        let list = term.list
        let found = Scratch<FoundEntry>(unwritten: list.entryCount)
        let count = try list.findEntries(in: wanted, into: found)
        let contribution = term.contributionBound
        var last = -1
        var (others, own): (Score, Score) = (0, 0)
        for index in 0..<count {
            if index &+ Self.lookahead < count {
                let next = found[index &+ Self.lookahead]
                list.prefetch(tag: list.tag(Int(next.entry)), offset: Int(next.offset))
            }
            let (range, entry) = (Int(found[index].range), Int(found[index].entry))
            if range != last { (last, others, own) = (range, texts[range], 0) }
            let (held, impact) = list.eligible(
                entry, offset: Int(found[index].offset), among: eligible[range: range])
            guard !held.isEmpty else { continue }
            places[range] = places[range] | held
            own = max(own, contribution(impact))
            texts[range] = others &+ own
        }
    }
}

extension PostingList {
    /// Of some places those that an entry has, and the greatest impact there, or at least a bound of it.
    @inline(__always) fileprivate func eligible(
        _ entry: Int, offset: Int, among places: RangeSet
    ) -> (held: RangeSet, impact: UInt8) {
        let tag = tag(entry)
        guard Self.isBlock(tag) else {
            var held = RangeSet()
            held.insert(Int(tag) & 127)
            return (held & places, impact(entry))
        }
        let block = block(tag: tag, offset: offset)
        let held = block.places & places
        return (held, !isNarrowed && held.hasFew ? block.greatest(at: held) : impact(entry))
    }
}

extension DocumentSet {
    /// How many ranges are looked at.
    private static let sampleSize = 64

    /// Whether, as far as some ranges tell, less than a quarter of all hold any of the documents.
    fileprivate var isSparse: Bool {
        let sample = stride(from: 0, to: rangeCount, by: Swift.max(1, rangeCount / Self.sampleSize))
        var (size, occupied) = (0, 0)
        for range in sample {
            size += 1
            occupied += self[range: range].isEmpty ? 0 : 1
        }
        return 4 * occupied < size
    }
}
