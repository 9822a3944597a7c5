/// Why a connection could not ask or did not get an answer.
///
/// An answer that reports an error is a `ServerReply`, not one of these.
public enum SearchClientError: Error, Equatable, Sendable {
    /// Nobody answered at the address.
    case cannotConnect(host: String, port: Int, reason: String)
    /// The connection ended before the answer came; whether the request took effect is unknown.
    case closed(reason: String)
    /// A request without a command, which nobody would answer.
    case emptyRequest
    /// The other side sent something else than replies; the connection is closed.
    case notUnderstood(reason: String)
}

extension SearchClientError: CustomStringConvertible {
    /// One line for a person: what went wrong and what to do next.
    public var description: String {
        switch self {
        case .cannotConnect(let host, let port, let reason):
            "cannot connect to \(host):\(port): \(reason); is the server running?"
        case .closed(let reason):
            "the connection ended before the answer: \(reason); connect again"
        case .emptyRequest:
            "expected a command, found an empty request"
        case .notUnderstood(let reason):
            "the other side does not speak the protocol: \(reason); check the port"
        }
    }
}
