import Foundation

/// What the tasks should find, by looking at every product.
struct CorpusModel {
    let corpus: SmallCorpus
    private let averageLength: Double

    init(_ corpus: SmallCorpus) {
        self.corpus = corpus
        let words = corpus.products.reduce(0) { $0 + $1.words.count }
        averageLength = Double(words) / Double(corpus.products.count)
    }

    /// Every word of a product, once.
    var vocabulary: Set<String> { Set(corpus.products.flatMap(\.words)) }

    /// The products that hold one of the forms of a word, of one word or of each.
    func matches(
        _ words: [Set<String>], needsAll: Bool
    ) -> [SmallCorpus.Product] {
        corpus.products.filter { product in
            let held = words.map { forms in forms.contains(where: product.words.contains) }
            return needsAll ? held.allSatisfy(\.self) : held.contains(true)
        }
    }

    /// BM25 with k1 = 1.2 and b = 0.75, without the constant factor k1 + 1.
    func score(_ product: SmallCorpus.Product, _ words: [String]) -> Double {
        words.reduce(0) { sum, word in
            let frequency = Double(product.words.count { $0 == word })
            let length = Double(product.words.count) / averageLength
            return sum + idf(word) * frequency / (frequency + 1.2 * (0.25 + 0.75 * length))
        }
    }

    /// The score and three times the weights of the customer's values that the product has.
    func personalScore(
        _ product: SmallCorpus.Product, _ words: [String], customer id: String
    ) -> Double {
        // Of a value that is named twice, the last weight counts.
        var weights: [String: Double] = [:]
        for customer in corpus.customers where customer.id == id {
            for liking in customer.likings {
                weights["\(liking.attribute):\(liking.value)"] = liking.weight
            }
        }
        let values = product.values.flatMap { attribute, values in
            values.map { "\(attribute):\($0)" }
        }
        return score(product, words) + 3 * values.reduce(0) { $0 + (weights[$1] ?? 0) }
    }

    /// How far a score may be off: the saturated frequency is stored in a byte.
    func tolerance(_ words: [String]) -> Double {
        words.reduce(0.001) { $0 + idf($1) * 0.008 }
    }

    /// Edits between two words: insertion, deletion, replacement, exchange of neighbors (the
    /// restricted Damerau-Levenshtein distance, in full).
    static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a), Array(b))
        var rows = [Array(0...b.count)]
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    best = min(best, rows[i - 2][j - 2] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }

    private func idf(_ word: String) -> Double {
        let count = Double(corpus.products.count)
        let held = Double(corpus.products.count { $0.words.contains(word) })
        return held == 0 ? 0 : log(1 + (count - held + 0.5) / (held + 0.5))
    }
}
