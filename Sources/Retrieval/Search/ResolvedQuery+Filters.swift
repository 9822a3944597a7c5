extension ResolvedQuery {
    /// How many lists' greatest impacts a search finds at most, each of which may take longer than the
    /// search itself.
    private static let maximumFinds = 8

    /// Takes the greatest impacts among the documents that a filter leaves, where they are known: of
    /// alternatives those of all or none, as bounds of all together are kept.
    mutating func narrow(to filter: FilteredDocuments) throws(RetrievalError) {
        var finds = Self.maximumFinds
        var first = 0
        while first < terms.count {
            let group = terms[first].alternativeOf
            let end =
                group < 0
                ? first + 1
                : terms[first...].firstIndex { $0.alternativeOf != group } ?? terms.count
            try narrow(first..<end, to: filter, finds: &finds)
            first = end
        }
    }

    /// Takes the impacts of a term, or of the alternatives of a group.
    private mutating func narrow(
        _ own: Range<Int>, to filter: FilteredDocuments, finds: inout Int
    ) throws(RetrievalError) {
        let cache = segment.filteredImpacts
        let worthwhile = own.filter {
            cache.isWorthwhile(
                terms[$0].list, isAlternative: terms[$0].alternativeOf >= 0, in: filter)
        }
        var known: [GreatestImpacts] = []
        for term in worthwhile {
            let impacts = try cache.impacts(of: terms[term].list, among: filter, finds: &finds)
            if let impacts { known.append(impacts) }
        }
        guard known.count == worthwhile.count else { return }
        for (term, impacts) in zip(worthwhile, known) {
            terms[term].list = terms[term].list.narrowed(to: filter.number, impacts)
        }
        impacts += known
    }
}
