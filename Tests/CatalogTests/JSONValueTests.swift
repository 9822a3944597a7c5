import Catalog
import Testing

@Suite struct JSONValueTests {
    private func parse(_ text: String) throws(CatalogError) -> JSONValue {
        try JSONValue(parsing: Array(text.utf8))
    }

    private func printed(_ text: String) throws -> String {
        String(decoding: try parse(text).json, as: UTF8.self)
    }

    @Test func valuesOfAllKindsKeepTheirOrder() throws {
        let value = try parse(#" {"b": [1, true, null], "a": {"x": "y"}, "c": -2.5e1} "#)
        #expect(
            value
                == .object([
                    JSONMember(name: "b", value: .array([.number(1), .bool(true), .null])),
                    JSONMember(
                        name: "a",
                        value: .object([JSONMember(name: "x", value: .string("y"))])),
                    JSONMember(name: "c", value: .number(-25)),
                ]))
        #expect(value["a"]?["x"] == .string("y"))
        #expect(value["d"] == nil)
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("6.0", "6"), ("9007199254740992", "9007199254740992"),
        ("0.1", "0.1"), ("123456.789", "123456.789"), ("1e3", "1000"), ("1e300", "1e+300"),
        ("0.30000000000000004", "0.30000000000000004"), ("-12.50", "-12.5"),
    ])
    func numbersPrintBackAsShortAsTheyCan(_ source: String, _ expected: String) throws {
        #expect(try printed(source) == expected)
    }

    @Test func manyDecimalsAreRoundedAsTheStandardLibraryDoes() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let digits = String(UInt64.random(in: 0..<10_000_000_000_000_000, using: &generator))
            let text = "\(digits).\(UInt32.random(in: 0..<1000, using: &generator))"
            #expect(try parse(text) == .number(try #require(Double(text))))
        }
    }

    @Test(arguments: [
        #""a\"\\\/\b\f\n\r\tz""#, #""é 日本 😀""#, #""\u0000""#, #""""#,
    ])
    func stringsSurviveARoundTrip(_ source: String) throws {
        let value = try parse(source)
        #expect(try JSONValue(parsing: value.json) == value)
    }

    @Test func escapesAndSurrogatePairsAreResolved() throws {
        #expect(try parse(#""\u00e9\uD83D\uDE00\/""#) == .string("é😀/"))
    }

    @Test(arguments: [
        ("", 0), ("{", 1), ("[1,]", 3), (#"{"a":1,}"#, 7), (#"{"a" 1}"#, 5), ("tru", 3),
        ("01", 1), ("1.", 2), ("-", 1), ("1e", 2), (#""a"#, 2), ("[1] x", 4), ("{a:1}", 1),
        (#""\x""#, 2), (#""\u12g4""#, 5), ("nul1", 3), ("+1", 0), (#"{"a":'b'}"#, 5),
    ])
    func brokenTextIsRefusedAtItsByte(_ source: String, _ expectedOffset: Int) {
        #expect {
            _ = try parse(source)
        } throws: { error in
            guard case CatalogError.malformedJSON(_, _, let offset) = error else { return false }
            return offset == expectedOffset
        }
    }

    @Test(arguments: [#""\ud800""#, #""\ud800\u0041""#, #""\udc00""#])
    func loneSurrogatesAreRefused(_ source: String) {
        #expect(
            throws: CatalogError.malformedJSON(
                expected: "a pair of surrogates", found: "a lone surrogate", byteOffset: 1)
        ) { try parse(source) }
    }

    @Test func rawControlCharactersAndBadBytesAreRefused() {
        #expect(throws: CatalogError.self) { try parse("\"a\nb\"") }
        #expect(
            throws: CatalogError.malformedJSON(
                expected: "UTF-8", found: "byte 0xE9", byteOffset: 2)
        ) { try JSONValue(parsing: [0x22, 0x61, 0xE9, 0x22]) }
    }

    @Test func namesGivenTwiceAreRefusedInSmallAndLargeObjects() {
        #expect(throws: CatalogError.duplicateMember(name: "a", byteOffset: 7)) {
            try parse(#"{"a":1,"a":2}"#)
        }
        let members = (0..<50).map { #""m\#($0)":0"# }.joined(separator: ",")
        #expect {
            try parse("{\(members),\"m7\":1}")
        } throws: { error in
            guard case CatalogError.duplicateMember("m7", _) = error else { return false }
            return true
        }
    }

    @Test func nestingIsLimited() throws {
        let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
        _ = try parse(deep(128))
        #expect(throws: CatalogError.jsonTooDeep(limit: 128, byteOffset: 128)) {
            try parse(deep(129))
        }
    }

    @Test func numbersBeyondADoubleAreRefused() {
        #expect(throws: CatalogError.self) { try parse("1e400") }
    }

    @Test func noPrefixOfATextTraps() throws {
        let text = Array(#"{"a":[1.5e3,"x\u00e9\n",{"b":null}],"c":true}"#.utf8)
        for count in 0..<text.count {
            #expect(throws: CatalogError.self) { try JSONValue(parsing: Array(text[..<count])) }
        }
    }
}
