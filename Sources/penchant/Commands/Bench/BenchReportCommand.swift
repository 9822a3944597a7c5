import ArgumentParser
import Benchmarking

/// `penchant bench report`: draws what has been recorded.
struct BenchReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Draw the recorded results as one HTML page.",
        discussion: """
            Reads every .json file of results and every .jsonl file of lines as benchmarks of any \
            search engine print them. The page needs no other file: latency by percentile, trend \
            by commit, peers side by side, cost growth, and a table of all runs. A file that is bad \
            is named and left out.

              penchant bench report --results Benchmarks/results --out report.html
            """)

    @Option(help: ArgumentHelp("The folder with the results.", valueName: "dir"))
    var results = "Benchmarks/results"

    @Option(help: ArgumentHelp("The page to write.", valueName: "file"))
    var out = "report.html"

    func run() throws {
        let contents = try ResultFiles(folder: results).read()
        for problem in contents.problems { Output.complain("warning: \(problem)") }
        guard !contents.runs.isEmpty else { throw BenchmarkingError.noResults(folder: results) }
        try OutputFile(path: out).write(Array(BenchmarkReport(contents).html.utf8))
        let count = contents.runs.count
        try Output.line("\(out) shows \(count) \(count == 1 ? "run" : "runs") of \(results)")
    }
}
