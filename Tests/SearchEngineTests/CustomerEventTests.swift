import Catalog
import Foundation
import Testing

@testable import SearchEngine

@Suite("What events do to rankings")
struct CustomerEventTests {
    private let shop: TestIndex

    init() throws {
        shop = try TestIndex(
            products: (1...24).map {
                product(
                    "p\($0 + 10)", "trail shoe", brand: ["Nike", "Puma", "Fila"][$0 % 3],
                    color: ["red", "blue"][$0 % 2])
            })
    }

    private func ids(_ customer: String?) throws -> [String] {
        try shop.index.ids("shoe") {
            $0.customer = customer
            $0.limit = 100
        }
    }

    /// The sum of a hit's parts of a kind, 0 where it has none.
    private func part(
        _ kind: ScorePart.Kind, of product: String, for customer: String?, _ cause: String = ""
    ) throws -> Int32 {
        let explained = try shop.index.explain("shoe", product: product, customer: customer)
        return explained.parts.filter { $0.kind == kind && $0.cause.hasPrefix(cause) }
            .reduce(0) { $0 + $1.score }
    }

    @Test("a purchase raises the product, its brand and its color for the very next search")
    func purchase() throws {
        let before = try ids("kim")
        #expect(before[0] == "p11")
        #expect(try shop.index.record(event("kim", "purchase", "p20")))
        #expect(try ids("kim")[0] == "p20")
        #expect(try ids("lee") == before)
        #expect(try part(.repeat, of: "p20", for: "kim") > 0)
        // p23 shares the brand, p22 the color of p20.
        #expect(try part(.affinity, of: "p23", for: "kim", "brand=Puma") > 0)
        #expect(try part(.affinity, of: "p22", for: "kim", "color=red") > 0)
        #expect(try part(.affinity, of: "p21", for: "kim") == 0)
    }

    @Test("an event counts once, however often it is sent")
    func idempotent() throws {
        #expect(try shop.index.record(event("kim", "purchase", "p20", id: "e1")))
        let once = try shop.index.find("shoe") { $0.customer = "kim" }.hits.map(\.score)
        #expect(try !shop.index.record(event("kim", "purchase", "p20", id: "e1")))
        #expect(try !shop.index.record(event("kim", "view", "p12", id: "e1")))
        #expect(try shop.index.find("shoe") { $0.customer = "kim" }.hits.map(\.score) == once)
        try shop.reopen()
        #expect(try !shop.index.record(event("kim", "purchase", "p20", id: "e1")))
        let export = try JSONValue(parsing: try shop.index.exportCustomer("kim"))
        guard case .array(let events) = export else {
            Issue.record("an array was expected")
            return
        }
        #expect(events.count == 1)
    }

    @Test("a purchase counts more than a cart, a cart more than a view")
    func weights() throws {
        for (customer, kind) in [("a", "view"), ("b", "cart"), ("c", "purchase")] {
            try shop.index.record(event(customer, kind, "p20"))
        }
        let effects = try ["a", "b", "c"].map { try part(.affinity, of: "p23", for: $0, "brand") }
        #expect(effects[0] > 0)
        #expect(effects[0] < effects[1])
        #expect(effects[1] < effects[2])
    }

    @Test("older events count less")
    func decay() throws {
        for (customer, days) in [("old", 300.0), ("older", 700), ("new", 0.01)] {
            try shop.index.record(event(customer, "cart", "p20", daysAgo: days))
        }
        let effects = try ["older", "old", "new"].map {
            try part(.affinity, of: "p23", for: $0, "brand")
        }
        #expect(effects[0] >= 0)
        #expect(effects[0] < effects[1])
        #expect(effects[1] < effects[2])
    }

    @Test("popularity fades, and only purchases of late lift a product for everybody")
    func popularityFades() throws {
        for number in 0..<5 {
            try shop.index.record(event("a\(number)", "purchase", "p30", daysAgo: 90))
            try shop.index.record(event("b\(number)", "purchase", "p31", daysAgo: 1))
        }
        try shop.index.flush()
        #expect(try Array(ids(nil).prefix(2)) == ["p31", "p30"])
        let (late, early) = (
            try part(.popularity, of: "p31", for: nil), try part(.popularity, of: "p30", for: nil)
        )
        #expect(late > 4 * early)
        #expect(early > 0)
        #expect(try part(.popularity, of: "p29", for: nil) == 0)
    }

    @Test("events that arrive late count as if they had arrived in time")
    func lateEvents() throws {
        try shop.index.record(event("kim", "purchase", "p20", daysAgo: 0.01))
        try shop.index.record(event("lee", "purchase", "p20", daysAgo: 140))
        try shop.index.record(event("kim", "purchase", "p21", daysAgo: 30))
        try shop.index.record(event("kim", "purchase", "p22", daysAgo: 60))
        try shop.index.flush()
        let (live, personal) = (try shop.index.find("shoe").hits, try ids("kim"))
        try shop.reopen()
        let loaded = try shop.index.find("shoe").hits
        #expect(live.map(\.id) == loaded.map(\.id))
        for (a, b) in zip(live, loaded) { #expect(abs(a.score - b.score) <= 2, "\(a.id)") }
        #expect(try ids("kim") == personal)
    }

    @Test("a return takes most of a purchase back")
    func returns() throws {
        try shop.index.record(event("kim", "purchase", "p20"))
        let bought = try part(.repeat, of: "p20", for: "kim")
        try shop.index.record(event("kim", "return", "p20", daysAgo: 0))
        let returned = try part(.repeat, of: "p20", for: "kim")
        #expect(returned > 0)
        #expect(returned < bought / 2)
        try shop.index.record(event("kim", "return", "p20", daysAgo: 0))
        #expect(try part(.repeat, of: "p20", for: "kim") == 0)
    }

    @Test("a hidden product falls to the end for this customer alone, until it is bought")
    func hide() throws {
        try shop.index.record(event("kim", "hide", "p11"))
        #expect(try ids("kim").last == "p11")
        #expect(try ids("lee").first == "p11")
        #expect(try part(.hidden, of: "p11", for: "kim") == -20_000)
        try shop.index.record(event("kim", "purchase", "p11", daysAgo: 0))
        #expect(try part(.hidden, of: "p11", for: "kim") == 0)
        try shop.index.record(event("kim", "hide", "p11", daysAgo: 0))
        #expect(try part(.hidden, of: "p11", for: "kim") == -20_000)
    }

    private func answer(_ value: String, _ weight: Double) -> String {
        """
        {"customer":"kim","kind":"survey","attribute":"brand","value":"\(value)","weight":\(weight)}
        """
    }

    @Test("a survey's answer lifts or lowers a value, however it is written")
    func survey() throws {
        try shop.index.record(answer("PUMA", 1))
        #expect(try part(.affinity, of: "p20", for: "kim", "brand=Puma") > 0)
        try shop.index.record(answer("Nike", -1))
        #expect(try part(.affinity, of: "p22", for: "kim", "brand=Nike") < 0)
        #expect(try part(.affinity, of: "p21", for: "kim", "brand=Fila") == 0)
        #expect(try ids("kim").last.map { try part(.affinity, of: $0, for: "kim") < 0 } == true)
    }

    @Test("an answer about what is no preferred attribute is refused")
    func uselessAnswer() throws {
        for attribute in ["material", "price", "nonesuch"] {
            let text = """
                {"customer":"kim","kind":"survey","attribute":"\(attribute)","value":"x"}
                """
            #expect { try shop.index.record(text) } throws: { "\($0)".contains("brand, color") }
        }
    }

    @Test("stars above three are liking, below dislike")
    func reviews() throws {
        try shop.index.record(event("kim", "review", "p20", #""stars":5"#))
        try shop.index.record(event("lee", "review", "p20", #""stars":1"#))
        #expect(try part(.affinity, of: "p23", for: "kim", "brand") > 0)
        #expect(try part(.affinity, of: "p23", for: "lee", "brand") < 0)
    }

    @Test("what others bought next is offered to who bought the first")
    func boughtAfter() throws {
        for number in 0..<12 {
            try shop.index.record(event("other\(number)", "purchase", "p20", daysAgo: 20))
            try shop.index.record(event("other\(number)", "purchase", "p33", daysAgo: 10))
            try shop.index.record(event("else\(number)", "purchase", "p28", daysAgo: 10))
            try shop.index.record(event("else\(number)", "purchase", "p29", daysAgo: 9))
        }
        try shop.index.record(event("kim", "purchase", "p20", daysAgo: 1))
        #expect(try part(.related, of: "p33", for: "kim") > 0)
        #expect(try part(.related, of: "p33", for: "lee") == 0)
        #expect(try part(.related, of: "p29", for: "kim") == 0)
    }

    @Test(
        "what is no event is refused",
        arguments: [
            "", "{}", "[]", #"{"customer":"kim"}"#,
            #"{"customer":"kim","kind":"gaze","product":"p"}"#,
            #"{"customer":"kim","kind":"view"}"#, #"{"kind":"view","product":"p11"}"#,
            #"{"customer":"","kind":"view","product":"p11"}"#,
            #"{"customer":"kim","kind":"view","product":"p11","at":"yesterday"}"#,
            #"{"customer":"kim","kind":"review","product":"p11"}"#,
            #"{"customer":"kim","kind":"review","product":"p11","stars":6}"#,
            #"{"customer":"kim","kind":"purchase","product":"p11","quantity":0}"#,
        ])
    func refused(json: String) {
        #expect(throws: EngineError.self) { try shop.index.record(json) }
    }

    @Test("events about products that are not there do no harm")
    func unknownProduct() throws {
        let before = try ids(nil)
        try shop.index.record(event("kim", "purchase", "gone"))
        try shop.index.flush()
        #expect(try ids("kim") == before)
        try shop.index.put(product("gone", "trail shoe", brand: "Puma"))
        try shop.index.flush()
        #expect(try ids("kim")[0] == "gone")
    }

    @Test("what is known of a customer tells values and products with their nats")
    func customer() throws {
        try shop.index.record(event("kim", "purchase", "p20"))
        let text = String(decoding: try shop.index.customer("kim"), as: UTF8.self)
        let known = try JSONValue(parsing: text.json)
        #expect(known["customer"] == .string("kim"))
        #expect(known["events"] == .number(1))
        #expect(text.contains(#""value":"Puma""#))
        #expect(text.contains(#""id":"p20""#))
        let nobody = String(decoding: try shop.index.customer("nobody"), as: UTF8.self)
        #expect(nobody == #"{"customer":"nobody","events":0,"attributes":{},"products":[]}"#)
        #expect(throws: EngineError.self) { try shop.index.customer("") }
    }
}
