import ArgumentParser

/// `penchant bench`: measures, compares and reports.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure, compare measurements, and report them.",
        discussion: """
            A working day of a benchmarker:

              penchant generate --products 100000 --out shop
              penchant bench engine --corpus shop/products.jsonl --queries shop/bench/queries.tsv \
            --customers shop/bench/customers.jsonl
              penchant bench compare main . -- --corpus shop/products.jsonl \
            --queries shop/bench/queries.tsv --customers shop/bench/customers.jsonl
              penchant bench report --out report.html
            """,
        subcommands: [
            BenchEngineCommand.self, BenchLoadCommand.self, BenchCompareCommand.self,
            BenchReportCommand.self, BenchRegretCommand.self, BenchTitlesCommand.self,
        ])
}
