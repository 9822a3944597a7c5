package import NIOCore

/// Takes requests from a stream of bytes, whatever pieces it comes in.
///
/// The first byte of each request tells its framing: `*` begins a RESP array, anything else a
/// line. A request that is too long or malformed is skipped without being held, and comes out as
/// `refused`; the decoder never throws. Every byte is looked at a bounded number of times.
package struct RequestDecoder: NIOSingleStepByteToMessageDecoder {
    package typealias InboundOut = DecodedRequest

    /// Where in the stream the next byte is.
    private enum State {
        /// Before the first byte of a request.
        case start
        /// Within a line whose first `scanned` bytes hold no line feed.
        case line(scanned: Int)
        /// Within an array, which `array` reads.
        case array
        /// Within a refused request that ends at the next line feed; `refused` tells why.
        case skippingLine
    }

    /// The outcome of looking at the bytes once.
    private enum Step {
        case request(DecodedRequest)
        case progress
        case needsMore
    }

    private let limits: RequestLimits
    private var state = State.start
    // Beside the state rather than in it: a payload would be copied with every look at the state.
    private var array: ArrayReader
    private var refused: DecodedRequest?

    /// Makes a decoder for the start of a stream.
    package init(limits: RequestLimits = RequestLimits()) {
        self.limits = limits
        array = ArrayReader(limits: limits)
    }

    /// Takes the next request, or nil when more bytes are needed.
    package mutating func decode(buffer: inout ByteBuffer) -> DecodedRequest? {
        while true {
            switch step(&buffer) {
            case .request(let request): return request
            case .progress: continue
            case .needsMore: return nil
            }
        }
    }

    /// Takes the next request at the end of the stream, where a request cut off is refused.
    package mutating func decodeLast(
        buffer: inout ByteBuffer, seenEOF: Bool
    ) -> DecodedRequest? {
        decode(buffer: &buffer) ?? (seenEOF ? cutOff(&buffer) : nil)
    }

    private mutating func step(_ buffer: inout ByteBuffer) -> Step {
        switch state {
        case .start: begin(buffer)
        case .line(let scanned): readLine(&buffer, scanned: scanned)
        case .array: readArray(&buffer)
        case .skippingLine: skipLine(&buffer)
        }
    }

    private mutating func begin(_ buffer: ByteBuffer) -> Step {
        guard let first = buffer.getInteger(at: buffer.readerIndex, as: UInt8.self) else {
            return .needsMore
        }
        state = first == .asterisk ? .array : .line(scanned: 0)
        return .progress
    }

    private mutating func readArray(_ buffer: inout ByteBuffer) -> Step {
        let outcome = array.read(from: &buffer)
        if case .needsMore = outcome { return .needsMore }
        state = .start
        array = ArrayReader(limits: limits)
        switch outcome {
        case .request(let request): return .request(request)
        case .lost(let error): return skipLine(.refused(error), framing: .resp)
        case .needsMore, .empty: return .progress
        }
    }

    private mutating func readLine(_ buffer: inout ByteBuffer, scanned: Int) -> Step {
        let start = buffer.readerIndex
        let unseen = buffer.viewBytes(at: start + scanned, length: buffer.readableBytes - scanned)
        guard let end = unseen?.firstIndex(of: .lineFeed) else {
            state = .line(scanned: buffer.readableBytes)
            // One more than the limit, because a carriage return is not part of the line.
            guard buffer.readableBytes > limits.length + 1 else { return .needsMore }
            return skipLine(.refused(.requestTooLong(limit: limits.length)), framing: .line)
        }
        state = .start
        let request = LineReader(limits: limits).request(
            of: buffer.readableBytesUInt8Span.extracting(..<(end - start)))
        buffer.moveReaderIndex(to: end + 1)
        return request.map { .request($0) } ?? .progress
    }

    private mutating func skipLine(
        _ content: DecodedRequest.Content, framing: Framing
    ) -> Step {
        state = .skippingLine
        refused = DecodedRequest(content, framing: framing)
        return .progress
    }

    private mutating func skipLine(_ buffer: inout ByteBuffer) -> Step {
        let end = buffer.readableBytesView.firstIndex(of: .lineFeed)
        buffer.moveReaderIndex(to: end.map { $0 + 1 } ?? buffer.writerIndex)
        guard end != nil else { return .needsMore }
        state = .start
        return refused.take().map { .request($0) } ?? .progress
    }

    private mutating func cutOff(_ buffer: inout ByteBuffer) -> DecodedRequest? {
        defer {
            state = .start
            array = ArrayReader(limits: limits)
            buffer.moveReaderIndex(to: buffer.writerIndex)
        }
        switch state {
        case .start: return nil
        case .line: return LineReader(limits: limits).cutOff(buffer.readableBytesUInt8Span)
        case .array: return DecodedRequest(.refused(array.cutOff), framing: .resp)
        case .skippingLine: return refused.take()
        }
    }
}
