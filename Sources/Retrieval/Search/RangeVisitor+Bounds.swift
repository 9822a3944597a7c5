extension RangeVisitor {
    /// Bounds the text of a range that needs not be entered.
    ///
    /// - Returns: the quarters in which enough groups meet, and by quarter the bounds.
    @inline(__always) func survey(_ range: Int) -> (met: UInt8, bounds: Quarters) {
        let met = enter(range)
        return (met, met == 0 ? Quarters() : textBounds)
    }

    /// By quarter: Σ over the terms that occur there of their greatest contribution in the range, of
    /// alternatives that of the best.
    @inline(__always) var textBounds: Quarters {
        var bounds = Quarters()
        var best = Quarters()
        var group = -1
        for element in held {
            let index = Int(present[element])
            // Only what is needed, as copying a whole term for each range cost a tenth of a visit.
            let alternativeOf = query.terms[index].alternativeOf
            let most = Impact.contribution(
                weight: query.terms[index].weight, impact: places[element].impact)
            let own = lanes[Int(places[element].quarters)] & Quarters(repeating: most)
            if alternativeOf < 0 {
                bounds &+= own
                continue
            }
            if alternativeOf != group {
                bounds &+= best
                (best, group) = (Quarters(), alternativeOf)
            }
            best = pointwiseMax(best, own)
        }
        return bounds &+ best
    }
}
