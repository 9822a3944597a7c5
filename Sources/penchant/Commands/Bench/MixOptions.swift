import ArgumentParser
import Foundation

/// What `bench engine` takes when it applies a mix.
struct MixOptions: ParsableArguments {
    @OptionGroup var workload: WorkloadOptions

    @Option(help: ArgumentHelp("The threads that ask at the same time, or all.", valueName: "n"))
    var threads = ThreadCount(1)

    @Flag(
        help: """
            Send the events and products of the mix, too, which changes the index; without it \
            they are left out.
            """)
    var withWrites = false
}

/// The value of `--threads`: a number, or `all` for one thread for each core.
struct ThreadCount: ExpressibleByArgument {
    /// At least 1, at most 256.
    let count: Int

    /// So many threads.
    init(_ count: Int) { self.count = count }

    /// Nil for what is neither `all` nor a number in range.
    init?(argument: String) {
        if argument == "all" {
            count = min(256, ProcessInfo.processInfo.activeProcessorCount)
        } else {
            guard let count = Int(argument), (1...256).contains(count) else { return nil }
            self.count = count
        }
    }

    /// The number in the form that is read.
    var defaultValueDescription: String { "\(count)" }
}
