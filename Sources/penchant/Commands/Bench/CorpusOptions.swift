import ArgumentParser
import PeerBenchmark

/// What `bench engine` takes when it does the tasks of other search engines on a corpus.
struct CorpusOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Products as JSON lines to measure the tasks of other search engines on.",
            valueName: "file"))
    var corpus: String?

    @Option(
        help: ArgumentHelp(
            "The queries to ask the corpus; prefix_queries.tsv and fuzzy_queries.tsv lie beside "
                + "them.", valueName: "file"))
    var queries: String?

    @Option(
        help: ArgumentHelp("The customers' weights for values, as JSON lines.", valueName: "file"))
    var customers: String?

    @Option(
        help: ArgumentHelp("The tasks, separated by commas; all if absent.", valueName: "tasks"))
    var tasks: String?

    @Option(help: ArgumentHelp("How often each query is timed.", valueName: "n"))
    var passes = 5

    @Option(
        name: .customLong("index"),
        help: ArgumentHelp(
            "Where the index of the corpus is, or goes; beside the corpus if absent.",
            valueName: "dir"))
    var folder: String?

    @Flag(help: "Build the index of the corpus anew, though it is there.")
    var rebuild = false

    @Option(
        help: ArgumentHelp(
            "Measure nothing; compare the answers to so many of each task's queries with those of "
                + "looking at every product, filtered ones too, and fail where one differs.",
            valueName: "n"))
    var check: Int?

    @Flag(
        help: ArgumentHelp(
            "Measure what filters cost that leave 0.01 to 90 % of the products, as multiples of the "
                + "same queries unfiltered; all count their matches, as an index's searches do."))
    var filters = false

    /// Whether anything is given that only makes sense with a corpus.
    var isGiven: Bool {
        corpus != nil || queries != nil || customers != nil || tasks != nil || folder != nil
            || rebuild || check != nil || filters
    }

    func validate() throws {
        guard (1...1_000).contains(passes) else {
            throw ValidationError("--passes should be from 1 to 1000, found \(passes)")
        }
        if let check, check < 1 {
            throw ValidationError("--check should be at least 1, found \(check)")
        }
        guard isGiven else { return }
        guard corpus != nil else {
            throw ValidationError("--corpus should name the products to measure tasks on")
        }
        guard queries != nil else {
            throw ValidationError("--queries should name the queries to ask the corpus")
        }
        do throws(PeerBenchmarkError) {
            if customers == nil, let task = try chosenTasks().first(where: \.isPersonal) {
                throw .noCustomers(task: task.rawValue)
            }
        } catch { throw ValidationError("\(error)") }
    }

    /// The tasks to do, at least one.
    func chosenTasks() throws(PeerBenchmarkError) -> [PeerTask] {
        guard let tasks else { return PeerTask.allCases }
        return try PeerTask.list(tasks)
    }
}
