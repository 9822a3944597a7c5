package import LineProtocol

/// Answers one request; called on a worker thread, never on an event loop.
///
/// Requests of one connection come one after the other in the order sent; those of different
/// connections come at the same time.
package protocol RequestHandler: Sendable {
    /// Answers a request.
    ///
    /// An answer of `ok` to `authenticate` makes the connection remember the key.
    func reply(to request: Request, session: SessionInfo) -> Reply
}
