import ArgumentParser
import Foundation
import Logging
import SearchEngine
import SearchServer
import ShopGenerator

/// `penchant demo`: a shop that never existed, searched over a socket as two customers and nobody.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Generate a shop, serve it, and search it as two customers.",
        discussion: """
            Generates products, customers and what they did, builds an index, starts the server, \
            and runs the same searches as anna, as ben and as nobody. On a terminal the server \
            goes on until Ctrl-C, so that you can go on by hand.
            """)

    @Option(
        help: ArgumentHelp(
            "The folder for the demo's index; what it holds is replaced.", valueName: "dir"))
    var out = "demo"

    @Option(help: ArgumentHelp("The number of products.", valueName: "n"))
    var products = 5_000

    @Option(help: ArgumentHelp("What the shop is derived from.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The port to listen on; 0 takes any that is free.", valueName: "n"))
    var port = 6464

    @Flag(inversion: .prefixedNo, help: "Go on serving afterwards; the default on a terminal.")
    var stay: Bool?

    func run() async throws {
        try Output.line("1. A shop from seed \(seed)")
        try buildShop()
        let logger = Logger.standardError(label: "penchant", level: .error)
        let engine = Engine(folder: out) { logger.warning("\($0)") }
        defer { engine.close() }
        let server = try await listen(engine, logger)
        try Output.line("\n3. The server listens on 127.0.0.1:\(server.port)")
        try await DemoTour(port: server.port, index: Self.name).run()
        try Output.line(advice(port: server.port))
        if stay ?? (isatty(STDIN_FILENO) == 1) {
            try Output.line("The server goes on until Ctrl-C.")
            await Signals.interruption()
        }
        await server.drain()
    }

    private static let name = "shop"
    private var folder: String { out + "/" + Self.name }

    private func buildShop() throws {
        let plan: ShopPlan
        do throws(ShopError) {
            let now = UTCTime(secondsSince1970: Int(Date().timeIntervalSince1970))
            plan = try ShopPlan(seed: seed, products: products, until: now)
        } catch { throw ValidationError("\(error)") }
        try? FileManager.default.removeItem(atPath: folder + "/data")
        try ShopFolder(path: folder, mayOverwrite: true).write(plan)
        try Output.line("   \(folder) has products, events and an index.yaml\n\n2. The index")
        let index = try Index(IndexPaths(folder: folder))
        var reading = ProgressBar("   reading ", counting: .bytes)
        _ = try index.importProducts(from: [folder + "/products.jsonl"]) {
            reading.show($0, of: $1)
        }
        reading.finish()
        var indexing = ProgressBar("   indexing", counting: .products)
        let built = try index.rebuild { indexing.show($0, of: $1) }
        indexing.finish()
        let events = try index.importEvents(from: [folder + "/events.jsonl"]) { _, _ in }
        try Output.line(
            "   \(Quantity.count(index.productCount, "product")), "
                + "\(Quantity.bytes(Double(built.bytes))) on disk, "
                + "\(Quantity.count(events.taken, "event")) of customers")
        try index.close()
    }

    /// Listens on the port, or, when it is taken, on any other.
    private func listen(_ engine: Engine, _ logger: Logger) async throws -> LineServer {
        let handler = EngineRequestHandler(engine: engine, version: PenchantVersion.current)
        do {
            return try await LineServer.listen(
                ServerConfiguration(port: port, version: PenchantVersion.current),
                handler: handler, logger: logger)
        } catch ServerError.cannotListen {
            return try await LineServer.listen(
                ServerConfiguration(port: 0, version: PenchantVersion.current),
                handler: handler, logger: logger)
        }
    }

    private func advice(port: Int) -> String {
        """

        5. Go on by hand

           penchant serve --indexes \(out)        (starts this server again; here: .build/release/penchant)
           printf 'SEARCH \(Self.name) "running shoes" FOR anna LIMIT 3 EXPLAIN\\n' | nc -N localhost \(port)
           redis-cli -p \(port) SEARCH \(Self.name) jacket FOR ben WHERE 'price:[* TO 9000]' FACETS brand,color
           redis-cli -p \(port) EVENT \(Self.name) '{"customer":"you","kind":"purchase","product":"p1"}'
           redis-cli -p \(port) CUSTOMER \(Self.name) SHOW anna
           redis-cli -p \(port) HELP

        """
    }
}
