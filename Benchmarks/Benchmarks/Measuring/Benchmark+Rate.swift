package import Benchmark
import Foundation

extension Benchmark {
    /// How long each benchmark is measured; with `QUICK` in the environment, just long enough to
    /// see that it works.
    private static var duration: Duration {
        ProcessInfo.processInfo.environment["QUICK"] == nil ? .seconds(1) : .milliseconds(100)
    }

    /// Registers a benchmark that tells how much is done in a second, and how long one run takes.
    ///
    /// - Parameters:
    ///   - prepare: makes the corpus; not measured, and called only if the benchmark is run.
    ///   - run: does the work once, and gives how many things it did; its second parameter counts
    ///     the runs.
    package static func rate<Corpus>(
        _ name: String, in rate: Rate, prepare: @escaping () throws -> Corpus,
        run: @escaping (Corpus, Int) throws -> Int
    ) {
        let configuration = Configuration(
            metrics: [rate.metric, .wallClock], timeUnits: .microseconds,
            units: [rate.metric: .count], warmupIterations: 2, maxDuration: duration,
            maxIterations: 1_000_000)
        Benchmark(name, configuration: configuration) { (benchmark: Benchmark, corpus: Corpus) in
            let start = ContinuousClock.now
            let count = try run(corpus, benchmark.currentIteration)
            benchmark.measurement(
                rate.metric, rate.value(of: count, in: ContinuousClock.now - start))
        } setup: {
            try prepare()
        }
    }
}
