extension RangeVisitor {
    /// Bounds the text of a range that needs not be entered; of wide groups by their summaries.
    ///
    /// - Returns: the quarters in which enough groups meet, and by quarter the bounds.
    @inline(__always) func survey(_ range: Int) -> (met: UInt8, bounds: Quarters) {
        guard query.hasWideGroups else {
            let met = enter(range)
            return (met, met == 0 ? Quarters() : textBounds)
        }
        let met = conjunction(range)
        if met == 0 { return (0, Quarters()) }
        var sum: Score = 0
        var first = 0
        for group in query.groupEnds.indices {
            let end = query.groupEnds[group]
            if query.isWide[group] {
                sum &+= summaries.best(group: group, range: range)
            } else {
                for index in first..<end { sum &+= greatestContribution(index, inRange: range) }
            }
            first = end
        }
        for index in first..<query.terms.count {
            sum &+= greatestContribution(index, inRange: range)
        }
        return (met, Quarters(repeating: sum))
    }

    @inline(__always)
    private func greatestContribution(_ index: Int, inRange range: Int) -> Score {
        let term = query.terms[index]
        return Impact.contribution(
            weight: term.weight,
            impact: table.place(of: term.list, term: index, inRange: range).impact)
    }

    /// By quarter: Σ over the terms that occur there of their greatest contribution in the range, of
    /// alternatives that of the best.
    @inline(__always) var textBounds: Quarters {
        var bounds = Quarters()
        var best = Quarters()
        var group = -1
        for index in 0..<places.count {
            let term = query.terms[index]
            let most = Impact.contribution(weight: term.weight, impact: places[index].impact)
            let own = lanes[Int(places[index].quarters)] & Quarters(repeating: most)
            if term.alternativeOf < 0 {
                bounds &+= own
                continue
            }
            if term.alternativeOf != group {
                bounds &+= best
                (best, group) = (Quarters(), term.alternativeOf)
            }
            best = pointwiseMax(best, own)
        }
        return bounds &+ best
    }
}
