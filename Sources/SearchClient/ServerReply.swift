import LineProtocol

/// A server's answer to one request.
public enum ServerReply: Equatable, Sendable {
    /// Done, and nothing to tell.
    case ok
    /// A JSON value in UTF-8.
    case json([UInt8])
    /// What failed: a stable code for a program, and a message for a person.
    case error(code: String, message: String)
}

extension ServerReply {
    /// Takes over a reply as it was read.
    init(_ reply: ReceivedReply) {
        switch reply {
        case .ok: self = .ok
        case .json(let bytes): self = .json(bytes)
        case .error(let code, let message): self = .error(code: code, message: message)
        }
    }
}
