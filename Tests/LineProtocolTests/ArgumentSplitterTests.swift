import LineProtocol
import Testing

@Suite("A line splits into arguments: plain, quoted and JSON")
struct ArgumentSplitterTests {
    private func echoed(_ argument: String) -> DecodedRequest.Content? {
        content(ofLine: "ECHO \(argument)")
    }

    @Test(
        "An argument means what its notation says",
        arguments: [
            ("plain", "plain"),
            (#"in"side"#, #"in"side"#),
            ("a{b", "a{b"),
            (#""""#, ""),
            (#""two words""#, "two words"),
            (#""a \"b\" \\ \/ c""#, #"a "b" \ / c"#),
            (#""\b\f\n\r\t""#, "\u{8}\u{c}\n\r\t"),
            (#""\u00e9\u20AC""#, "é€"),
            (#""\ud83d\ude00!""#, "😀!"),
            (#""\u0000""#, "\u{0}"),
            ("Žluťoučký", "Žluťoučký"),
            ("{}", "{}"),
            (#"{"a": ["}", "\"]"]}"#, #"{"a": ["}", "\"]"]}"#),
            ("[1, [2, 3]]", "[1, [2, 3]]"),
            (#"["\\"]"#, #"["\\"]"#),
        ])
    func meaning(written: String, meant: String) {
        #expect(echoed(written) == .session(.echo(message: meant)))
    }

    @Test("Any number of spaces separates, and those around the line do not count")
    func spaces() {
        #expect(content(ofLine: "  GET   shop p1  ") == content(ofLine: "GET shop p1"))
    }

    @Test(
        "A broken argument is refused with its column",
        arguments: [
            (#""open"#, LineProtocolError.unterminatedText(column: 6)),
            (#""open\""#, .unterminatedText(column: 6)),
            (#""\"#, .unterminatedText(column: 6)),
            (#"{"a":[1}"#, .unterminatedJSON(column: 6)),
            (#"{"a":"}"#, .unterminatedJSON(column: 6)),
            (#"{"a\"#, .unterminatedJSON(column: 6)),
            (#""a"b"#, .missingSpace(column: 9)),
            ("{}x", .missingSpace(column: 8)),
            (#""a\x""#, .invalidEscape(column: 8, found: #"\x"#)),
            (#""\u12g4""#, .invalidEscape(column: 7, found: #"\u12g4"#)),
            (#""\u12""#, .invalidEscape(column: 7, found: #"\u12"#)),
            (#""\ud83d""#, .invalidEscape(column: 7, found: #"\ud83d"#)),
            (#""\ud83d\u0041""#, .invalidEscape(column: 7, found: #"\ud83d\u0041"#)),
            (#""\ude00""#, .invalidEscape(column: 7, found: #"\ude00"#)),
        ])
    func refusal(written: String, error: LineProtocolError) {
        #expect(echoed(written) == .refused(error))
        #expect(error.code == .syntax)
    }

    @Test(
        "Bytes that are not UTF-8 are refused wherever they stand",
        arguments: [[0xff], [0xc3], [0x22, 0xed, 0xa0, 0x80, 0x22], [0x7b, 0x80, 0x7d]])
    func invalidUTF8(argument: [UInt8]) {
        let line = Array("ECHO ".utf8) + argument + [0x0a]
        let content = decode(pieces: [line]).first?.content
        #expect(content == .refused(.invalidUTF8(argument: 2)))
    }

    @Test("As many arguments as allowed are taken, and one more is refused")
    func argumentLimit() {
        let limits = RequestLimits(arguments: 3)
        #expect(decode("GET a b\n", limits: limits).first?.content == content(ofLine: "GET a b"))
        #expect(
            decode("GET a b c\n", limits: limits).first?.content
                == .refused(.tooManyArguments(limit: 3)))
    }
}
