/// What a document scores whatever the query and the customer: popularity, stock.
package struct DocumentPrior: Sendable {
    /// One score for each document of the segment, at most `Impact.maximumWeight` either way.
    package let scores: [Score]
    /// The greatest score of each range.
    let rangeMaxima: [Score]

    package init(scores: [Score]) {
        let limit = Impact.maximumWeight
        self.scores = scores.map { max(-limit, min(limit, $0)) }
        rangeMaxima = stride(from: 0, to: scores.count, by: SegmentLimits.rangeSize).map { start in
            let end = min(start + SegmentLimits.rangeSize, scores.count)
            return min(scores[start..<end].max() ?? 0, limit)
        }
    }

    /// The prior under which all documents are alike.
    package init(documentCount: Int) {
        self.init(scores: [Score](repeating: 0, count: documentCount))
    }
}
