extension RangeVisitor {
    /// Sums the text scores of all documents, whether they match or not.
    @inline(__always) func sumText() {
        sums.fill(0)
        var group = -1
        for held in firstPresent[0]..<places.count where places[held].entry >= 0 {
            let term = query.terms[Int(present[held])]
            if term.alternativeOf < 0 {
                term.list.accumulate(at: places[held], weight: term.weight, into: sums)
                continue
            }
            if term.alternativeOf != group {
                addBest(of: group)
                group = term.alternativeOf
            }
            term.list.raise(at: places[held], weight: term.weight, into: best)
        }
        addBest(of: group)
    }

    /// Adds what the best alternatives of a group contribute, and forgets them.
    private func addBest(of group: Int) {
        guard group >= 0 else { return }
        for place in 0..<sums.count { sums[place] &+= best[place] }
        best.fill(0)
    }

    /// The greatest text score of a quarter, once summed.
    @inline(__always) func greatestScore(inQuarter quarter: Int) -> Score {
        var greatest: Score = 0
        for place in (32 &* quarter)..<(32 &* quarter &+ 32) {
            greatest = max(greatest, sums[place])
        }
        return greatest
    }

    /// The places of a quarter whose text scores at least so much, once summed.
    @inline(__always) func places(inQuarter quarter: Int, scoring least: Score) -> RangeSet {
        var bits: UInt64 = 0
        for place in 0..<32 {
            bits |= (sums[32 &* quarter &+ place] >= least ? 1 : 0) &<< UInt64(place)
        }
        bits = bits &<< UInt64(32 &* (quarter & 1))
        return quarter < 2 ? RangeSet(low: bits) : RangeSet(high: bits)
    }

    /// Whether any document whose text scores so much matches: it holds a term, and one is enough.
    @inline(__always) func isMatch(scoring score: Score) -> Bool {
        query.isDisjunction && score > 0
    }

    /// The text score of the document at a place, once summed.
    @inline(__always) func score(atPlace place: Int) -> Score { sums[place] }
}
