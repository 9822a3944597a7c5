/// What a document scores whatever the query and the customer: popularity, stock.
package struct DocumentPrior: Sendable {
    /// One score for each document of the segment, at most `Impact.maximumWeight` either way.
    package let scores: [Score]
    /// The greatest score of each range.
    let rangeMaxima: [Score]
    /// Whether all scores are 0.
    let isZero: Bool

    package init(scores: [Score]) {
        let limit = Impact.maximumWeight
        let limited = scores.map { max(-limit, min(limit, $0)) }
        self.scores = limited
        isZero = limited.allSatisfy { $0 == 0 }
        rangeMaxima = stride(from: 0, to: scores.count, by: SegmentLimits.rangeSize).map { start in
            let end = min(start + SegmentLimits.rangeSize, scores.count)
            return limited[start..<end].max() ?? 0
        }
    }

    /// The prior under which all documents are alike.
    package init(documentCount: Int) {
        self.init(scores: [Score](repeating: 0, count: documentCount))
    }

    /// Adds the greatest score of each range.
    func addMaxima(to bounds: borrowing Scratch<Score>) {
        addMaxima(of: rangeMaxima.indices, to: bounds)
    }

    /// Adds the greatest score of each of some ranges.
    @inline(__always)
    func addMaxima(of ranges: Range<Int>, to bounds: borrowing Scratch<Score>) {
        // Checked once, so that several can be added at a time.
        precondition(ranges.lowerBound >= 0 && ranges.upperBound <= rangeMaxima.count)
        for range in ranges { bounds[range] &+= rangeMaxima[range] }
    }
}
