package import NIOCore

/// Writes replies in the framing in which their requests came.
package struct ReplyEncoder: Sendable {
    private let framing: Framing

    /// Makes an encoder for one framing.
    package init(_ framing: Framing) {
        self.framing = framing
    }

    /// Appends a reply to a buffer.
    package func encode(_ reply: Reply, into buffer: inout ByteBuffer) {
        switch framing {
        case .line: encodeLine(reply, into: &buffer)
        case .resp: encodeRESP(reply, into: &buffer)
        }
    }

    private func encodeLine(_ reply: Reply, into buffer: inout ByteBuffer) {
        switch reply {
        case .ok, .pong: buffer.writeStaticString("OK")
        case .json(let bytes):
            buffer.writeStaticString("OK ")
            buffer.writeOneLine(bytes)
        case .text(let text): buffer.writeString("OK \(text.quotedAsJSON)")
        case .integer(let value): buffer.writeString("OK \(value)")
        case .emptyList: buffer.writeStaticString("OK []")
        case .greeting(let greeting): buffer.writeString("OK \(greeting.json)")
        case .error(let code, let message):
            buffer.writeString("ERR \(code.rawValue) ")
            buffer.writeOneLine(Array(message.utf8))
        }
        buffer.writeStaticString("\n")
    }

    private func encodeRESP(_ reply: Reply, into buffer: inout ByteBuffer) {
        switch reply {
        case .ok: buffer.writeStaticString("+OK")
        case .pong: buffer.writeStaticString("+PONG")
        case .json(let bytes):
            buffer.writeString("$\(bytes.count)\r\n")
            buffer.writeOneLine(bytes)
        case .text(let text): buffer.writeString("$\(text.utf8.count)\r\n\(text)")
        case .integer(let value): buffer.writeString(":\(value)")
        case .emptyList: buffer.writeStaticString("*0")
        case .greeting(let greeting): buffer.writeString(greeting.map)
        case .error(let code, let message):
            buffer.writeString("-\(code.rawValue) ")
            buffer.writeOneLine(Array(message.utf8))
        }
        buffer.writeStaticString("\r\n")
    }
}

extension ByteBuffer {
    /// Writes text with its line breaks as spaces.
    ///
    /// JSON keeps its meaning, because a line break can only stand between its tokens.
    fileprivate mutating func writeOneLine(_ bytes: [UInt8]) {
        // Counted without an early exit, which lets the compiler vectorize the usual case.
        var breaks = 0
        for byte in bytes where byte == .lineFeed || byte == .carriageReturn { breaks &+= 1 }
        guard breaks > 0 else {
            writeBytes(bytes)
            return
        }
        writeBytes(
            bytes.lazy.map { $0 == .lineFeed || $0 == .carriageReturn ? UInt8.space : $0 })
    }
}
