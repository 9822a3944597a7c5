// What is measured: ranges whose greatest possible score is worked out in a second, once per term:
// by text alone with a prior, and with a customer's affinity. The searches want no score below
// the greatest there is, so that they look into no range.
// Corpus: `Shop`, 64 queries of three words (`SearchCorpus`) in turn; one `Customer`.
// Seed: 3.

import Benchmark
import Measuring
import Retrieval
import ShopCorpus

/// Registers the benchmarks of this file.
func rangeBoundsBenchmarks() {
    rangeBounds("neutral") { _ in .none }
    rangeBounds("personal") { Customer(seed: 3).preferences(in: $0) }
}

private func rangeBounds(_ name: String, for customer: @escaping (Shop) -> Preferences) {
    Benchmark.rate("Range bounds, \(name)", in: .millions(of: "ranges")) {
        let shop = try Shop(seed: 3)
        return try SearchCorpus(shop, preferences: customer(shop), required: 1, seed: 3)
    } run: { corpus, number in
        let query = corpus.query(number)
        blackHole(try corpus.hits(of: query, floor: .max))
        return query.terms.count * corpus.shop.segment.rangeCount
    }
}
