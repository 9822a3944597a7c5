import Testing

@testable import SearchEngine

@Suite("Reading WHERE")
struct FilterParserTests {
    private func bounds(
        _ lower: String?, _ upper: String?, lower includesLower: Bool = true,
        upper includesUpper: Bool = true
    ) -> FilterBounds {
        FilterBounds(
            lower: lower, upper: upper, includesLower: includesLower, includesUpper: includesUpper)
    }

    @Test("values: one, quoted, several, with keywords in any case")
    func values() throws {
        #expect(try FilterParser.parse("brand:nike") == .values(attribute: "brand", ["nike"]))
        #expect(try FilterParser.parse(" brand : nike ") == .values(attribute: "brand", ["nike"]))
        #expect(
            try FilterParser.parse(#"brand:"New Balance""#)
                == .values(attribute: "brand", ["New Balance"]))
        #expect(
            try FilterParser.parse(#"brand:"a \"b\" \\ c""#)
                == .values(attribute: "brand", [#"a "b" \ c"#]))
        #expect(
            try FilterParser.parse("color:(red OR blue or \"dark green\")")
                == .values(attribute: "color", ["red", "blue", "dark green"]))
        #expect(try FilterParser.parse("brand:AT&T") == .values(attribute: "brand", ["AT&T"]))
        #expect(try FilterParser.parse("brand:and") == .values(attribute: "brand", ["and"]))
        #expect(try FilterParser.parse("color:赤") == .values(attribute: "color", ["赤"]))
        #expect(try FilterParser.parse(#"brand:"""#) == .values(attribute: "brand", [""]))
    }

    @Test("bounds: closed, open, half open, without end, compared")
    func bounds() throws {
        func parsed(_ condition: String) throws -> FilterExpression {
            try FilterParser.parse("price:" + condition)
        }
        func expected(_ bounds: FilterBounds) -> FilterExpression {
            .bounds(attribute: "price", bounds)
        }
        #expect(try parsed("[5 TO 10]") == expected(bounds("5", "10")))
        #expect(try parsed("[5 to 10]") == expected(bounds("5", "10")))
        #expect(
            try parsed("{5 TO 10}") == expected(bounds("5", "10", lower: false, upper: false)))
        #expect(try parsed("[5 TO 10}") == expected(bounds("5", "10", upper: false)))
        #expect(try parsed("{5 TO 10]") == expected(bounds("5", "10", lower: false)))
        #expect(try parsed("[* TO 10]") == expected(bounds(nil, "10")))
        #expect(try parsed("[-5 TO *]") == expected(bounds("-5", nil)))
        #expect(try parsed(">5") == expected(bounds("5", nil, lower: false)))
        #expect(try parsed(">=5") == expected(bounds("5", nil)))
        #expect(try parsed("< 5") == expected(bounds(nil, "5", upper: false)))
        #expect(try parsed("<= 5") == expected(bounds(nil, "5")))
        #expect(
            try parsed(#"["2024-05-31T10:00" TO *]"#) == expected(bounds("2024-05-31T10:00", nil)))
    }

    @Test("NOT binds before AND, AND before OR, parentheses before all")
    func precedence() throws {
        let (a, b, c) = (
            FilterExpression.values(attribute: "a", ["1"]),
            FilterExpression.values(attribute: "b", ["2"]),
            FilterExpression.values(attribute: "c", ["3"])
        )
        #expect(try FilterParser.parse("a:1 OR b:2 AND c:3") == .or([a, .and([b, c])]))
        #expect(try FilterParser.parse("a:1 AND b:2 OR c:3") == .or([.and([a, b]), c]))
        #expect(try FilterParser.parse("NOT a:1 AND b:2") == .and([.not(a), b]))
        #expect(try FilterParser.parse("not (a:1 and b:2)") == .not(.and([a, b])))
        #expect(try FilterParser.parse("(a:1 OR b:2) AND c:3") == .and([.or([a, b]), c]))
        #expect(try FilterParser.parse("a:1 AND b:2 AND c:3") == .and([a, b, c]))
        #expect(try FilterParser.parse("((a:1))") == a)
        #expect(try FilterParser.parse("NOT NOT a:1") == .not(.not(a)))
    }

    /// A text that cannot be read, and what the error says.
    struct Fault: Sendable {
        let text: String
        let column: Int
        let expected: String
        let found: String
    }

    @Test(
        "what cannot be read is refused with its column, what was expected and what was found",
        arguments: [
            Fault(text: "", column: 1, expected: "an attribute, NOT or (", found: "the end"),
            Fault(text: "   ", column: 4, expected: "an attribute, NOT or (", found: "the end"),
            Fault(text: "brand", column: 6, expected: ":", found: "the end"),
            Fault(text: "brand nike", column: 7, expected: ":", found: "nike"),
            Fault(text: "brand:", column: 7, expected: "a value", found: "the end"),
            Fault(text: ":nike", column: 1, expected: "an attribute, NOT or (", found: ":"),
            Fault(
                text: "\"brand\":x", column: 1, expected: "an attribute, NOT or (",
                found: "\"brand\""),
            Fault(
                text: "brand:nike color:red", column: 12, expected: "AND, OR or the end",
                found: "color"),
            Fault(
                text: "brand:nike AND", column: 15, expected: "an attribute, NOT or (",
                found: "the end"),
            Fault(text: "brand:nike OR OR", column: 17, expected: ":", found: "the end"),
            Fault(text: "NOT", column: 4, expected: "an attribute, NOT or (", found: "the end"),
            Fault(text: "(brand:nike", column: 12, expected: ")", found: "the end"),
            Fault(text: "brand:nike)", column: 11, expected: "AND, OR or the end", found: ")"),
            Fault(text: "color:(red blue)", column: 12, expected: ")", found: "blue"),
            Fault(text: "color:()", column: 8, expected: "a value", found: ")"),
            Fault(text: "color:(red OR)", column: 14, expected: "a value", found: ")"),
            Fault(text: "price:[5 10]", column: 10, expected: "TO", found: "10"),
            Fault(text: "price:[5 TO 10", column: 15, expected: "] or }", found: "the end"),
            Fault(text: "price:[5 TO 10)", column: 15, expected: "] or }", found: ")"),
            Fault(text: "price:[TO 10]", column: 11, expected: "TO", found: "10"),
            Fault(text: "price:>", column: 8, expected: "a value", found: "the end"),
            Fault(text: "price:=5", column: 7, expected: "a value", found: "="),
            Fault(text: "price:> =", column: 10, expected: "a value", found: "the end"),
            Fault(text: "brand:\"nike", column: 7, expected: "a closing quote", found: "the end"),
            Fault(text: "färbe:\"x", column: 7, expected: "a closing quote", found: "the end"),
        ])
    func refused(fault: Fault) {
        #expect {
            try FilterParser.parse(fault.text)
        } throws: { error in
            guard case .badFilter(let column, let expected, let found)? = error as? EngineError
            else { return false }
            return column == fault.column && expected == fault.expected && found == fault.found
        }
    }

    @Test("nesting beyond 32 levels is refused, below it is read")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "(", count: levels) + "a:1" + String(repeating: ")", count: levels)
        }
        #expect(try FilterParser.parse(nested(31)) == .values(attribute: "a", ["1"]))
        #expect(throws: EngineError.self) { try FilterParser.parse(nested(32)) }
        #expect(throws: EngineError.self) { try FilterParser.parse(nested(100_000)) }
        #expect(throws: EngineError.self) {
            try FilterParser.parse(String(repeating: "NOT ", count: 100_000) + "a:1")
        }
    }

    @Test("ten thousand alternatives are no problem")
    func long() throws {
        let text = (0..<10_000).map { "a:v\($0)" }.joined(separator: " OR ")
        guard case .or(let parts) = try FilterParser.parse(text) else {
            Issue.record("expected alternatives")
            return
        }
        #expect(parts.count == 10_000)
    }
}
