import LineProtocol
import Testing

@Suite("SEARCH takes its options in any order, each once and in range")
struct SearchArgumentsTests {
    private func search(_ line: String) -> SearchArguments? {
        guard case .request(.search(let arguments)) = content(ofLine: line) else { return nil }
        return arguments
    }

    @Test("Without options everything has its default")
    func defaults() throws {
        let arguments = try #require(search(#"SEARCH shop "trail shoes""#))
        #expect(arguments == SearchArguments(index: "shop", query: "trail shoes"))
        #expect(arguments.limit == 10)
        #expect(arguments.offset == 0)
        #expect(arguments.strength == nil)
        #expect(!arguments.explains)
    }

    @Test("Every option is read, in a line and in RESP")
    func everyOption() throws {
        let line =
            #"search shop "trail shoes" limit 20 for c42 PROFILE {"brand":{"nike":1.5}} "#
            + #"Strength 0.25 where "brand:nike AND price:[50 TO 100]" FACETS brand,color "#
            + "SORT price:desc OFFSET 40 FIELDS id,title EXPLAIN DEADLINE 25"
        let arguments = try #require(search(line))
        #expect(arguments.index == "shop")
        #expect(arguments.query == "trail shoes")
        #expect(arguments.customer == "c42")
        #expect(arguments.profile == Array(#"{"brand":{"nike":1.5}}"#.utf8))
        #expect(arguments.strength == 0.25)
        #expect(arguments.filter == "brand:nike AND price:[50 TO 100]")
        #expect(arguments.facets == ["brand", "color"])
        #expect(arguments.sort?.field == "price" && arguments.sort?.isDescending == true)
        #expect(arguments.limit == 20)
        #expect(arguments.offset == 40)
        #expect(arguments.fields == ["id", "title"])
        #expect(arguments.explains)
        #expect(arguments.deadline == .milliseconds(25))
        let sameInRESP = content(ofArray: [
            "SEARCH", "shop", "trail shoes", "LIMIT", "20", "FOR", "c42", "PROFILE",
            #"{"brand":{"nike":1.5}}"#, "STRENGTH", "0.25", "WHERE",
            "brand:nike AND price:[50 TO 100]", "FACETS", "brand,color", "SORT", "price:desc",
            "OFFSET", "40", "FIELDS", "id,title", "EXPLAIN", "DEADLINE", "25",
        ])
        #expect(sameInRESP == .request(.search(arguments)))
    }

    @Test(
        "SORT ascends unless told otherwise",
        arguments: [("price", false), ("price:asc", false), ("price:DESC", true)])
    func sort(text: String, isDescending: Bool) {
        let order = search("SEARCH shop q SORT \(text)")?.sort
        #expect(order?.field == "price")
        #expect(order?.isDescending == isDescending)
    }

    @Test(
        "Numbers at the ends of their ranges are taken",
        arguments: [
            "STRENGTH 0", "STRENGTH 1", "LIMIT 0", "LIMIT 1000", "OFFSET 0", "OFFSET 10000",
            "DEADLINE 1", "DEADLINE 3600000",
        ])
    func bounds(option: String) {
        #expect(search("SEARCH shop q \(option)") != nil)
    }

    @Test(
        "A wrong value is refused with what was expected and what was found",
        arguments: [
            ("STRENGTH 1.01", #"STRENGTH expects a number from 0 to 1, found "1.01""#),
            ("STRENGTH nan", #"STRENGTH expects a number from 0 to 1, found "nan""#),
            ("STRENGTH much", #"STRENGTH expects a number from 0 to 1, found "much""#),
            ("LIMIT 1001", #"LIMIT expects an integer from 0 to 1000, found "1001""#),
            ("LIMIT -1", #"LIMIT expects an integer from 0 to 1000, found "-1""#),
            ("LIMIT 1.5", #"LIMIT expects an integer from 0 to 1000, found "1.5""#),
            ("OFFSET 10001", #"OFFSET expects an integer from 0 to 10000, found "10001""#),
            ("DEADLINE 0", #"DEADLINE expects an integer from 1 to 3600000, found "0""#),
            ("FACETS a,,b", #"FACETS expects different names separated by commas, found "a,,b""#),
            ("FIELDS a,a", #"FIELDS expects different names separated by commas, found "a,a""#),
            (
                "SORT price:up",
                #"SORT expects a field, or a field with :asc or :desc, found "price:up""#
            ),
            ("SORT :asc", #"SORT expects a field, or a field with :asc or :desc, found ":asc""#),
            (#"FOR """#, #"FOR expects a customer id that is not empty, found """#),
            ("LIMIT 1 LIMIT 2", "SEARCH expects LIMIT once, found it again"),
            ("EXPLAIN EXPLAIN", "SEARCH expects EXPLAIN once, found it again"),
            (
                "shoes",
                "SEARCH expects one of FOR PROFILE STRENGTH WHERE FACETS SORT LIMIT OFFSET FIELDS"
                    + #" EXPLAIN DEADLINE, found "shoes"; quote an argument with spaces"#
            ),
        ])
    func refusal(option: String, message: String) {
        guard case .refused(let error) = content(ofLine: "SEARCH shop q \(option)") else {
            Issue.record("expected a refusal of \(option)")
            return
        }
        #expect(error.code == .syntax)
        #expect(error.description == message)
    }

    @Test(
        "An option without its value is refused",
        arguments: [
            "FOR", "PROFILE", "STRENGTH", "WHERE", "FACETS", "SORT", "LIMIT", "OFFSET", "FIELDS",
            "DEADLINE",
        ])
    func missingValue(option: String) {
        let expected = LineProtocolError.missingArgument(
            command: .search, expected: "a value for \(option)")
        #expect(content(ofLine: "SEARCH shop q \(option)") == .refused(expected))
    }
}
