import ArgumentParser
import Evaluation
import SearchEngine

/// `penchant replay`: what personalization would have gained and harmed.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Measure what personalization gains and harms, from what customers did.",
        discussion: """
            Walks through events and probes in time order; at each probe only events before its \
            time are known. Ranks all matches of the probe's query neutrally and for the \
            customer, and prints mrr and ndcg@10 of both, the share of probes that the customer's \
            ranking harmed, and the split by whether the product had been bought before.

            The index's own events are left alone.

              penchant replay Indexes/office --events events.jsonl.gz --probes probes.jsonl
            """)

    @OptionGroup var arguments: IndexArguments

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "The files with the events, one JSON object a line; gzip is recognized.",
            valueName: "file"))
    var events: [String]

    @Option(
        help: ArgumentHelp(
            """
            The purchases to predict: customer, at, query, product and repeat, one JSON object a \
            line; gzip is recognized.
            """, valueName: "file"))
    var probes: String

    func run() throws {
        let probes = try Listing.read(probes) { text throws(EvaluationError) in
            try ProbeList(jsonLines: text)
        }
        let index = try arguments.openBuilt()
        var bar = ProgressBar("replaying", counting: .probes)
        let measures = try index.replay(events: events, probes: probes) { bar.show($0, of: $1) }
        bar.finish()
        try index.close()
        try Output.line(arguments.json ? measures.json : measures.summary)
    }
}
