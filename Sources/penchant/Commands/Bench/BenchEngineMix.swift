import ArgumentParser
import Foundation
import LineProtocol
import LoadDriver
import SearchEngine
import SearchServer

/// A mix of requests straight to the engine, without sockets: the part of `bench engine` that
/// measures an index of one's own.
struct BenchEngineMix {
    /// The index's folder.
    let index: String
    /// What is asked.
    let options: MixOptions
    /// Where the figures go.
    let report: LoadReport

    /// Asks, and delivers what was measured.
    func run() async throws {
        let url = URL(fileURLWithPath: index).standardizedFileURL
        let engine = Engine(folder: url.deletingLastPathComponent().path) {
            Output.complain("warning: \($0)")
        }
        defer { engine.close() }
        let name = url.lastPathComponent
        let opened = try engine.index(name)
        guard opened.generation > 0 || opened.productCount > 0 else {
            throw EngineError.notBuilt(path: opened.paths.data)
        }
        let workload = try options.workload.workload(mix(), index: name)
        let result = await measure(workload, engine)
        try report.deliver(
            result, catalog: options.workload.catalog(products: opened.productCount))
    }

    private func mix() throws -> RequestMix {
        let mix = try options.workload.readMix()
        guard mix.hasWrites, !options.withWrites else { return mix }
        guard let reading = mix.withoutWrites else {
            throw ValidationError(
                "the mix \(mix.name) only changes the index; allow that with --with-writes, "
                    + "on a copy of the index if need be")
        }
        Output.complain(
            "warning: what changes the index is left out of the mix; send it with --with-writes")
        return reading
    }

    private func measure(_ workload: Workload, _ engine: Engine) async -> LoadResult {
        let handler = EngineRequestHandler(engine: engine, version: PenchantVersion.current)
        let counters = ServerCounters()
        return await InProcessRun(
            workload: workload, threads: options.threads.count,
            seconds: options.workload.seconds, warmUp: options.workload.warmUp
        ) { request in
            // A session of its own for each request, since deadlines count from its beginning.
            let session = SessionInfo(connection: 1, peer: "in process", counters: counters)
            return handler.reply(to: request, session: session)
        }.run {
            let usage = ProcessUsage.current
            return ProcessReading(
                cpuSeconds: usage.cpuSeconds, rssBytes: usage.rssBytes,
                peakRSSBytes: usage.peakRSSBytes)
        }
    }
}
