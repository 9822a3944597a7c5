import Foundation
import Testing

@Suite(
    "While another process holds the database",
    .enabled(if: Client.python != nil || Client.isRequired, "needs a Python (make clients)"))
struct WriterContentionTests {
    /// Holds the lock that writers need for some seconds, and says when it has it.
    private static let script = """
        import sqlite3, sys, time
        database = sqlite3.connect(sys.argv[1], isolation_level=None)
        database.execute("BEGIN IMMEDIATE")
        print("locked", flush=True)
        time.sleep(float(sys.argv[2]))
        database.execute("COMMIT")
        """

    private func lock(_ shop: Shop, seconds: Double) throws -> ChildProcess {
        guard let python = Client.python else { throw Client.Missing() }
        let process = try ChildProcess(
            python, ["-c", Self.script, shop.data + "/catalog.sqlite", "\(seconds)"],
            in: shop.folder)
        #expect(Polling.holds(within: 20) { process.outputText == "locked\n" })
        return process
    }

    @Test func `Searches are answered while writes wait`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let searcher = try server.connect()
        #expect(try searcher.request("SEARCH shop shoes").code == nil)
        let holder = try lock(shop, seconds: 4)
        defer { holder.killAndWait() }
        let writers = try (0..<16).map { number in
            let connection = try server.connect()
            try connection.send(#"PUT shop {"id":"n\#(number)","title":"Lamp"}"# + "\n")
            return connection
        }
        let clock = ContinuousClock()
        let start = clock.now
        for _ in 0..<20 { #expect(try searcher.request("SEARCH shop shoes").code == nil) }
        #expect(clock.now - start < .seconds(2), "20 searches took \(clock.now - start)")
        for writer in writers { #expect(try writer.reply() == .ok) }
    }

    @Test func `A write that waited in vain is told that the server is busy`() throws {
        let shop = try Shop.tiny()
        let server = try Server(shop)
        defer { server.kill() }
        let holder = try lock(shop, seconds: 13)
        defer { holder.killAndWait() }
        let connection = try server.connect()
        let reply = try connection.request(#"PUT shop {"id":"n","title":"Lamp"}"#)
        #expect(reply.code == "BUSY", "\(reply)")
        holder.killAndWait()
        #expect(try connection.request(#"PUT shop {"id":"n","title":"Lamp"}"#) == .ok)
    }
}
