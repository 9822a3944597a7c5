import ArgumentParser
import Catalog
import SearchEngine

/// `penchant events`: records what customers did.
struct EventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Record what customers did, from files of JSON lines.",
        discussion: """
            Each line is an object with customer, kind, product, at, and where they apply id, \
            query, quantity, stars. An event whose id is known is passed over, so a file can be \
            given again without harm.

            Kinds are view, click, favorite, cart, purchase, return, review, hide, survey. Rows \
            that cannot be taken are written to data/rejected-events.jsonl, and the exit status \
            is 3.

              penchant events Indexes/shop --from events.jsonl.gz
            """)

    @OptionGroup var arguments: IndexArguments

    @Option(
        name: .customLong("from"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "The files with the events, one JSON object a line; gzip is recognized.",
            valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "With more rejected rows than this nothing is recorded, and the command fails.",
            valueName: "n"))
    var maxRejects: Int?

    func validate() throws {
        if let maxRejects, maxRejects < 0 {
            throw ValidationError("--max-rejects should be 0 or more, found \(maxRejects)")
        }
    }

    func run() throws {
        let start = ContinuousClock.now
        let index = try arguments.open(forBuilding: true)
        var bar = ProgressBar("reading", counting: .bytes)
        let report = try index.importEvents(from: files, maximumRejects: maxRejects) {
            bar.show($0, of: $1)
        }
        bar.finish()
        try index.close()
        let summary = ImportSummary(report, repetition: "they were recorded before")
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        try print(summary, seconds: seconds)
        if summary.status != .done { throw summary.status }
    }

    private func print(_ summary: ImportSummary, seconds: Double) throws {
        guard arguments.json else {
            let last = "seconds     \(Quantity.decimal(seconds, digits: 2))"
            return try Output.line((summary.lines + [last]).joined(separator: "\n"))
        }
        var writer = JSONWriter()
        writer.beginObject()
        summary.write(to: &writer)
        writer.name("seconds")
        writer.double(seconds)
        writer.endObject()
        try Output.line(writer.bytes)
    }
}
