import NIOCore

/// Who waits for how many replies, in the order in which the requests were sent.
struct WaitingRequests<Receiver> {
    /// What one more reply led to.
    enum Outcome {
        /// The receiver waits for more.
        case more
        /// The receiver has all it asked for.
        case complete(Receiver, [ServerReply])
        /// Nobody waits.
        case unasked
    }

    private var receivers = CircularBuffer<(count: Int, receiver: Receiver)>()
    private var replies: [ServerReply] = []

    /// Adds a receiver of so many replies, at least one.
    mutating func append(count: Int, receiver: Receiver) {
        receivers.append((count, receiver))
    }

    /// Gives a reply to the receiver whose turn it is.
    mutating func take(_ reply: ServerReply) -> Outcome {
        guard let first = receivers.first else { return .unasked }
        replies.append(reply)
        guard replies.count == first.count else { return .more }
        defer { replies = [] }
        receivers.removeFirst()
        return .complete(first.receiver, replies)
    }

    /// Forgets all receivers, and returns them.
    mutating func removeAll() -> [Receiver] {
        defer { receivers.removeAll() }
        replies = []
        return receivers.map(\.receiver)
    }
}
