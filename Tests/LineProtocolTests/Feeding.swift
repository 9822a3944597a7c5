import LineProtocol
import NIOCore

/// Everything that a decoder makes of some bytes that come in the given pieces.
func decode(
    pieces: [[UInt8]], limits: RequestLimits = RequestLimits(), atEnd: Bool = false
) -> [DecodedRequest] {
    let processor = NIOSingleStepByteToMessageProcessor(RequestDecoder(limits: limits))
    var requests: [DecodedRequest] = []
    do {
        for piece in pieces where !piece.isEmpty {
            try processor.process(buffer: ByteBuffer(bytes: piece)) { requests.append($0) }
        }
        if atEnd { try processor.finishProcessing(seenEOF: true) { requests.append($0) } }
    } catch {
        preconditionFailure("the decoder never throws, but threw \(error)")
    }
    return requests
}

/// Everything that a decoder makes of a text that comes at once.
func decode(
    _ text: String, limits: RequestLimits = RequestLimits(), atEnd: Bool = false
) -> [DecodedRequest] {
    decode(pieces: [Array(text.utf8)], limits: limits, atEnd: atEnd)
}

/// What a decoder makes of one line.
func content(ofLine line: String) -> DecodedRequest.Content? {
    decode(line + "\n").first?.content
}

/// What a decoder makes of the same arguments as a RESP array.
func content(ofArray arguments: [String]) -> DecodedRequest.Content? {
    decode(array(arguments)).first?.content
}

/// A RESP array of bulk strings.
func array(_ arguments: [String]) -> String {
    "*\(arguments.count)\r\n"
        + arguments.map { "$\($0.utf8.count)\r\n\($0)\r\n" }.joined()
}

/// Bytes cut into pieces of random lengths.
func cut(
    _ bytes: [UInt8], longest: Int, using random: inout some RandomNumberGenerator
) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
        let length = Int.random(in: 1...longest, using: &random)
        pieces.append(Array(rest.prefix(length)))
        rest = rest.dropFirst(length)
    }
    return pieces
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
