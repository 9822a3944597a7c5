import LineProtocol
import NIOCore
import Testing

@Suite("A client's requests are understood, and it understands the replies")
struct ClientCodingTests {
    private func encoded(_ arguments: [String]) throws -> String {
        var buffer = ByteBuffer()
        try RequestEncoder().encode(arguments, into: &buffer)
        return String(buffer: buffer)
    }

    @Test("Arguments are quoted only where they need it")
    func quoting() throws {
        #expect(try encoded(["GET", "shop", "p1"]) == "GET shop p1\n")
        #expect(try encoded(["SEARCH", "shop", "red shoes"]) == "SEARCH shop \"red shoes\"\n")
        #expect(try encoded(["PUT", "shop", #"{"a": "}"}"#]) == "PUT shop {\"a\": \"}\"}\n")
        #expect(try encoded(["PUT", "shop", "{\n}"]) == "PUT shop \"{\\n}\"\n")
        #expect(try encoded(["*"]) == "\"*\"\n")
    }

    @Test("A request without a command is refused, because nothing would answer it")
    func emptyRequest() {
        #expect(throws: LineProtocolError.emptyRequest) { try encoded([]) }
    }

    @Test("Any text arrives as it was given", arguments: 1...300)
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("ab \"\\{}[]*:é😀\u{0}\u{1}\n\r\t\u{7f}\u{2028}")
        let message = String(
            (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            })
        let line = try encoded(["ECHO", message])
        #expect(decode(line).map(\.content) == [.session(.echo(message: message))])
    }

    @Test("Replies are read in whatever pieces they come")
    func replies() throws {
        let stream = Array("OK\nOK {\"a\": 1}\r\nERR BUSY too many\nERR ODD\n".utf8)
        let expected: [ReceivedReply] = [
            .ok, .json(Array(#"{"a": 1}"#.utf8)), .error(code: "BUSY", message: "too many"),
            .error(code: "ODD", message: ""),
        ]
        #expect(try received([stream]) == expected)
        #expect(try received(stream.map { [$0] }) == expected)
    }

    @Test(
        "What is not a reply is refused",
        arguments: ["HTTP/1.1 400 Bad Request", "", "ok", "OKAY", "+OK", "ERR"])
    func malformedReply(line: String) {
        #expect(throws: LineProtocolError.malformedReply(found: line)) {
            try received([Array((line + "\n").utf8)])
        }
    }

    @Test("A reply longer than the limit is refused before it is held")
    func replyTooLong() {
        let bytes = Array("OK \(String(repeating: "x", count: 50))".utf8)
        #expect(throws: LineProtocolError.replyTooLong(limit: 20)) {
            try received(bytes.map { [$0] }, limit: 20)
        }
    }

    private func received(_ pieces: [[UInt8]], limit: Int = 1_000) throws -> [ReceivedReply] {
        let processor = NIOSingleStepByteToMessageProcessor(ReplyDecoder(limit: limit))
        var replies: [ReceivedReply] = []
        for piece in pieces {
            try processor.process(buffer: ByteBuffer(bytes: piece)) { replies.append($0) }
        }
        return replies
    }
}
