// What is measured: how many customers' preferences are compiled for a segment in a second
// (weights by ordinal, a bound for each quarter of a range), and how many have their bounds
// refined, as for customers who search again.
// Corpus: `Shop`, sixteen times `Customer` in turn.
// Seed: 5 for the shop, 0 to 15 for the customers.

import Benchmark
import Measuring
import Retrieval
import ShopCorpus

/// Registers the benchmarks of this file.
func preferencesBenchmarks() {
    let customers = (0..<16).map { Customer(seed: $0) }
    Benchmark.rate("Affinity, compiled", in: .single("customers")) {
        try Shop(seed: 5)
    } run: { shop, number in
        blackHole(customers[number % customers.count].preferences(in: shop))
        return 1
    }
    Benchmark.rate("Affinity, refined", in: .single("customers")) {
        let shop = try Shop(seed: 5)
        return (shop.segment, customers.map { $0.preferences(in: shop) })
    } run: { corpus, number in
        let (segment, preferences) = corpus
        blackHole(preferences[number % preferences.count].refined(in: segment))
        return 1
    }
}
