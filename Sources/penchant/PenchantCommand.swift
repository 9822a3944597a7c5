import ArgumentParser
import Foundation

/// The root of the command line: parses, runs one command, and turns errors into exit statuses.
@main
struct PenchantCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "penchant",
        abstract: "A personalized product search engine.",
        discussion: """
            INDEX is a folder with an index.yaml that says what is searched, filtered and \
            preferred; what is built goes to the folder's data/.

            A first shop, built and searched as one of its customers:

              penchant generate --products 5000 --out shop
              penchant build shop --from shop/products.jsonl
              penchant events shop --from shop/events.jsonl
              penchant search shop "running shoes" --for anna --explain

            Results go to standard output, progress and warnings to standard error. Exit status: \
            0 done, 1 failed, 2 wrong usage, 3 done, but with rejected rows.
            """,
        version: PenchantVersion.current,
        subcommands: [
            BuildCommand.self, EventsCommand.self, SearchCommand.self, EvaluateCommand.self,
            ReplayCommand.self, VerifyCommand.self, RollbackCommand.self, StatsCommand.self,
            GenerateCommand.self, ServeCommand.self, BenchCommand.self, DemoCommand.self,
        ])

    /// Runs the command of the arguments and ends the process.
    static func main() async {
        // A reader that has seen enough must not end a build half-way; see `Output`.
        signal(SIGPIPE, SIG_IGN)
        WorkingMemory.keep()
        Foundation.exit(await run().rawValue)
    }

    private static func run() async -> ExitStatus {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return .done
        } catch {
            return ErrorReport(error).deliver()
        }
    }
}
