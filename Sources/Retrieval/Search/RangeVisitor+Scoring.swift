extension RangeVisitor {
    /// Sums the text scores of all documents, whether they match or not.
    @inline(__always) func sumText() {
        sums.fill(0)
        var group = -1
        for element in held where places[element].entry >= 0 {
            let term = query.terms[Int(present[element])]
            if term.alternativeOf < 0 {
                term.list.accumulate(at: places[element], weight: term.weight, into: sums)
                continue
            }
            if term.alternativeOf != group {
                addBest(of: group)
                group = term.alternativeOf
            }
            term.list.raise(at: places[element], weight: term.weight, into: best)
        }
        addBest(of: group)
    }

    /// Of some places those whose documents hold every term without which their text cannot score
    /// so much; only where no term is an alternative.
    @inline(__always) func places(_ places: RangeSet, reaching least: Score) -> RangeSet {
        var greatest: Score = 0
        for element in held { greatest &+= mostScore(element) }
        var reaching = places
        for element in held where greatest &- mostScore(element) < least {
            // A term that does not occur gives nothing, and what the others give is enough.
            guard self.places[element].entry >= 0 else { continue }
            let list = query.terms[Int(present[element])].list
            reaching = reaching & list.places(at: self.places[element])
            if reaching.isEmpty { break }
        }
        return reaching
    }

    @inline(__always) private func mostScore(_ element: Int) -> Score {
        Impact.contribution(
            weight: query.terms[Int(present[element])].weight, impact: places[element].impact)
    }

    /// Sums the text scores of a few documents, which costs less than all; only where no term is an
    /// alternative.
    @inline(__always) func sumText(at places: RangeSet) {
        var rest = places
        while let place = rest.popFirst() {
            var sum: Score = 0
            for element in held where self.places[element].quarters >> UInt8(place >> 5) & 1 == 1 {
                let term = query.terms[Int(present[element])]
                sum &+= Impact.contribution(
                    weight: term.weight, impact: term.list.probe(place, at: self.places[element]))
            }
            sums[place] = sum
        }
    }

    /// Adds what the best alternatives of a group contribute, and forgets them.
    private func addBest(of group: Int) {
        guard group >= 0 else { return }
        for place in 0..<sums.count { sums[place] &+= best[place] }
        best.fill(0)
    }

    /// The places of a quarter whose text scores at least so much, once summed.
    @inline(__always) func places(inQuarter quarter: Int, scoring least: Score) -> RangeSet {
        let flags = UInt64(sums.flags(from: 32 &* quarter, atLeast: least))
        let bits = flags &<< UInt64(32 &* (quarter & 1))
        return quarter < 2 ? RangeSet(low: bits) : RangeSet(high: bits)
    }

    /// Whether any document whose text scores so much matches: it holds a term, and one is enough.
    @inline(__always) func isMatch(scoring score: Score) -> Bool {
        query.isDisjunction && score > 0
    }

    /// The text score of the document at a place, once summed.
    @inline(__always) func score(atPlace place: Int) -> Score { sums[place] }
}
