import Foundation
import Glibc
import Synchronization
import Testing

@Suite("What was answered with OK survives kill -9")
struct DurabilityTests {
    @Test func `Every acknowledged write is there after many kills at random moments`() throws {
        let shop = try Shop.tiny()
        var random = Seeded(seed: UInt64(getpid()))
        var writers = (0..<4).map { Writer(number: $0) }
        for _ in 0..<7 {
            let server = try Server(shop)
            defer { server.kill() }
            let works = writers.map { writer in
                Background { [writer] in
                    var writer = writer
                    writer.write(to: server)
                    return writer
                }
            }
            usleep(.random(in: 30_000...400_000, using: &random))
            server.kill()
            #expect(server.process.ended == .signal(SIGKILL), "\(server.process.errorText)")
            writers = try works.map { try $0.value() }
            let again = try Server(shop)
            defer { again.kill() }
            for writer in writers { try writer.check(again) }
            again.kill()
        }
        #expect(writers.reduce(0) { $0 + $1.acknowledged } > 100)
    }

    @Test func `Nothing that was acknowledged is lost when the server stops and starts`() throws {
        let shop = try Shop.tiny()
        let before = try Server(shop)
        defer { before.kill() }
        var writer = Writer(number: 0)
        writer.write(to: before, rounds: 20)
        let connection = try before.connect()
        #expect(try connection.request("FLUSH shop") == .ok)
        let search = #"SEARCH shop "" LIMIT 1000 FOR w0"#
        let ids = Set(try connection.json(search).ids)
        #expect(try before.terminate() == .exit(0))
        let after = try Server(shop)
        defer { after.kill() }
        try writer.check(after)
        #expect(Set(try after.connect().json(search).ids) == ids)
    }

    @Test func `Rankings do not depend on whether the server was restarted`() throws {
        let shop = try Shop.tiny()
        let before = try Server(shop)
        defer { before.kill() }
        let connection = try before.connect()
        // Later ones tell of something long ago, as shops do that send what they have collected.
        for at in ["null", #""2019-01-01T00:00:00Z""#, #""2018-01-01T00:00:00Z""#] {
            let event = #"{"customer":"u","kind":"purchase","product":"d","at":\#(at)}"#
            #expect(try connection.request("EVENT shop \(event)") == .ok)
        }
        #expect(try connection.request("FLUSH shop") == .ok)
        let score = try #require(try connection.json("EXPLAIN shop umbrella d")["score"].double)
        #expect(try before.terminate() == .exit(0))
        let after = try Server(shop)
        defer { after.kill() }
        let again = try after.connect().json("EXPLAIN shop umbrella d")["score"].double
        // A little time has passed, in which popularity fades.
        #expect(abs(score - (again ?? .nan)) < 0.01, "\(score) before, \(again ?? .nan) after")
    }
}

/// A customer who puts and deletes products and sends events, and knows what was acknowledged.
private struct Writer: Sendable {
    private enum State {
        case there(String)
        case gone
        /// Sent and not answered: either outcome is right.
        case unknown
    }

    private let number: Int
    private var next = 0
    private var products: [String: State] = [:]
    private var events: Set<String> = []

    init(number: Int) { self.number = number }

    var acknowledged: Int { products.count + events.count }

    private var customer: String { "w\(number)" }

    /// Writes until the server is gone.
    mutating func write(to server: Server, rounds: Int = .max) {
        guard let connection = try? server.connect() else { return }
        for _ in 0..<rounds {
            do { try writeOnce(connection) } catch { return }
        }
    }

    /// A batch of writes in one go.
    private mutating func writeOnce(_ connection: Connection) throws {
        next += 1
        let id = "k\(number)-\(next)"
        let product = #"{"id":"\#(id)","title":"Thing \#(next)","maker":"Kill\#(number)"}"#
        let doomed = id + "-doomed"
        let event = self.event(id: id, product: id)
        products[id] = .unknown
        products[doomed] = .unknown
        try connection.send(
            "PUT shop \(product)\nEVENT shop \(event)\n"
                + "PUT shop {\"id\":\"\(doomed)\"}\nDELETE shop \(doomed)\n")
        if try connection.reply() == .ok { products[id] = .there(product) }
        if try connection.reply() == .ok { events.insert(id) }
        if try connection.reply() == .ok, try connection.reply() == .ok { products[doomed] = .gone }
    }

    private func event(id: String, product: String) -> String {
        #"{"id":"\#(id)","customer":"\#(customer)","kind":"purchase","product":"\#(product)"}"#
    }

    /// Compares what the server has with what it acknowledged.
    func check(_ server: Server) throws {
        let connection = try server.connect()
        let filter = "brand:Kill\(number)"
        let found = try connection.json(#"SEARCH shop "" LIMIT 1000 FIELDS id WHERE \#(filter)"#)
        let ids = Set(found.ids)
        let names = Array(products.keys)
        try connection.send(names.map { "GET shop \($0)\n" }.joined())
        for name in names {
            let reply = try connection.reply()
            switch products[name] {
            case .there(let product):
                #expect(reply == .json(product), "\(name) was acknowledged")
                #expect(found["total"].int ?? 0 > 1_000 || ids.contains(name), "\(name)")
            case .gone: #expect(reply.code == "NOTFOUND", "\(name) was deleted")
            default: break
            }
        }
        try checkEvents(connection)
    }

    private func checkEvents(_ connection: Connection) throws {
        let recorded = try exported(connection)
        #expect(events.isSubset(of: recorded), "\(customer)")
        #expect(Set(recorded).count == recorded.count, "\(customer): an event twice")
        guard let some = events.first else { return }
        // Whoever did not hear the answer sends an event again.
        #expect(try connection.request("EVENT shop \(event(id: some, product: some))") == .ok)
        #expect(try exported(connection).count == recorded.count)
    }

    private func exported(_ connection: Connection) throws -> [String] {
        try connection.json("CUSTOMER shop EXPORT \(customer)").elements
            .compactMap(\.["id"].string)
    }
}
