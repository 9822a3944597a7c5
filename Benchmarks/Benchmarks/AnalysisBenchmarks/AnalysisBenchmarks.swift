// What is measured: bytes of text that become tokens in a second, on one thread, as in indexing.
// Corpus: a million bytes of product titles per row, composed of the words in `TitleWords+….swift`.
// "accented" is French, German and Czech in turn, each with its own analyzer.
// Seed: 1.

import Analysis
import Benchmark
import Measuring

/// The benchmarks of `Analysis`.
let benchmarks: @Sendable () -> Void = {
    analysis("ASCII", of: [.english])
    analysis("accented", of: [.french, .german, .czech])
    analysis("Japanese", of: [.japanese])
    analysis("Thai", of: [.thai])
}

private func analysis(_ script: String, of words: [TitleWords]) {
    Benchmark.rate("Analysis, \(script)", in: .megabytes) {
        try TitleCorpus(of: words, byteCount: 1_000_000, seed: 1)
    } run: { corpus, _ in
        corpus.analyze()
        return corpus.byteCount
    }
}
