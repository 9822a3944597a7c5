import NIOCore

/// Takes one RESP array of bulk strings, whatever pieces it comes in.
struct ArrayReader {
    /// What came of the bytes there are.
    enum Outcome {
        /// The array has not arrived whole.
        case needsMore
        /// An array without arguments, which asks nothing.
        case empty
        /// A request, perhaps refused.
        case request(DecodedRequest)
        /// The array's end cannot be told; the next line feed has to do.
        case lost(LineProtocolError)
    }

    /// What the next bytes are.
    private enum Part {
        /// `*` and the number of arguments.
        case arrayHeader
        /// `$` and the length of an argument.
        case bulkHeader
        /// An argument of so many bytes.
        case bulk(length: Int)
        /// So many bytes of an argument that nobody will read.
        case skippedBulk(remaining: Int)
        /// The carriage return and line feed behind an argument.
        case terminator
    }

    private let limits: RequestLimits
    private var part = Part.arrayHeader
    /// The arguments whose headers have not been read.
    private var remaining = 0
    private var arguments: [String] = []
    private var byteCount = 0
    /// Why the request will be refused once its end is found.
    private var refusal: LineProtocolError?

    /// Makes a reader for an array that begins with the next byte.
    init(limits: RequestLimits) {
        self.limits = limits
    }

    /// Takes as much of the array as there is; after any outcome but `needsMore` it is done.
    mutating func read(from buffer: inout ByteBuffer) -> Outcome {
        while true {
            if let outcome = readPart(from: &buffer) { return outcome }
        }
    }

    /// What an array that ends here is refused with.
    var cutOff: LineProtocolError {
        if let refusal { return refusal }
        switch part {
        case .arrayHeader: return .cutOff(expected: "the number of arguments")
        case .bulkHeader: return .cutOff(expected: "the length of one more argument")
        case .bulk(let length), .skippedBulk(let length):
            return .cutOff(expected: "an argument of \(length) bytes")
        case .terminator: return .cutOff(expected: "CR LF behind an argument")
        }
    }

    /// Takes the next part; nil when it was taken and there is more to come.
    private mutating func readPart(from buffer: inout ByteBuffer) -> Outcome? {
        switch part {
        case .arrayHeader: readArrayHeader(from: &buffer)
        case .bulkHeader: readBulkHeader(from: &buffer)
        case .bulk(let length): readBulk(length: length, from: &buffer)
        case .skippedBulk(let remaining): skipBulk(remaining, in: &buffer)
        case .terminator: readTerminator(from: &buffer)
        }
    }

    private mutating func readArrayHeader(from buffer: inout ByteBuffer) -> Outcome? {
        switch FrameHeader.read(.asterisk, from: &buffer) {
        case .incomplete: return .needsMore
        case .malformed(let found):
            return lost(expected: "* and the number of arguments", found: found)
        case .value(let count):
            remaining = max(0, count)
            if count > limits.arguments { refuse(.tooManyArguments(limit: limits.arguments)) }
            return finishArgument()
        }
    }

    private mutating func readBulkHeader(from buffer: inout ByteBuffer) -> Outcome? {
        switch FrameHeader.read(.dollar, from: &buffer) {
        case .incomplete: return .needsMore
        case .malformed(let found):
            return lost(expected: "$ and the length of an argument", found: found)
        case .value(let length):
            remaining -= 1
            return beginBulk(length: length)
        }
    }

    private mutating func beginBulk(length: Int) -> Outcome? {
        guard length >= 0 else {
            // A null has no bytes behind its header.
            refuse(.malformedFrame(expected: "an argument", found: "$\(length)"))
            return finishArgument()
        }
        if length > limits.length - byteCount { refuse(.requestTooLong(limit: limits.length)) }
        part = refusal == nil ? .bulk(length: length) : .skippedBulk(remaining: length)
        return nil
    }

    private mutating func readBulk(length: Int, from buffer: inout ByteBuffer) -> Outcome? {
        do {
            guard let text = try buffer.readUTF8ValidatedString(length: length) else {
                return .needsMore
            }
            arguments.append(text)
            byteCount += length
        } catch {
            buffer.moveReaderIndex(forwardBy: length)
            refuse(.invalidUTF8(argument: arguments.count + 1))
        }
        part = .terminator
        return nil
    }

    private mutating func skipBulk(_ remaining: Int, in buffer: inout ByteBuffer) -> Outcome? {
        let skipped = min(remaining, buffer.readableBytes)
        buffer.moveReaderIndex(forwardBy: skipped)
        part = skipped == remaining ? .terminator : .skippedBulk(remaining: remaining - skipped)
        return skipped == remaining ? nil : .needsMore
    }

    private mutating func readTerminator(from buffer: inout ByteBuffer) -> Outcome? {
        guard let bytes = buffer.getInteger(at: buffer.readerIndex, as: UInt16.self) else {
            return .needsMore
        }
        guard bytes == 0x0d0a else {
            return lost(expected: "CR LF behind an argument", found: "other bytes")
        }
        buffer.moveReaderIndex(forwardBy: 2)
        return finishArgument()
    }

    private mutating func finishArgument() -> Outcome? {
        guard remaining == 0 else {
            part = .bulkHeader
            return nil
        }
        if let refusal { return .request(DecodedRequest(.refused(refusal), framing: .resp)) }
        // An empty array asks nothing and gets no answer, as in Redis.
        guard !arguments.isEmpty else { return .empty }
        let content = DecodedRequest.Content(arguments: arguments)
        return .request(DecodedRequest(content, framing: .resp, byteCount: byteCount))
    }

    /// Refuses the request, for the first reason given, and lets go of what was kept.
    private mutating func refuse(_ error: LineProtocolError) {
        refusal = refusal ?? error
        arguments = []
    }

    private func lost(expected: String, found: String) -> Outcome {
        .lost(refusal ?? .malformedFrame(expected: expected, found: found))
    }
}
