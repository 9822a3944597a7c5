import Foundation
import Testing

@Suite("CUSTOMER FORGET leaves nothing")
struct ForgettingTests {
    private static let customer = "forgetme-7f3a9c51"
    private static let query = "secretquery-5d2e8b"
    private static let search = "SEARCH shop shoes LIMIT 20 EXPLAIN"

    /// The files under a folder that hold a text, by their paths.
    private func files(under folder: String, holding text: String) -> [String] {
        let bytes = Data(text.utf8)
        let names = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
        return names.compactMap { $0 as? String }.filter { name in
            let contents = FileManager.default.contents(atPath: folder + "/" + name)
            return contents?.range(of: bytes) != nil
        }
    }

    private func event(_ number: Int, product: String) -> String {
        #"{"customer":"\#(Self.customer)","kind":"purchase","product":"\#(product)","#
            + #""query":"\#(Self.query) \#(number)"}"#
    }

    @Test func `No file holds a byte of the customer while the server goes on, nor after it`()
        throws
    {
        let shop = try Shop.generated()
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        for number in 0..<40 {
            let other = #"{"customer":"other\#(number)","kind":"view","product":"p2"}"#
            let own = event(number, product: "p\(number + 1)")
            try connection.send("EVENT shop \(own)\nEVENT shop \(other)\n")
            #expect(try connection.reply() == .ok)
            #expect(try connection.reply() == .ok)
        }
        _ = try connection.request("SEARCH shop shoes FOR \(Self.customer)")
        #expect(!files(under: shop.data, holding: Self.customer).isEmpty)
        let forget = "CUSTOMER shop FORGET \(Self.customer)"
        #expect(try connection.request(forget) == .json(#"{"events":40}"#))
        for text in [Self.customer, Self.query] {
            #expect(files(under: shop.data, holding: text) == [])
        }
        #expect(try connection.request("CUSTOMER shop EXPORT \(Self.customer)") == .json("[]"))
        #expect(try server.terminate() == .exit(0))
        for text in [Self.customer, Self.query] {
            #expect(files(under: shop.data, holding: text) == [])
        }
    }

    @Test func `Rankings are neutral at once, the customer's and everybody's`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let before = try connection.request(Self.search)
        let last = try #require(try connection.json(Self.search).ids.last)
        #expect(try connection.request("EVENT shop \(event(0, product: last))") == .ok)
        #expect(try connection.request("FLUSH shop") == .ok)
        let personal = "\(Self.search) FOR \(Self.customer)"
        #expect(try connection.json(personal).ids.first == last)
        #expect(
            try difference(connection.request(Self.search), before) != nil, "popularity has grown")
        let forget = "CUSTOMER shop FORGET \(Self.customer)"
        #expect(try connection.request(forget) == .json(#"{"events":1}"#))
        let after = try connection.request(Self.search)
        #expect(
            difference(after, before) == nil, "what others see is not based on forgotten events")
        #expect(try difference(connection.request(personal), after) == nil)
        let shown = try connection.json("CUSTOMER shop SHOW \(Self.customer)")
        #expect(shown["events"].int == 0 && shown["attributes"].names == [])
    }

    @Test func `Other customers keep their events and their rankings`() throws {
        let server = try Server(try .generated())
        defer { server.kill() }
        let connection = try server.connect()
        let ben = try connection.request(Self.search + " FOR ben")
        let events = try connection.request("CUSTOMER shop EXPORT ben")
        #expect(try connection.request("EVENT shop \(event(0, product: "p1"))") == .ok)
        #expect(try connection.request("CUSTOMER shop FORGET \(Self.customer)").code == nil)
        #expect(try connection.request("CUSTOMER shop EXPORT ben") == events)
        #expect(try connection.request("FLUSH shop") == .ok)
        #expect(try difference(connection.request(Self.search + " FOR ben"), ben) == nil)
    }

    @Test func `Rows of an import that were rejected are forgotten, too`() throws {
        let shop = try Shop.tiny()
        let bad = #"{"customer":"\#(Self.customer)","kind":"frob","product":"a"}"#
        let file = try shop.folder.write(
            event(0, product: "a") + "\n" + bad + "\n", to: "events.jsonl")
        let run = try shop.run("events", "--from", file)
        #expect(run.end == .exit(3), "\(run)")
        let server = try Server(shop)
        defer { server.kill() }
        let connection = try server.connect()
        let forget = "CUSTOMER shop FORGET \(Self.customer)"
        #expect(try connection.request(forget) == .json(#"{"events":1}"#))
        #expect(files(under: shop.data, holding: Self.customer) == [])
    }

    @Test func `A customer is forgotten while others search and write`() throws {
        let shop = try Shop.generated()
        let server = try Server(shop)
        defer { server.kill() }
        let stop = Flag()
        let others = (0..<3).map { number in
            Background {
                let connection = try server.connect()
                while !stop.isRaised {
                    let event = #"{"customer":"w\#(number)","kind":"view","product":"p3"}"#
                    try connection.send(
                        "SEARCH shop shoes FOR \(Self.customer)\nEVENT shop \(event)\n")
                    guard try connection.reply().code == nil, try connection.reply() == .ok else {
                        return false
                    }
                }
                return true
            }
        }
        let connection = try server.connect()
        for round in 0..<5 {
            #expect(try connection.request("EVENT shop \(event(round, product: "p9"))") == .ok)
            let reply = try connection.request("CUSTOMER shop FORGET \(Self.customer)")
            #expect(reply == .json(#"{"events":1}"#), "\(reply)")
            #expect(files(under: shop.data, holding: Self.query) == [])
            let shown = try connection.json("CUSTOMER shop SHOW \(Self.customer)")
            #expect(shown["attributes"].names == [], "round \(round)")
        }
        stop.raise()
        for other in others { #expect(try other.value()) }
    }
}
