// What is measured: documents whose values are counted in a second, the ten most frequent values
// included: of an attribute by which documents are laid out (ranges of one value are counted at
// once), of one with a single value each, and of one with up to two values.
// Corpus: `Shop`; the half of it that holds one word.
// Seed: 6.

import Benchmark
import Measuring
import Retrieval
import ShopCorpus

/// Registers the benchmarks of this file.
func facetBenchmarks() {
    facets("category", Shop.Column.category)
    facets("brand", Shop.Column.brand)
    facets("colors", Shop.Column.color)
}

private func facets(_ name: String, _ column: Int) {
    Benchmark.rate("Facets, \(name)", in: .millions(of: "documents")) {
        let shop = try Shop(seed: 6)
        let matches = try shop.search(shop.query([Shop.commonWord], required: 1)).matches()
        return (shop.segment, matches, matches.count)
    } run: { corpus, _ in
        let (segment, matches, count) = corpus
        blackHole(
            FacetCounts(of: segment.attributes[column], in: FacetedMatches(matches)).greatest(10))
        return count
    }
}
