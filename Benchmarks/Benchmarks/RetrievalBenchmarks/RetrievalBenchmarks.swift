import Benchmark

/// The benchmarks of `Retrieval`; each file says what it measures.
let benchmarks: @Sendable () -> Void = {
    postingsBenchmarks()
    rangeBoundsBenchmarks()
    topHitsBenchmarks()
    preferencesBenchmarks()
    facetBenchmarks()
}
