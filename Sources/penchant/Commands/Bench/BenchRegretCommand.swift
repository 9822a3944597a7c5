import ArgumentParser
import Catalog
import SearchEngine
import ShopGenerator

/// `penchant bench regret`: how far rankings are from the best there could be.
struct BenchRegretCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regret",
        abstract: "Measure personalization against the tastes a generated shop was made with.",
        discussion: """
            Takes what customers of the shop typed, from its events.jsonl, and ranks each query \
            neutrally and for its customer. The oracle knows the planted taste and orders the up \
            to 1000 best matches by text relevance times the odds that this customer chooses the \
            product. Regret is 1 − DCG@10 / DCG@10 of the oracle: 0 is perfect.

              penchant generate --products 5000 --out shop
              penchant build shop --from shop/products.jsonl
              penchant events shop --from shop/events.jsonl
              penchant bench regret shop --shop shop
            """)

    @OptionGroup var arguments: IndexArguments

    @Option(
        help: ArgumentHelp(
            "The folder that the shop was generated to, with events.jsonl and tastes.jsonl.",
            valueName: "dir"))
    var shop: String

    @Option(help: ArgumentHelp("The number of queries sampled.", valueName: "n"))
    var queries = 1_000

    @Option(help: ArgumentHelp("What the sample is derived from.", valueName: "n"))
    var seed: UInt64 = 1

    func validate() throws {
        guard queries < 1 || queries > 1_000_000 else { return }
        throw ValidationError("--queries should be from 1 to 1000000, found \(queries)")
    }

    func run() throws {
        let asked = try AskedQuery.sample(queries, from: shop + "/events.jsonl", seed: seed)
        let tastes = try TasteFile(
            path: shop + "/tastes.jsonl", customers: Set(asked.map(\.customer)))
        let index = try arguments.openBuilt()
        var measure = RegretMeasure()
        var bar = ProgressBar("asking", counting: .queries)
        for (number, query) in asked.enumerated() {
            try measure.add(query, taste: tastes.taste(of: query.customer), index: index)
            bar.show(number + 1, of: asked.count)
        }
        bar.finish()
        try index.close()
        try Output.line(arguments.json ? measure.json : Array(measure.text.utf8))
    }
}
