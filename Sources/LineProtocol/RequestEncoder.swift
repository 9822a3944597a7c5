package import NIOCore

/// Writes requests as lines, for a client.
package struct RequestEncoder: Sendable {
    /// Makes an encoder.
    package init() {}

    /// Appends a request: the command, then its arguments, quoted where they need it.
    ///
    /// - Throws: `emptyRequest` when there are no arguments, because nothing would answer it.
    package func encode(
        _ arguments: [String], into buffer: inout ByteBuffer
    ) throws(LineProtocolError) {
        guard let command = arguments.first else { throw .emptyRequest }
        buffer.writeString(Self.written(command))
        for argument in arguments.dropFirst() {
            buffer.writeStaticString(" ")
            buffer.writeString(Self.written(argument))
        }
        buffer.writeStaticString("\n")
    }

    private static func written(_ argument: String) -> String {
        isPlain(argument) || isWholeJSON(argument) ? argument : argument.quotedAsJSON
    }

    private static func isPlain(_ argument: String) -> Bool {
        // An asterisk in front would announce RESP.
        guard let first = argument.utf8.first, first != .asterisk, !first.opensJSON else {
            return false
        }
        return argument.utf8.allSatisfy { $0 > .space && $0 != 0x7f }
    }

    private static func isWholeJSON(_ argument: String) -> Bool {
        guard let first = argument.utf8.first, first.opensJSON, first != .quotationMark else {
            return false
        }
        let bytes = Array(argument.utf8)
        return JSONExtent.end(in: bytes.span, from: 0) == bytes.count
            && bytes.allSatisfy { $0 >= .space }
    }
}

extension UInt8 {
    /// Whether an argument that begins so is not plain text.
    fileprivate var opensJSON: Bool {
        self == .quotationMark || self == .openingBrace || self == .openingBracket
    }
}
