extension Meetings {
    /// By row: the most that a document in its range can score, or about `RangeBounds.impossible`
    /// where it is plain that a group which waits does not occur, and behind the last row.
    func bounds(
        _ query: borrowing ResolvedQuery, prior: DocumentPrior, affinity: AffinityBounds
    ) -> Scratch<Score> {
        let bounds = Scratch<Score>(repeating: 0, count: RangeBounds.size(for: count))
        for row in count..<bounds.count { bounds[row] = RangeBounds.impossible }
        var best = Scratch<Score>(repeating: 0, count: 0)
        for (index, term) in query.terms.enumerated() {
            guard term.alternativeOf >= 0 else {
                add(index, of: query, to: bounds, isNeeded: waitsAlone(index))
                continue
            }
            if best.count == 0 { best = Scratch(repeating: 0, count: count) }
            let bound = term.contributionBound
            forEachImpact(index, of: query) { row, impact in
                best[row] = max(best[row], bound(impact))
            }
            guard query.terms.dropFirst(index + 1).first?.alternativeOf != term.alternativeOf
            else { continue }
            for row in 0..<count { bounds[row] &+= best[row] }
            best.fill(0)
        }
        let coversAll = count == query.rangeCount
        if coversAll, !prior.isZero { prior.addMaxima(to: bounds) }
        if coversAll, !affinity.isZero { affinity.addGreatest(to: bounds) }
        if coversAll || (prior.isZero && affinity.isZero) { return bounds }
        for row in 0..<count {
            let range = range(row)
            bounds[row] &+= prior.rangeMaxima[range] &+ affinity.greatest(inRange: range)
        }
        return bounds
    }

    /// Adds a term's greatest contributions.
    private func add(
        _ index: Int, of query: borrowing ResolvedQuery, to bounds: borrowing Scratch<Score>,
        isNeeded: Bool
    ) {
        let bound = query.terms[index].contributionBound
        let missing = isNeeded ? RangeBounds.impossible : .max
        forEachImpact(index, of: query) { row, impact in
            // All ones for 0, else 0: a condition keeps the loop from being done four at a time.
            let isMissing = (Score(impact) &- 1) &>> 31
            let own = bound(impact)
            let sum = bounds[row] &+ own
            bounds[row] = (sum & ~isMissing) | (min(sum, missing) & isMissing)
        }
    }

    /// Calls a function with each row and the greatest impact that a term has there, or 0.
    @inline(__always) private func forEachImpact(
        _ index: Int, of query: borrowing ResolvedQuery,
        _ body: (_ row: Int, _ impact: UInt8) -> Void
    ) {
        let list = query.terms[index].list
        if !list.isDense {
            for row in 0..<count { body(row, place(row, term: index, of: list).impact) }
        } else if count == query.rangeCount {
            for row in 0..<count { body(row, list.impact(row)) }
        } else {
            for row in 0..<count { body(row, list.impact(range(row))) }
        }
    }
}
