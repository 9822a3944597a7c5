package import NIOCore

/// Takes reply lines from a stream of bytes, whatever pieces it comes in, for a client.
package struct ReplyDecoder: NIOSingleStepByteToMessageDecoder {
    package typealias InboundOut = ReceivedReply

    private let limit: Int
    private var scanned = 0

    /// Makes a decoder for the start of a stream.
    ///
    /// - Parameter limit: the longest reply taken, in bytes.
    package init(limit: Int = 1 << 26) {
        self.limit = limit
    }

    /// Takes the next reply, or nil when more bytes are needed.
    ///
    /// - Throws: `malformedReply` or `replyTooLong`, after which the stream is of no more use.
    package mutating func decode(
        buffer: inout ByteBuffer
    ) throws(LineProtocolError) -> ReceivedReply? {
        let start = buffer.readerIndex
        let unseen = buffer.viewBytes(at: start + scanned, length: buffer.readableBytes - scanned)
        guard let end = unseen?.firstIndex(of: .lineFeed) else {
            scanned = buffer.readableBytes
            guard scanned <= limit else { throw .replyTooLong(limit: limit) }
            return nil
        }
        scanned = 0
        let line = buffer.readableBytesView[start..<end]
        buffer.moveReaderIndex(to: end + 1)
        return try ReceivedReply(line: line.last == .carriageReturn ? line.dropLast() : line)
    }

    /// Takes the next reply at the end of the stream; one cut off is no reply.
    package mutating func decodeLast(
        buffer: inout ByteBuffer, seenEOF: Bool
    ) throws(LineProtocolError) -> ReceivedReply? {
        try decode(buffer: &buffer)
    }
}
