import ArgumentParser
import Catalog
import Evaluation
import SearchEngine

/// `penchant evaluate`: how well the neutral ranking agrees with judgments.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure the relevance of an index against judgments.",
        discussion: """
            Asks every query as nobody in particular and prints ndcg@10, ndcg@10_judged \
            (products without a judgment removed first), recall@100 and mrr, averaged over the \
            queries that have a relevant product; with --json for each query, too.

              penchant evaluate Indexes/chorus --queries queries.tsv --qrels qrels.txt
            """)

    @OptionGroup var arguments: IndexArguments

    @Option(
        help: ArgumentHelp(
            "The queries, id TAB query on each line; gzip is recognized.", valueName: "file"))
    var queries: String

    @Option(
        help: ArgumentHelp(
            "The judgments in TREC form, query-id 0 product-id grade on each line.",
            valueName: "file"))
    var qrels: String

    @Option(
        name: .customLong("run"),
        help: ArgumentHelp(
            "A file to write the rankings to, in TREC form for other evaluators.",
            valueName: "file"))
    var runFile: String?

    func run() throws {
        let queries = try Listing.read(queries) { text throws(EvaluationError) in
            try QueryList(tsv: text)
        }
        let judgments = try Listing.read(qrels) { text throws(EvaluationError) in
            try Judgments(qrels: text)
        }
        let index = try arguments.openBuilt()
        let measures = try evaluate(index, queries, judgments)
        try index.close()
        if measures.relevantQueries == 0 {
            Output.complain("warning: \(qrels) has no relevant product for any of the queries")
        }
        try Output.line(arguments.json ? measures.json : measures.summary)
    }

    private func evaluate(
        _ index: Index, _ queries: QueryList, _ judgments: Judgments
    ) throws -> RankingMeasures {
        let file = try runFile.map { path throws(CommandFailure) in try OutputFile(path: path) }
        var bar = ProgressBar("asking", counting: .queries)
        defer { bar.finish() }
        return try index.evaluate(queries, judgments: judgments) {
            query, hits throws(EngineError) in
            do {
                try file?.write(Array(RunFile.lines(query: query.id, hits: hits).utf8))
            } catch { throw .unexpected("\(error)") }
        } progress: {
            bar.show($0, of: $1)
        }
    }
}
