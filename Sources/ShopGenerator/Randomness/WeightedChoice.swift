/// A choice among numbered things of unequal weight, in whole numbers only.
struct WeightedChoice: Sendable {
    private let cumulative: [Int]

    /// How many things there are to choose from.
    var count: Int { cumulative.count }

    /// A choice by the weights given, of which at least one is positive.
    init(weights: [Int]) {
        var total = 0
        cumulative = weights.map { weight in
            total += weight
            return total
        }
        precondition(total > 0, "nothing to choose from")
    }

    /// A choice by Zipf's law: the thing of rank r (from 1) weighs 1 / (r + `flattening`).
    static func zipf(count: Int, flattening: Int = 0) -> WeightedChoice {
        WeightedChoice(weights: (1...count).map { 1_000_000_000 / ($0 + flattening) })
    }

    /// The number of the thing chosen.
    ///
    /// - Complexity: O(log *n*).
    func pick(_ random: inout ShopRandom) -> Int {
        let mark = random.below(cumulative[cumulative.count - 1])
        var low = 0
        var high = cumulative.count - 1
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] > mark { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
