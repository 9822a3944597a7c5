extension ResolvedQuery {
    /// How many lists' greatest impacts a search finds at most: each may take longer than the search.
    private static let maximumFinds = 8

    /// Takes the greatest impacts among the documents that a filter leaves, where they are known: of
    /// alternatives those of all or none, as bounds of all together are kept.
    mutating func narrow(to filter: FilteredDocuments) throws(RetrievalError) {
        var finds = Self.maximumFinds
        for own in runs {
            if terms[own.lowerBound].alternativeOf >= 0 {
                try narrow(own, to: filter, finds: &finds)
            } else {
                for term in own { try narrow(term..<(term + 1), to: filter, finds: &finds) }
            }
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
