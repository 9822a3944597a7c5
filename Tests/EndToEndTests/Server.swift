import Foundation
import Glibc

/// `penchant serve`, on a port of its own.
final class Server: Sendable {
    struct NotListening: Error { let errors: String }

    let process: ChildProcess
    let port: UInt16
    // Held so that its folder lives while the server does.
    private let folder: TemporaryFolder

    /// Starts a server for a shop, and returns when it listens.
    init(_ shop: Shop, options: String...) throws {
        folder = shop.folder
        let process = try ChildProcess(
            try Program.path.get(),
            ["serve", "--indexes", shop.indexes, "--port", "0"] + options, in: folder)
        self.process = process
        let port = Polling.value(within: 30) {
            Self.port(in: process.errorText) ?? (process.ended == nil ? nil : 0)
        }
        guard let port, port > 0 else {
            process.killAndWait()
            throw NotListening(errors: process.errorText)
        }
        self.port = port
    }

    /// A new connection.
    func connect() throws -> Connection { Connection(try Socket(port: port)) }

    /// Kills the server as `kill -9` does.
    func kill() { process.killAndWait() }

    /// Asks the server to stop, as service managers do, and waits.
    func terminate() throws -> ChildProcess.End {
        process.send(SIGTERM)
        return try process.wait(seconds: 30)
    }

    /// The log line with "listening" tells the port.
    private static func port(in log: String) -> UInt16? {
        // The last line may not be whole yet.
        let lines = log.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let line = lines.first { $0.contains("listening") }
        let word = line?.split(separator: " ").first { $0.hasPrefix("port=") }
        return word.flatMap { UInt16($0.dropFirst(5)) }
    }
}
