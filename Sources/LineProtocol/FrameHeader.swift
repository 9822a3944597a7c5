import NIOCore

/// The first line of a RESP element: a mark, and a number.
enum FrameHeader: Equatable {
    /// The line has not arrived whole.
    case incomplete
    /// The line is something else; what was found of it, for a message. Nothing was taken.
    case malformed(found: String)
    /// The number behind the mark. The line was taken.
    case value(Int)

    /// No header is longer: a mark, a sign, 18 digits (which always fit into an integer), CR, LF.
    private static let longest = 22

    /// Takes a header from a buffer, if it is whole and well-formed.
    static func read(_ mark: UInt8, from buffer: inout ByteBuffer) -> FrameHeader {
        let (header, length) = read(mark, in: buffer.readableBytesUInt8Span)
        buffer.moveReaderIndex(forwardBy: length)
        return header
    }

    private static func read(_ mark: UInt8, in bytes: Span<UInt8>) -> (FrameHeader, length: Int) {
        let window = min(longest, bytes.count)
        var end = 0
        while end < window, bytes[end] != .lineFeed { end += 1 }
        guard end < window else {
            // A wrong mark waits for its line as well, so that the message has all there is to say.
            let isIncomplete = window < longest
            return (isIncomplete ? .incomplete : .malformed(found: text(bytes, window)), 0)
        }
        let line = end > 1 && bytes[end - 1] == .carriageReturn ? end - 1 : end
        guard line > 1, bytes[0] == mark, let value = integer(bytes.extracting(1..<line)) else {
            return (.malformed(found: text(bytes, line)), 0)
        }
        return (.value(value), end + 1)
    }

    private static func integer(_ text: Span<UInt8>) -> Int? {
        let isNegative = text[0] == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        guard (1...18).contains(text.count - start) else { return nil }
        var value = 0
        for index in start..<text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return isNegative ? -value : value
    }

    private static func text(_ bytes: Span<UInt8>, _ count: Int) -> String {
        String(decoding: (0..<count).map { bytes[$0] }, as: UTF8.self)
    }
}
