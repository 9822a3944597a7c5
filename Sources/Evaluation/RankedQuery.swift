internal import Foundation

/// The figures of one query's ranking, each from 0 to 1.
package struct RankedQuery: Sendable, Equatable {
    /// How far down the discounted gain looks.
    static let gainDepth = 10
    /// How far down the recall looks.
    static let recallDepth = 100

    /// Järvelin and Kekäläinen's normalized discounted cumulative gain at 10: gain 2^grade − 1,
    /// discount 1/log2(rank + 1), over the best order of all judged products; an unjudged product
    /// gains nothing.
    package let ndcg10: Double
    /// The same after the products without a judgment have been taken out of the ranking.
    package let ndcg10Judged: Double
    /// The share of the relevant products that stand among the first 100.
    package let recall100: Double
    /// 1 / rank of the first relevant product; 0 where none was found.
    package let reciprocalRank: Double

    /// The figures of a ranking, or nil when no product is relevant to the query.
    ///
    /// - Parameters:
    ///   - ranking: product identifiers from the best on, each once.
    ///   - grades: the judged products of the query.
    package init?(ranking: [String], grades: [String: Int]) {
        let relevant = grades.values.filter { $0 > 0 }
        guard !relevant.isEmpty else { return nil }
        let ideal = Self.discountedGain(relevant.sorted(by: >))
        let judged = ranking.lazy.compactMap { grades[$0] }.prefix(Self.gainDepth)
        let isRelevant = { (product: String) in grades[product, default: 0] > 0 }
        let found = ranking.prefix(Self.recallDepth).count(where: isRelevant)
        ndcg10 =
            Self.discountedGain(ranking.prefix(Self.gainDepth).map { grades[$0] ?? 0 }) / ideal
        ndcg10Judged = Self.discountedGain(Array(judged)) / ideal
        recall100 = Double(found) / Double(relevant.count)
        reciprocalRank = ranking.firstIndex(where: isRelevant).map { 1 / Double($0 + 1) } ?? 0
    }

    /// 1/log2(rank + 1), for a rank from 1.
    static func discount(rank: Int) -> Double {
        1 / log2(Double(rank + 1))
    }

    private static func discountedGain(_ grades: [Int]) -> Double {
        zip(1..., grades.prefix(gainDepth)).reduce(0) { sum, place in
            let (rank, grade) = place
            return sum + (exp2(Double(max(grade, 0))) - 1) * discount(rank: rank)
        }
    }
}
