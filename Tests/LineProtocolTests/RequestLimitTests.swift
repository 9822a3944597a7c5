import LineProtocol
import NIOCore
import Testing

@Suite("A request that is too large is skipped, refused, and nothing else is lost")
struct RequestLimitTests {
    private static let ping = DecodedRequest.Content.session(.ping(message: nil))
    private static let limits = RequestLimits(length: 100, arguments: 4)

    private func tooLong(_ framing: Framing) -> [DecodedRequest] {
        [
            DecodedRequest(.refused(.requestTooLong(limit: 100)), framing: framing)
        ]
    }

    @Test("A line as long as allowed is taken, with either line end", arguments: ["\n", "\r\n"])
    func longestLine(end: String) {
        let message = String(repeating: "x", count: 95)
        for pieces in inPieces("ECHO \(message)\(end)") {
            let requests = decode(pieces: pieces, limits: Self.limits)
            #expect(requests.map(\.content) == [.session(.echo(message: message))])
        }
    }

    @Test("A longer line is refused once its end came", arguments: [101, 102, 103, 250, 5_000])
    func longLine(length: Int) {
        let line = "ECHO " + String(repeating: "x", count: length - 5)
        for pieces in inPieces("\(line)\nPING\n") {
            let requests = decode(pieces: pieces, limits: Self.limits)
            #expect(requests.first == tooLong(.line).first)
            #expect(requests.map(\.content).dropFirst() == [Self.ping])
        }
    }

    @Test("Arguments of an array count together", arguments: [97, 150, 5_000])
    func longArray(length: Int) {
        let long = array(["ECHO", String(repeating: "\n", count: length)])
        for pieces in inPieces("\(long)PING\n") {
            let requests = decode(pieces: pieces, limits: Self.limits)
            #expect(requests.first == tooLong(.resp).first)
            #expect(requests.map(\.content).dropFirst() == [Self.ping])
        }
    }

    @Test("An array as large as allowed is taken")
    func largestArray() {
        let message = String(repeating: "x", count: 96)
        let requests = decode(array(["ECHO", message]), limits: Self.limits)
        #expect(requests.map(\.content) == [.session(.echo(message: message))])
    }

    @Test("Too many arguments are skipped with all of their bytes")
    func manyArguments() {
        let many = array(["GET", "PING\n", "PING\n", "PING\n", "PING\n"])
        for pieces in inPieces("\(many)PING\n") {
            let requests = decode(pieces: pieces, limits: Self.limits).map(\.content)
            #expect(requests == [.refused(.tooManyArguments(limit: 4)), Self.ping])
        }
    }

    @Test("Too large is told with its own code")
    func code() {
        #expect(LineProtocolError.requestTooLong(limit: 1).code == .tooLarge)
        #expect(LineProtocolError.tooManyArguments(limit: 1).code == .tooLarge)
    }

    @Test("A refused request cut off by the end of the input is still told")
    func cutOff() {
        let line = String(repeating: "x", count: 300)
        #expect(decode(line, limits: Self.limits, atEnd: true) == tooLong(.line))
        #expect(decode("*1\r\n$300\r\nabc", limits: Self.limits, atEnd: true) == tooLong(.resp))
    }

    @Test("The decoder never holds more bytes than a request may have")
    func held() throws {
        let endless = [
            Array("ECHO ".utf8), Array("*1\r\n$999999999\r\n".utf8),
            Array("*1\r\n$100\r\n".utf8), Array("*x".utf8), Array("*1\r\n$4\r\nPINGx".utf8),
        ]
        for start in endless {
            let processor = NIOSingleStepByteToMessageProcessor(RequestDecoder(limits: Self.limits))
            try processor.process(buffer: ByteBuffer(bytes: start)) { _ in }
            for _ in 0..<200 {
                try processor.process(buffer: ByteBuffer(string: "xxxxxxx")) { _ in }
                #expect(processor.unprocessedBytes <= Self.limits.length + 2)
            }
        }
    }

    private func inPieces(_ text: String) -> [[[UInt8]]] {
        let bytes = Array(text.utf8)
        var random = SeededGenerator(seed: UInt64(bytes.count))
        return [
            [bytes], bytes.map { [$0] }, cut(bytes, longest: 60, using: &random),
        ]
    }
}
