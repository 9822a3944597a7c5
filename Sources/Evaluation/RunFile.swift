/// The TREC form of rankings, which any standard evaluator reads.
package enum RunFile {
    /// A product with its score.
    package typealias Hit = (product: String, score: Double)

    private static let tag = "penchant"

    /// The lines of one query: `query-id Q0 product-id rank score penchant`, each ended by LF.
    ///
    /// Evaluators ignore the rank, sort by the score as a 32-bit number, and break ties in their
    /// own way. So a score that does not fall below the one before is lowered by the least that
    /// such a number can show, and the order stays the one that was ranked.
    ///
    /// - Parameter hits: the products from the best on, with finite scores.
    /// - Throws: `EvaluationError.unwritable` for an identifier that is empty or has spaces.
    package static func lines(query: String, hits: [Hit]) throws(EvaluationError) -> String {
        try check(query)
        var text = ""
        var bound = Float.infinity
        for (rank, hit) in zip(1..., hits) {
            try check(hit.product)
            bound = min(Float(hit.score), bound.nextDown)
            text += "\(query) Q0 \(hit.product) \(rank) \(bound) \(tag)\n"
        }
        return text
    }

    private static func check(_ identifier: String) throws(EvaluationError) {
        guard !identifier.isEmpty, !identifier.contains(where: \.isWhitespace) else {
            throw .unwritable(identifier: identifier)
        }
    }
}
