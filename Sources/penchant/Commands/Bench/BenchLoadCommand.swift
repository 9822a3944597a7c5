import ArgumentParser
import LoadDriver

/// `penchant bench load`: sends a mix of requests to a running server and measures the answers.
struct BenchLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Measure a running server over real sockets.",
        discussion: """
            With --rate requests are sent on a schedule that is fixed before the run, whether or \
            not the earlier ones are answered, and their latency counts from when they should have \
            been sent: a server that stalls is charged for all that came meanwhile. With --closed \
            each connection sends its next request when a reply comes, which measures capacity.

            The requests are drawn from a generated shop: the same seed sends the same ones. \
            Events and products of the mix change the index.

              penchant generate --products 100000 --out Indexes/shop
              penchant build Indexes/shop --from Indexes/shop/products.jsonl
              penchant serve --indexes Indexes &
              penchant bench load shop --shop Indexes/shop --rate 2000
              penchant bench load shop --shop Indexes/shop --closed --out capacity.json
            """)

    @Argument(help: "The name of an index that the server serves.")
    var index: String

    @Option(help: ArgumentHelp("The server's name or address.", valueName: "host"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The server's port.", valueName: "n"))
    var port = 6464

    @OptionGroup var options: WorkloadOptions

    @Option(
        help: ArgumentHelp("Requests a second over all connections (open loop).", valueName: "r"))
    var rate: Double?

    @Option(help: "How the requests of an open loop are spaced: poisson or uniform.")
    var spacing = ArrivalSpacing.poisson

    @Flag(help: "Send the next request when a reply comes (closed loop).")
    var closed = false

    @Option(
        help: ArgumentHelp(
            "The requests under way on each connection of a closed loop.", valueName: "n"))
    var pipeline: Int?

    @Option(help: ArgumentHelp("The number of connections.", valueName: "n"))
    var connections = 16

    @Option(help: ArgumentHelp("The threads that drive the connections.", valueName: "n"))
    var threads = 1

    @Option(
        help: ArgumentHelp("How long the last answers are waited for at most.", valueName: "s"))
    var patience = 10.0

    @Option(help: ArgumentHelp("A file to write the record to, as JSON.", valueName: "file"))
    var out: String?

    @Flag(help: "Print the record, one JSON object, and nothing else on standard output.")
    var json = false

    func validate() throws {
        if options.shop == nil {
            throw ValidationError("--shop should name a folder made by 'penchant generate'")
        }
        if pipeline != nil, !closed { throw ValidationError("--pipeline needs --closed") }
        _ = try loadConfiguration()
    }

    func run() async throws {
        let mix = try options.readMix()
        let workload = try options.workload(mix, index: index)
        let products = try await productCount()
        let result = try await LoadRun(loadConfiguration(), workload: workload).run()
        try LoadReport(file: out, json: json)
            .deliver(result, catalog: options.catalog(products: products))
    }

    private func productCount() async throws(LoadError) -> Int {
        guard let probe = await ServerProbe(host: host, port: port) else {
            throw .cannotConnect(host: host, port: port, reason: "nobody answers")
        }
        let count = await probe.productCount(of: index)
        await probe.close()
        guard let count else { throw .notServed(index: index, host: host, port: port) }
        return count
    }

    private func loadConfiguration() throws -> LoadConfiguration {
        do throws(LoadError) {
            return try LoadConfiguration(
                host: host, port: port, loop: loop(), connections: connections,
                seconds: options.seconds, warmUp: options.warmUp, patience: patience,
                threads: threads)
        } catch { throw ValidationError("\(error)") }
    }

    private func loop() throws(LoadError) -> LoadConfiguration.Loop {
        switch (rate, closed) {
        case (let rate?, false): return .open(rate: rate, spacing: spacing)
        case (nil, true): return .closed(depth: pipeline ?? 1)
        case (nil, false), (.some, true):
            throw .invalidSetting(
                name: "the loop", expected: "either --rate or --closed",
                found: closed ? "both" : "neither")
        }
    }
}

extension ArrivalSpacing: ExpressibleByArgument {}
