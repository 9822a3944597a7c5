// What is measured: exact searches for the ten best hits in a second, on one thread: of documents
// with any of three words, with all of them, and with any for a customer.
// Corpus: `Shop`, 64 queries (`SearchCorpus`) in turn; one `Customer`, bounds refined.
// Seed: 4.

import Benchmark
import Measuring
import Retrieval
import ShopCorpus

/// Registers the benchmarks of this file.
func topHitsBenchmarks() {
    topHits("any word", required: 1) { _ in .none }
    topHits("all words", required: 3) { _ in .none }
    topHits("any word, personal", required: 1) {
        Customer(seed: 4).preferences(in: $0).refined(in: $0.segment)
    }
}

private func topHits(
    _ name: String, required: Int, for customer: @escaping (Shop) -> Preferences
) {
    Benchmark.rate("Top 10, \(name)", in: .single("searches")) {
        let shop = try Shop(seed: 4)
        return try SearchCorpus(shop, preferences: customer(shop), required: required, seed: 4)
    } run: { corpus, number in
        blackHole(try corpus.hits(of: corpus.query(number), floor: .min))
        return 1
    }
}
