import LineProtocol
import NIOCore
import Testing

@Suite("The decoder takes requests from bytes in whatever pieces they come")
struct RequestDecoderTests {
    private static let ping = DecodedRequest.Content.session(.ping(message: nil))

    /// Both framings, empty lines, refusals of every kind that keep the framing.
    static let mixed =
        "PING\r\n\n\r\n   \nGET shop p1\n" + array(["GET", "shop", "p2"]) + "*0\r\n*-1\r\n"
        + #"PUT shop {"a":"}"}"# + "\nFROB\n" + array(["FROB"])
        + "*2\r\n$4\r\nECHO\r\n$12\r\ntwo\r\nlines!!\r\n" + "ECHO \"\\ud83d\"\nPING\n"
        + "*2\r\n$4\r\nECHO\r\n$-1\r\n" + "*x\r\n" + "*1\r\n:3\r\n" + "PING\n"
        + "*1\r\n$4\r\nPINGxx\n" + array(["PING"]) + "QUIT\n"

    @Test("A stream of both framings is decoded in order")
    func stream() {
        let requests = decode(Self.mixed)
        #expect(
            requests.map(\.framing) == [
                .line, .line, .resp, .line, .line, .resp, .resp, .line, .line, .resp, .resp, .resp,
                .line, .resp, .resp, .line,
            ])
        #expect(requests.first?.content == Self.ping)
        #expect(requests[6].content == .session(.echo(message: "two\r\nlines!!")))
        #expect(requests.last?.content == .session(.quit))
        #expect(requests[14].content == Self.ping)
    }

    @Test("Byte by byte gives the same as all at once")
    func byteByByte() {
        let bytes = Array(Self.mixed.utf8)
        #expect(decode(pieces: bytes.map { [$0] }) == decode(pieces: [bytes]))
    }

    @Test("Cut in two at any place gives the same as all at once")
    func everyCut() {
        let bytes = Array(Self.mixed.utf8)
        let whole = decode(pieces: [bytes])
        for place in bytes.indices {
            #expect(decode(pieces: [Array(bytes[..<place]), Array(bytes[place...])]) == whole)
        }
    }

    @Test("Random cuts give the same as all at once", arguments: 1...40)
    func randomCuts(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = Array(Self.mixed.utf8)
        let pieces = cut(bytes, longest: 9, using: &random)
        #expect(decode(pieces: pieces) == decode(pieces: [bytes]))
    }

    @Test("A malformed array is refused, and what follows its line is read")
    func malformedArrays() {
        let expected: [(String, String, String)] = [
            ("*x\r\n", "* and the number of arguments", "*x"),
            ("*\r\n", "* and the number of arguments", "*"),
            ("*1234567890123456789\r\n", "* and the number of arguments", "*1234567890123456789"),
            ("*1\r\n:3\r\n", "$ and the length of an argument", ":3"),
            ("*1\r\n$1x\r\n", "$ and the length of an argument", "$1x"),
            ("*1\r\n$4\r\nPINGPING\r\n", "CR LF behind an argument", "other bytes"),
            ("*1\r\n$-1\r\n", "an argument", "$-1"),
        ]
        for (bytes, wanted, found) in expected {
            let requests = decode(bytes + "PING\n").map(\.content)
            let error = LineProtocolError.malformedFrame(expected: wanted, found: found)
            #expect(requests == [.refused(error), Self.ping])
        }
    }

    @Test("An argument of an array that is not UTF-8 is refused, and the next request is read")
    func invalidUTF8() {
        let bytes =
            Array("*3\r\n$4\r\nECHO\r\n$1\r\n".utf8) + [0xff] + Array("\r\n$1\r\nx\r\n".utf8)
        let requests = decode(pieces: [bytes + Array("PING\n".utf8)]).map(\.content)
        #expect(requests == [.refused(.invalidUTF8(argument: 2)), Self.ping])
    }

    @Test(
        "A request cut off by the end of the input is refused once",
        arguments: [
            ("PIN", Framing.line), ("*", .resp), ("*2\r\n", .resp), ("*1\r\n$4", .resp),
            ("*1\r\n$4\r\nPI", .resp), ("*1\r\n$4\r\nPING", .resp), ("*1\r\n$4\r\nPING\r", .resp),
        ])
    func cutOff(bytes: String, framing: Framing) {
        let requests = decode("PING\n" + bytes, atEnd: true)
        #expect(requests.count == 2)
        #expect(requests.last?.framing == framing)
        guard case .refused(let error) = requests.last?.content else {
            Issue.record("expected a refusal")
            return
        }
        #expect(error.code == .syntax)
        #expect(error.description.hasSuffix("found the end of the input"))
    }

    @Test("An end of the input between requests is nothing", arguments: ["", "\n", "  ", "\r"])
    func cleanEnd(bytes: String) {
        #expect(decode("PING\n" + bytes, atEnd: true).count == 1)
    }
}
