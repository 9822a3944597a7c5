import LineProtocol
import NIOCore
import Testing

@Suite("Replies are framed as their requests were")
struct ReplyEncoderTests {
    private func encoded(_ reply: Reply, _ framing: Framing) -> String {
        var buffer = ByteBuffer()
        ReplyEncoder(framing).encode(reply, into: &buffer)
        return String(buffer: buffer)
    }

    @Test(
        "Every reply has its line and its RESP form",
        arguments: [
            (Reply.ok, "OK\n", "+OK\r\n"),
            (.pong, "OK\n", "+PONG\r\n"),
            (.json(Array(#"{"a":"é"}"#.utf8)), "OK {\"a\":\"é\"}\n", "$10\r\n{\"a\":\"é\"}\r\n"),
            (.text("a \"b\"\n"), "OK \"a \\\"b\\\"\\n\"\n", "$6\r\na \"b\"\n\r\n"),
            (.integer(-3), "OK -3\n", ":-3\r\n"),
            (.emptyList, "OK []\n", "*0\r\n"),
            (.error(.noIndex, "no é"), "ERR NOINDEX no é\n", "-NOINDEX no é\r\n"),
        ])
    func forms(reply: Reply, line: String, resp: String) {
        #expect(encoded(reply, .line) == line)
        #expect(encoded(reply, .resp) == resp)
    }

    @Test("Line breaks in JSON and in messages become spaces, whatever the framing")
    func lineBreaks() {
        let json = Reply.json(Array("{\r\n\"a\":1\n}".utf8))
        #expect(encoded(json, .line) == "OK {  \"a\":1 }\n")
        #expect(encoded(json, .resp) == "$10\r\n{  \"a\":1 }\r\n")
        #expect(encoded(.error(.internal, "a\r\nb\nc"), .line) == "ERR INTERNAL a  b c\n")
        #expect(encoded(.error(.internal, "a\r\nb\nc"), .resp) == "-INTERNAL a  b c\r\n")
    }

    @Test("A greeting is a list in version 2 of RESP, and a map in version 3")
    func greeting() {
        let two = Greeting(version: "1.2", connection: 7, protocolVersion: .two)
        let three = Greeting(version: "1.2", connection: 7, protocolVersion: .three)
        let pairs =
            "$6\r\nserver\r\n$8\r\npenchant\r\n$7\r\nversion\r\n$3\r\n1.2\r\n$4\r\nmode\r\n"
            + "$10\r\nstandalone\r\n$4\r\nrole\r\n$6\r\nmaster\r\n$2\r\nid\r\n:7\r\n$5\r\nproto\r\n"
        let modules = "\r\n$7\r\nmodules\r\n*0\r\n"
        #expect(encoded(.greeting(two), .resp) == "*14\r\n\(pairs):2\(modules)")
        #expect(encoded(.greeting(three), .resp) == "%7\r\n\(pairs):3\(modules)")
        #expect(
            encoded(.greeting(two), .line)
                == #"OK {"server":"penchant","version":"1.2","proto":2,"id":7,"#
                + #""mode":"standalone","role":"master","modules":[]}"# + "\n")
    }

    @Test("The codes are the published ones")
    func codes() {
        #expect(
            ErrorCode.allCases.map(\.rawValue) == [
                "UNKNOWN", "SYNTAX", "NOINDEX", "NOTFOUND", "BADQUERY", "BADPRODUCT", "TOOLARGE",
                "NOAUTH", "DENIED", "DEADLINE", "BUSY", "READONLY", "INTERNAL", "NOPROTO",
            ])
    }

    @Test("HELP lists every command once, and describes one alone")
    func help() throws {
        guard case .json(let all) = CommandName.help(for: nil),
            case .json(let one) = CommandName.help(for: .get)
        else {
            Issue.record("expected JSON")
            return
        }
        let text = String(decoding: all, as: UTF8.self)
        for command in CommandName.allCases {
            #expect(
                text.contains(#"{"command":"\#(command.rawValue)","usage":"\#(command.usage)""#))
        }
        #expect(
            String(decoding: one, as: UTF8.self)
                == #"{"command":"GET","usage":"GET <index> <product id>","#
                + #""summary":"Returns a product as it was stored."}"#)
    }
}
