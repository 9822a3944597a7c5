import ArgumentParser
import LineProtocol
import Logging
import SearchEngine
import SearchServer

/// `penchant serve`: answers over a socket until it is asked to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer requests over a socket.",
        discussion: """
            Serves every index in a folder, by the names of its subfolders with an index.yaml. \
            Lines and the Redis protocol are understood on the same port:

              penchant serve --indexes Indexes
              printf 'SEARCH shop "running shoes" FOR anna LIMIT 3\\n' | nc -N localhost 6464
              redis-cli -p 6464 SEARCH shop "running shoes" FOR anna LIMIT 3

            SIGTERM and SIGINT let what was received be answered, then the process ends with 0.
            """)

    @Option(help: ArgumentHelp("The folder that holds a folder for each index.", valueName: "dir"))
    var indexes = "Indexes"

    @Option(
        help: ArgumentHelp(
            "The address to listen on; 0.0.0.0 lets other machines in, who are not asked for a key.",
            valueName: "host"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on; 0 takes any that is free.", valueName: "n"))
    var port = 6464

    @Option(help: ArgumentHelp("The most connections at a time.", valueName: "n"))
    var maxConnections = 10_000

    @Option(help: ArgumentHelp("The most bytes of one request.", valueName: "n"))
    var maxRequestBytes = 1 << 20

    func validate() throws {
        do throws(ServerError) { _ = try configuration() } catch {
            throw ValidationError("\(error)")
        }
    }

    func run() async throws {
        let logger = Logger.standardError(label: "penchant", level: .info)
        let engine = Engine(folder: indexes) { logger.warning("\($0)") }
        guard !engine.names.isEmpty else { throw CommandFailure.noIndexes(folder: indexes) }
        for name in engine.names {
            do throws(EngineError) {
                let index = try engine.index(name)
                logger.info("index \(name): \(index.productCount) products")
            } catch {
                // The others can be served, and a request will be told the same.
                logger.error("index \(name) cannot be opened: \(error)")
            }
        }
        defer { engine.close() }
        try await ServingService(
            configuration: configuration(),
            handler: EngineRequestHandler(engine: engine, version: PenchantVersion.current),
            logger: logger
        ).runUntilSignal()
    }

    private func configuration() throws(ServerError) -> ServerConfiguration {
        try ServerConfiguration(
            host: host, port: port, limits: RequestLimits(length: maxRequestBytes),
            maxConnections: maxConnections, version: PenchantVersion.current)
    }
}
