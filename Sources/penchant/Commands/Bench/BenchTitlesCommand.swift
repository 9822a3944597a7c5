import ArgumentParser
import Catalog
import ShopGenerator

/// `penchant bench titles`: how the words of titles are distributed.
struct BenchTitlesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "titles",
        abstract: "Show how the words of titles are distributed.",
        discussion: """
            Tells how close a generated shop is to a catalog of your own: how the vocabulary grows \
            with the titles, how long they are, how frequent the commonest and how many the \
            rarest words.

            A file has JSON lines with a "title", or lines of which the last tab-separated column \
            is the title; gzip is recognized. Several files are shown side by side.

              penchant bench titles mine.jsonl.gz shop/products.jsonl
            """)

    @Argument(
        help: ArgumentHelp("Files of titles: .jsonl, .json or .ndjson, or text.", valueName: "file")
    )
    var files: [String]

    @Flag(help: "Print one JSON object and nothing else on standard output.")
    var json = false

    func run() throws {
        let columns = try files.map { file in
            TitleTable.Column(name: file, statistics: try TitleFile(path: file).statistics())
        }
        try Output.line(json ? TitleTable(columns).json : Array(TitleTable(columns).text.utf8))
    }
}
