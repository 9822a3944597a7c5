extension PrunedSearch {
    /// Scores what could enter from a range that was surveyed.
    mutating func visit(_ row: Int) {
        let survey = surveyed[row]
        guard wouldEnter(survey.bounds.max(), from: survey.range) else { return }
        visitor.turn(toRow: row)
        let places = hopefulPlaces(survey)
        guard !places.isEmpty else { return }
        visitedRanges += 1
        let hasFew = visitor.isPlain && places.hasFew
        if hasFew { visitor.sumText(at: places) } else { visitor.sumText() }
        for quarter in 0..<4 where top.wouldEnter(survey.bounds[quarter]) {
            let own = places.quarter(quarter)
            if !own.isEmpty { score(own, ofQuarter: quarter, of: survey, areFew: hasFew) }
        }
    }

    /// The places whose documents match, as far as that is known, and may score enough.
    @inline(__always) private func hopefulPlaces(_ survey: SurveyedRange) -> RangeSet {
        if search.query.requiredGroups > 1 {
            return knowsMatches ? survey.places : survey.places & visitor.matches
        }
        // Taste leaves text enough room for few terms to be needed, unless the places are few already.
        guard visitor.isPlain, scorer.isNeutral || knowsMatches else { return survey.places }
        var hopeful = RangeSet()
        var mostAffinity = Score.min
        for quarter in 0..<4 where top.wouldEnter(survey.bounds[quarter]) {
            hopeful = hopeful | survey.places.quarter(quarter)
            mostAffinity = max(mostAffinity, survey.affinity[quarter])
        }
        return visitor.places(
            hopeful, reaching: neededText(in: survey.range, affinity: mostAffinity))
    }

    /// What text must give in a range where affinity gives so much.
    @inline(__always) private func neededText(in range: Int, affinity: Score) -> Score {
        max(top.threshold, RangeBounds.impossible) &- search.prior.rangeMaxima[range] &- affinity
    }

    @inline(__always) private mutating func score(
        _ places: RangeSet, ofQuarter quarter: Int, of survey: SurveyedRange, areFew: Bool
    ) {
        let affinity = survey.affinity[quarter]
        let needed = neededText(in: survey.range, affinity: affinity)
        var candidates = places
        // Most quarters hold nothing that could enter.
        if !areFew { candidates = candidates & visitor.places(inQuarter: quarter, scoring: needed) }
        guard !candidates.isEmpty else { return }
        // Where one group must match: of more, the places are matches already.
        if !knowsMatches, search.query.requiredGroups <= 1, !visitor.isMatch(scoring: needed) {
            candidates = candidates & visitor.matches
        }
        score(
            candidates, inRange: survey.range,
            bound: affinity &+ search.prior.rangeMaxima[survey.range], affinityBound: affinity)
    }
}
