import Testing

@testable import SearchEngine

@Suite("Profiles that come with the request")
struct InlineProfileTests {
    private let shop: TestIndex

    init() throws {
        shop = try TestIndex(products: [
            product("a", "shoe", brand: "Nike", color: "red", #""material":"wool""#),
            product("b", "shoe", brand: "Puma", color: "red", #""material":"silk""#),
            product("c", "shoe", brand: "Reebok", color: "blue", #""material":"silk""#),
        ])
    }

    private func ids(_ profile: String) throws -> [String] {
        try shop.index.ids("shoe") { $0.profile = profile.json }
    }

    @Test("values and products named rise, those with numbers below 0 fall")
    func ranks() throws {
        #expect(try ids("{}") == ["a", "b", "c"])
        #expect(try ids(#"{"attributes":{"brand":{"Puma":0.5}}}"#) == ["b", "a", "c"])
        #expect(try ids(#"{"attributes":{"color":{"red":-0.5}}}"#) == ["c", "a", "b"])
        #expect(try ids(#"{"products":{"c":1}}"#) == ["c", "a", "b"])
        #expect(try ids(#"{"attributes":{"material":{"silk":1}}}"#) == ["b", "c", "a"])
    }

    @Test("values are found however they are written")
    func anyCase() throws {
        #expect(try ids(#"{"attributes":{"brand":{"PUMA":0.5}}}"#) == ["b", "a", "c"])
    }

    @Test("the score changes by exactly the nats given")
    func exactNats() throws {
        let plain = try shop.index.find("shoe").hits
        let given = try shop.index.find("shoe") {
            $0.profile = #"{"attributes":{"brand":{"Nike":0.1234}},"products":{"a":1}}"#.json
        }.hits
        #expect(given[0].id == "a")
        #expect(given[0].score == plain[0].score + 11_234)
        #expect(given[1].score == plain[1].score)
    }

    @Test("values and products that are not there have no effect")
    func absent() throws {
        let plain = try shop.index.find("shoe").timelessText
        let profile = #"{"attributes":{"brand":{"Adidas":5}},"products":{"zzz":5}}"#
        #expect(try shop.index.find("shoe") { $0.profile = profile.json }.timelessText == plain)
    }

    @Test("a profile adds to what is known of the customer")
    func addsUp() throws {
        try shop.index.record(event("kim", "purchase", "c"))
        let known = try shop.index.find("shoe") { $0.customer = "kim" }.hits
        let both = try shop.index.find("shoe") {
            $0.customer = "kim"
            $0.profile = #"{"products":{"c":1}}"#.json
        }.hits
        #expect(known[0].id == "c")
        #expect(both[0].score == known[0].score + 10_000)
    }

    @Test(
        "what is no profile is refused with what was expected",
        arguments: [
            "", "{", "[]", "3", #"{"brand":{"Nike":1}}"#, #"{"attributes":[]}"#,
            #"{"attributes":{"brand":["Nike"]}}"#, #"{"attributes":{"brand":{"Nike":"much"}}}"#,
            #"{"attributes":{"brand":{"Nike":10.5}}}"#, #"{"attributes":{"brand":{"Nike":-11}}}"#,
            #"{"attributes":{"nonesuch":{"Nike":1}}}"#, #"{"attributes":{"price":{"5":1}}}"#,
            #"{"products":{"":1}}"#, #"{"products":{"a":null}}"#, #"{"products":[]}"#,
        ])
    func refused(profile: String) throws {
        #expect(throws: EngineError.self) { try ids(profile) }
    }

    @Test("more than ten thousand entries are refused")
    func tooMany() throws {
        let entries = (0...10_000).map { "\"v\($0)\":1" }.joined(separator: ",")
        #expect(throws: EngineError.self) { try ids("{\"products\":{\(entries)}}") }
    }
}
