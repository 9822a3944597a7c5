/// How a request came, and so how its reply must go.
package enum Framing: Equatable, Sendable {
    /// One line of text.
    case line
    /// RESP, the protocol of Redis.
    case resp
}

/// One request taken from a connection.
package struct DecodedRequest: Equatable, Sendable {
    /// What the bytes turned out to be.
    package enum Content: Equatable, Sendable {
        case request(Request)
        case session(SessionCommand)
        case refused(LineProtocolError)
    }

    /// What was asked.
    package let content: Content
    /// How to frame the reply.
    package let framing: Framing
    /// The bytes that the request took and may still hold.
    package let byteCount: Int

    /// Makes a request from its parts.
    package init(_ content: Content, framing: Framing, byteCount: Int = 0) {
        self.content = content
        self.framing = framing
        self.byteCount = byteCount
    }
}

extension DecodedRequest.Content {
    /// Reads a command and its arguments, already split and unquoted.
    package init(arguments: [String]) {
        do {
            self = try Self.read(arguments)
        } catch {
            self = .refused(error)
        }
    }

    private static func read(_ arguments: [String]) throws(LineProtocolError) -> Self {
        guard let first = arguments.first else { throw .emptyRequest }
        let name = try CommandName(first)
        var cursor = ArgumentCursor(command: name, arguments: arguments.dropFirst())
        let request = try Request(from: &cursor)
        let content: Self =
            if let request { .request(request) } else {
                .session(try SessionCommand(from: &cursor))
            }
        try cursor.finish()
        return content
    }
}
