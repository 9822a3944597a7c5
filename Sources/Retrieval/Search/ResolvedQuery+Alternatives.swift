extension ResolvedQuery {
    /// With more entries a range, alternatives are crowded.
    private static let crowdedFactor = 4

    /// Whether terms are alternatives of a group with more entries than are worth a walk each time.
    func areCrowded(_ own: Range<Int>) -> Bool {
        guard let group = terms[own].first?.alternativeOf, group >= 0 else { return false }
        return terms[own].allSatisfy { $0.alternativeOf == group }
            && terms[own].reduce(0) { $0 + $1.list.entryCount } > Self.crowdedFactor * rangeCount
    }

    /// What the best of some alternatives contributes at most: kept, as they are crowded.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func crowdedBounds(_ own: Range<Int>) throws(RetrievalError) -> AlternativeBounds {
        let lists = terms[own].map(\.list.identity)
        let known = segment.alternativeBounds.bounds(
            lists: lists, weights: terms[own].map(\.weight))
        if let known { return known }
        let bounds = AlternativeBounds(
            try greatest(of: own), weights: terms[own].map(\.weight))
        segment.alternativeBounds.keep(bounds, lists: lists)
        return bounds
    }

    /// Where crowded alternatives occur; nil where that cannot be kept.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func crowdedPlaces(_ own: Range<Int>) throws(RetrievalError) -> AlternativePlaces? {
        try segment.alternativePlaces.places(of: terms[own].map(\.list), rangeCount: rangeCount)
    }

    /// The same, if somebody has asked before.
    func knownPlaces(_ own: Range<Int>) -> AlternativePlaces? {
        segment.alternativePlaces.known(terms[own].map(\.list))
    }

    /// Adds to each range's bound what the best alternative of each group contributes at most.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func addAlternativeBounds(to bounds: borrowing Scratch<Score>) throws(RetrievalError) {
        for own in runs where terms[own.lowerBound].alternativeOf >= 0 {
            try add(own, to: bounds)
        }
    }

    /// The terms in runs: the alternatives of a group, which stand beside each other, or those that are
    /// none.
    var runs: [Range<Int>] {
        var runs: [Range<Int>] = []
        while let first = runs.last?.upperBound ?? terms.indices.first, first < terms.count {
            let group = terms[first].alternativeOf
            let end = terms[first...].firstIndex { $0.alternativeOf != group } ?? terms.count
            runs.append(first..<end)
        }
        return runs
    }

    /// Adds to each range's bound what the best of some alternatives contributes at most.
    private func add(
        _ own: Range<Int>, to bounds: borrowing Scratch<Score>
    ) throws(RetrievalError) {
        if areCrowded(own) {
            let best = try crowdedBounds(own)
            for range in 0..<rangeCount { bounds[range] &+= best[range] }
        } else {
            let best = try greatest(of: own)
            for range in 0..<rangeCount { bounds[range] &+= best[range] }
        }
    }

    /// By range the greatest contribution of some terms.
    private func greatest(of own: Range<Int>) throws(RetrievalError) -> Scratch<Score> {
        let best = Scratch<Score>(repeating: 0, count: rangeCount)
        for term in terms[own] { try raise(best, to: term) }
        return best
    }
}
