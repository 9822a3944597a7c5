/// The eligible documents that hold one of several words, and what their text can score, gathered word
/// by word.
///
/// Bounds of the text count a word in a range only where an eligible document there holds it. Under a
/// filter that leaves a few percent, bounds of all documents let most ranges pass: ranking takes half
/// the time, a third at p99, and nothing more without a filter, as the bounds are needed anyway.
final class WordUnion {
    /// By range: the documents, by their places.
    let places: Scratch<RangeSet>
    /// By range: what the text of such a document can give at most, above 0 where there is one.
    let texts: Scratch<Score>

    /// - Precondition: no term of the query is an alternative.
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    init(
        _ query: borrowing ResolvedQuery, within eligible: DocumentSet
    ) throws(RetrievalError) {
        places = Scratch(repeating: RangeSet(), count: query.rangeCount)
        texts = Scratch(repeating: 0, count: query.rangeCount)
        for term in query.terms { try add(term, within: eligible) }
    }

    private func add(
        _ term: ResolvedQuery.Term, within eligible: DocumentSet
    ) throws(RetrievalError) {
        let step = term.step
        var cursor = PostingCursor(term.list)
        var last = -1
        var (others, own): (Score, Score) = (0, 0)
        while cursor.advance() {
            let range = cursor.range
            guard range < texts.count else {
                throw ResolvedQuery.unknown(range: range, of: texts.count)
            }
            if range != last { (last, others, own) = (range, texts[range], 0) }
            let allowed = eligible[range: range]
            var held = RangeSet()
            if cursor.tag < PostingListSerializer.firstBlockTag {
                held.insert(Int(cursor.tag))
            } else if !allowed.isEmpty {
                held = term.list.block(tag: cursor.tag, offset: cursor.offset).places
            }
            held = held & allowed
            places[range] = places[range] | held
            // Without a branch, as chance decides which documents a filter leaves.
            let bound = ResolvedQuery.bound(step: step, impact: cursor.impact)
            own = max(own, held.isEmpty ? 0 : bound)
            texts[range] = others &+ own
        }
    }
}
