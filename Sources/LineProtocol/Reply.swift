/// The answer to one request, before it is framed.
package enum Reply: Equatable, Sendable {
    /// Done, and nothing to tell.
    case ok
    /// The answer to `PING` without a message.
    case pong
    /// A JSON value in UTF-8; line breaks between its tokens become spaces on the wire.
    case json([UInt8])
    /// A text to give back.
    case text(String)
    /// A number.
    case integer(Int)
    /// A list of nothing.
    case emptyList
    /// The answer to `HELLO`.
    case greeting(Greeting)
    /// What failed, for a program and for a person; line breaks become spaces on the wire.
    case error(ErrorCode, String)
}

extension Reply {
    /// The reply to a request that could not be read.
    package init(_ error: LineProtocolError) {
        self = .error(error.code, error.description)
    }
}
