extension PrunedSearch {
    /// Scores the documents at some places of a range.
    ///
    /// - Parameter bound: the most that prior and affinity add to their text.
    mutating func score(
        _ candidates: RangeSet, inRange range: Int, bound: Score, affinityBound: Score
    ) {
        var places = candidates
        while let place = places.popFirst() {
            let text = visitor.score(atPlace: place)
            guard top.wouldEnter(text &+ bound) else { continue }
            let document = DocumentID(UInt32(range * SegmentLimits.rangeSize + place))
            scorer.prefetch(document)
            documents.prefetchRank(of: document)
            waiting[waitingCount] = WaitingDocument(
                document: document, text: text, affinityBound: affinityBound)
            waitingCount += 1
            if waitingCount >= waitingLimit { scoreWaiting() }
        }
    }

    /// Scores the documents that wait for their attributes.
    mutating func scoreWaiting() {
        for index in 0..<waitingCount {
            let (document, text) = (waiting[index].document, waiting[index].text)
            let neutral =
                search.prior.isZero ? text : text &+ search.prior.scores[Int(document.value)]
            // Attributes are looked up only where the most that they can give would do.
            guard top.wouldEnter(neutral &+ waiting[index].affinityBound) else { continue }
            let score = neutral &+ scorer.affinity(of: document)
            guard top.wouldEnter(score) else { continue }
            top.insert(
                Hit(document: document, score: score),
                rank: documents.rank(of: document))
        }
        waitingCount = 0
    }
}

/// A document whose attributes have been asked for.
struct WaitingDocument: BitwiseCopyable {
    var document = DocumentID(0)
    var text: Score = 0
    var affinityBound: Score = 0
}
