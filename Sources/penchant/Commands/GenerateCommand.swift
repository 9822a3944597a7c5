import ArgumentParser
import ShopGenerator

/// `penchant generate`: a shop that never existed, to try the engine and to measure it.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write a shop that never existed: products, events, queries.",
        discussion: """
            Writes index.yaml, products.jsonl, events.jsonl, queries.tsv and tastes.jsonl (what \
            the customers like, which the events only hint at) to a folder that is then an index \
            to build, and in its folder bench/ queries and customers for measuring engines. The \
            same arguments write the same bytes on every machine; products are written one at a \
            time, so their number needs no memory.

              penchant generate --products 5000 --customers 500 --out shop
            """)

    @Option(help: ArgumentHelp("The number of products.", valueName: "n"))
    var products = 5_000

    @Option(help: ArgumentHelp("The number of customers.", valueName: "n"))
    var customers = 500

    @Option(
        help: ArgumentHelp("The events of a customer, on average over all.", valueName: "n"))
    var eventsPerCustomer = 40

    @Option(help: ArgumentHelp("What everything is derived from.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "The moment before which everything happens, as ISO 8601 in UTC.",
            valueName: "time"))
    var until = ShopPlan.defaultUntil

    @Option(
        help: ArgumentHelp("The folder to write to; it must be new or empty.", valueName: "dir"))
    var out: String

    @Flag(help: "Overwrite files in a folder that is not empty; others in it stay.")
    var force = false

    @Flag(help: "Print one JSON object and nothing else on standard output.")
    var json = false

    func validate() throws { _ = try plan() }

    func run() throws {
        let folder = try ShopFolder(path: out, mayOverwrite: force)
        try folder.write(try plan())
        try Output.line(json ? folder.json : Array(folder.text.utf8))
    }

    private func plan() throws -> ShopPlan {
        do throws(ShopError) {
            return try ShopPlan(
                seed: seed, products: products, customers: customers,
                eventsPerCustomer: eventsPerCustomer, until: until)
        } catch { throw ValidationError("\(error)") }
    }
}

extension UTCTime: ExpressibleByArgument {
    /// Nil for text of another form than `2026-01-01T00:00:00Z`.
    public init?(argument: String) { self.init(iso8601: argument) }

    /// The text in the form that is read.
    public var defaultValueDescription: String { iso8601 }
}
