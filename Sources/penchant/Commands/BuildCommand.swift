import ArgumentParser
import Catalog
import SearchEngine

/// `penchant build`: takes products in, and builds a generation from them.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Take products in from files, and build the index.",
        discussion: """
            The products of the files replace all that were there, in one transaction; then a new \
            generation is built beside the current one and takes its place in one step. A server \
            goes on answering meanwhile. Without --from the index is built anew from the products \
            it has.

            Rows that cannot be taken are written to data/rejects.jsonl with line and reason, and \
            the exit status is 3.

              penchant build Indexes/shop --from products.jsonl.gz
              penchant build Indexes/shop --from export.csv --format csv --dry-run
            """)

    @OptionGroup var arguments: IndexArguments

    @Option(
        name: .customLong("from"), parsing: .upToNextOption,
        help: ArgumentHelp("The files with the products; gzip is recognized.", valueName: "file"))
    var files: [String] = []

    @Option(
        help: """
            The form of the files; auto tells JSON lines and CSV apart. shopify and woocommerce \
            take exports with one row for each product; google is not read yet.
            """)
    var format = ImportFormat.auto

    @Option(
        help: ArgumentHelp(
            "With more rejected rows than this nothing is changed, and the build fails.",
            valueName: "n"))
    var maxRejects: Int?

    @Flag(help: "Check all rows and change neither products nor index.")
    var dryRun = false

    func validate() throws {
        if let maxRejects, maxRejects < 0 {
            throw ValidationError("--max-rejects should be 0 or more, found \(maxRejects)")
        }
        if files.isEmpty, dryRun || maxRejects != nil || format != .auto {
            throw ValidationError("--format, --max-rejects and --dry-run say how to read --from")
        }
    }

    func run() throws {
        let start = ContinuousClock.now
        let index = try arguments.open(forBuilding: true)
        let lock = try index.lockForBuilding()
        let imported = try files.isEmpty ? nil : takeIn(index)
        let built = try dryRun ? nil : build(index, holding: lock)
        try index.close()
        let report = BuildReport(
            imported: imported, built: built, duration: ContinuousClock.now - start)
        try Output.line(arguments.json ? report.json : Array(report.text.utf8))
        if let status = imported?.status, status != .done { throw status }
    }

    private func takeIn(_ index: Index) throws -> ImportSummary {
        let format = try format.sourceFormat(of: files, definition: index.definition)
        var bar = ProgressBar("reading ", counting: .bytes)
        defer { bar.finish() }
        let report = try index.importProducts(
            from: files, format: format, maximumRejects: maxRejects, dryRun: dryRun
        ) { bar.show($0, of: $1) }
        return ImportSummary(report, repetition: "the last row of an id counts")
    }

    private func build(
        _ index: Index, holding lock: borrowing BuildLock
    ) throws -> BuildReport.Generation {
        var bar = ProgressBar("indexing", counting: .products)
        defer { bar.finish() }
        let built = try index.rebuild(holding: lock) { bar.show($0, of: $1) }
        if index.productCount == 0 {
            Output.complain("warning: the index is empty; name a file of products with --from")
        }
        return BuildReport.Generation(
            number: built.generation, productCount: index.productCount, byteCount: built.bytes)
    }
}
