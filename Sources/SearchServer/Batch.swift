import LineProtocol
import NIOCore

/// A request and when it had arrived.
struct ReceivedRequest: Equatable, Sendable {
    /// What was asked.
    let request: DecodedRequest
    /// When the read that completed it took place.
    let receivedAt: ContinuousClock.Instant
}

/// Requests of one connection that one worker answers in order.
struct Batch: Sendable {
    /// The requests, oldest first.
    let requests: [ReceivedRequest]
    /// The connection that they came from.
    let session: SessionInfo

    /// Whether answering may have to wait for the disk.
    var hasWrite: Bool { requests.contains { $0.request.content.isWrite } }

    /// Enough replies for one write; what is left of the batch waits for the next.
    private static let enoughBytes = 1 << 18

    /// Answers the requests, all or the first of them that make enough replies for one write.
    func answer(with responder: Responder) -> AnsweredBatch {
        var session = session
        var replies = ByteBufferAllocator().buffer(capacity: 512)
        var count = 0
        for received in requests where replies.readableBytes < Self.enoughBytes {
            session.receivedAt = received.receivedAt
            let reply = responder.reply(to: received.request.content, session: &session)
            if case .error(let code, _) = reply { session.counters.failed(code) }
            ReplyEncoder(received.request.framing).encode(reply, into: &replies)
            count += 1
        }
        session.counters.answered(requests: count, bytes: replies.readableBytes)
        return AnsweredBatch(count: count, replies: replies, session: session)
    }
}

/// What a worker hands back.
struct AnsweredBatch: Sendable {
    /// The number of requests answered, counted from the batch's first.
    let count: Int
    /// Their replies, framed.
    let replies: ByteBuffer
    /// The session with what the requests changed in it.
    let session: SessionInfo
}
