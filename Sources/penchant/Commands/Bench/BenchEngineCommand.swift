import ArgumentParser

/// `penchant bench engine`: measures the engine in process, without a server.
struct BenchEngineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engine",
        abstract: "Measure searches without a server.",
        discussion: """
            Sends INDEX a mix of requests like those of 'bench load', but in process, as fast as \
            they are answered.

              penchant bench engine shop --shop shop --threads all
            """)

    @Argument(help: "The folder of an index that has been built.")
    var index: String

    @OptionGroup var mix: MixOptions

    @Option(help: ArgumentHelp("A file to write the record to, as JSON.", valueName: "file"))
    var out: String?

    @Flag(help: "Print the record, one JSON object, and nothing else on standard output.")
    var json = false

    func run() async throws {
        try await BenchEngineMix(
            index: index, options: mix, report: LoadReport(file: out, json: json)
        ).run()
    }
}
