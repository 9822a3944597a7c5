import ArgumentParser

/// `penchant bench engine`: measures searches in process, without a server.
struct BenchEngineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engine",
        abstract: "Measure searches without a server.",
        discussion: """
            With INDEX: sends it a mix of requests like those of 'bench load', but in process, as \
            fast as they are answered.

            With --corpus: does the tasks that other search engines are measured by, and prints a \
            line of JSON for each, like theirs. The corpus is indexed into a folder beside it \
            unless that is there; title and description are one field. Each query is timed in \
            every pass, and its best time counts. Personal tasks rank by BM25 + 3 × the sum of the \
            customer's weights for the values that a product has, with the three levels of its \
            category as three values.

              penchant bench engine Indexes/shop --shop Indexes/shop --threads all
              penchant bench engine --corpus shop/products.jsonl \
            --queries shop/bench/queries.tsv --customers shop/bench/customers.jsonl
            """)

    @Argument(help: "The folder of an index that has been built.")
    var index: String?

    @OptionGroup var mix: MixOptions

    @OptionGroup(title: "Options for a corpus") var corpus: CorpusOptions

    @Option(help: ArgumentHelp("A file to write the record to, as JSON.", valueName: "file"))
    var out: String?

    @Flag(help: "With INDEX, print the record, one JSON object, and nothing else.")
    var json = false

    func validate() throws {
        switch (index, corpus.isGiven) {
        case (nil, false):
            throw ValidationError(
                "what to measure is missing: name the folder of an index, or products with "
                    + "--corpus")
        case (.some, true):
            throw ValidationError("INDEX and --corpus are measured apart; leave out one of them")
        case (nil, true):
            guard mix.workload.shop == nil, mix.workload.mix == nil, !mix.withWrites else {
                throw ValidationError("--shop, --mix and --with-writes are for INDEX, not --corpus")
            }
        case (.some, false):
            guard mix.workload.shop != nil else {
                throw ValidationError("--shop should name a folder made by 'penchant generate'")
            }
        }
    }

    func run() async throws {
        if let index {
            try await BenchEngineMix(
                index: index, options: mix, report: LoadReport(file: out, json: json)
            ).run()
        } else if let products = corpus.corpus, let queries = corpus.queries {
            try BenchEngineCorpus(
                corpus: products, queries: queries, options: corpus, threads: mix.threads.count,
                warmUp: mix.workload.warmUp, file: out
            ).run()
        }
    }
}
