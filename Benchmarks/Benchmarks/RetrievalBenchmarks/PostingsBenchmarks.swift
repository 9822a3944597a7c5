// What is measured: postings that become members of a set of documents in a second, as for counts
// and facets; where a term's postings lie in the segment is found anew each time.
// Corpus: `Shop`. Common is one word of half of all documents, in blocks of about 64 postings that
// are bits; frequent is one of every sixteenth, in blocks that list places; rare is twenty words of
// one in 256 documents each, most postings alone in their range.
// Seed: 2.

import Benchmark
import Measuring
import Retrieval
import ShopCorpus

/// Registers the benchmarks of this file.
func postingsBenchmarks() {
    postings("common word", of: [Shop.commonWord])
    postings("frequent word", of: [Shop.frequentWord])
    postings("rare words", of: Shop.rareWords)
}

private func postings(_ name: String, of words: [String]) {
    Benchmark.rate("Postings, \(name)", in: .millions(of: "postings")) {
        let shop = try Shop(seed: 2)
        let query = try shop.query(words, required: 1)
        let count = try query.terms.reduce(0) {
            $0 + (try shop.segment.terms.entry(of: $1.key)?.documentFrequency ?? 0)
        }
        return (shop, query, count)
    } run: { corpus, _ in
        let (shop, query, count) = corpus
        blackHole(try shop.search(query).matches())
        return count
    }
}
