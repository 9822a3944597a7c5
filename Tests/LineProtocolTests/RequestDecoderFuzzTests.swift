import LineProtocol
import Testing

@Suite("No bytes trap the decoder, and it always finds its way back")
struct RequestDecoderFuzzTests {
    /// Pieces of which something nearly right is likely to be put together.
    private static let fragments = [
        "*", "$", "*1\r\n", "*2\r\n", "*9\r\n", "$4\r\n", "$0\r\n", "$-1\r\n", "$77\r\n", "\r\n",
        "\n", "\r", "PING", "PING\n", "ECHO ", "SEARCH shop ", "LIMIT ", "1", " ", "\"", "\\",
        "\\u00e9", "\\ud83d", "{", "}", "[", "]", "{\"a\":1}", "é", "\u{0}", ":1\r\n", "-",
        "+OK\r\n", "*-1\r\n", "*0\r\n",
    ]

    /// Longer than any argument and more than the arguments that the fragments can announce.
    private static let padding = [UInt8](repeating: 0x0a, count: 200)

    @Test("After random bytes and line feeds a PING is understood", arguments: 1...600)
    func resynchronizes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let noise = seed.isMultiple(of: 2) ? bytes(using: &random) : text(using: &random)
        let stream = noise + Self.padding + Array("\nPING\n".utf8)
        let limits = RequestLimits(length: 64, arguments: 5)
        let requests = decode(
            pieces: cut(stream, longest: 17, using: &random), limits: limits, atEnd: true)
        #expect(
            requests.last
                == DecodedRequest(.session(.ping(message: nil)), framing: .line, byteCount: 4))
        #expect(requests == decode(pieces: [stream], limits: limits, atEnd: true))
    }

    private func bytes(using random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...300, using: &random)).map { _ in
            UInt8.random(in: .min ... .max, using: &random)
        }
    }

    private func text(using random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in
            Array((Self.fragments.randomElement(using: &random) ?? "").utf8)
        }
    }
}
