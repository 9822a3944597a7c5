import LineProtocol
import NIOCore

/// The life of a connection as a state machine: what happened goes in, what to do comes out.
///
/// At most one batch is with a worker at a time, which keeps replies in the order of requests.
/// Nothing more is read while enough requests wait or the other side does not take its replies,
/// so that memory stays bounded. Once the input has ended, what was received is answered, and
/// then the connection closes.
struct ConnectionMachine: ~Copyable {
    /// What to do next; all of it may be empty.
    struct Action: Equatable {
        /// The requests to hand to a worker.
        var batch: [ReceivedRequest] = []
        /// Whether to ask the socket for more bytes.
        var reads = false
        /// Whether to close once everything written has gone out.
        var closes = false
    }

    private enum Phase {
        /// Requests may come.
        case open
        /// No more requests are taken; those received are still to be answered.
        case ending
        /// Closed, or told to close.
        case closed
    }

    /// The most requests that go to a worker at once, so that connections take turns.
    static let longestBatch = 64

    private let maxPending: Int
    private let maxPendingBytes: Int
    private var phase = Phase.open
    private var pending = CircularBuffer<ReceivedRequest>()
    private var pendingBytes = 0
    private var inFlight = 0
    private var isReading = false
    private var isWritable = true

    /// Starts before the first byte.
    ///
    /// - Parameters:
    ///   - maxPending: the requests that may wait before reading pauses.
    ///   - maxPendingBytes: the bytes of requests that may wait before reading pauses.
    init(maxPending: Int, maxPendingBytes: Int) {
        self.maxPending = maxPending
        self.maxPendingBytes = maxPendingBytes
    }

    /// Whether nothing may be written any more.
    var isClosed: Bool { phase == .closed }

    /// The connection is up.
    mutating func opened() -> Action {
        next()
    }

    /// A read is over and completed these requests.
    mutating func received(_ requests: [ReceivedRequest]) -> Action {
        isReading = false
        take(requests)
        return next()
    }

    /// The other side will send no more; these requests were still completed.
    mutating func inputEnded(_ requests: [ReceivedRequest]) -> Action {
        take(requests)
        end()
        return next()
    }

    /// The server wants to stop: what was received is the last to be answered.
    mutating func drainBegan() -> Action {
        end()
        return next()
    }

    /// A worker answered the first requests of its batch.
    mutating func answered(_ count: Int) -> Action {
        inFlight = 0
        for received in pending.prefix(count) { pendingBytes -= received.request.byteCount }
        pending.removeFirst(min(count, pending.count))
        return next()
    }

    /// The socket began or ceased to take more bytes.
    mutating func writabilityChanged(to isWritable: Bool) -> Action {
        self.isWritable = isWritable
        return next()
    }

    /// The connection is gone; nobody waits for answers.
    mutating func closed() {
        phase = .closed
        pending.removeAll()
    }

    private mutating func take(_ requests: [ReceivedRequest]) {
        for received in requests where phase == .open {
            pending.append(received)
            pendingBytes += received.request.byteCount
            if received.request.content == .session(.quit) { end() }
        }
    }

    private mutating func end() {
        if phase == .open { phase = .ending }
    }

    private mutating func next() -> Action {
        var action = Action()
        guard phase != .closed else { return action }
        if inFlight == 0, isWritable, !pending.isEmpty {
            action.batch = Array(pending.prefix(Self.longestBatch))
            inFlight = action.batch.count
        }
        if wantsInput {
            action.reads = true
            isReading = true
        }
        if phase == .ending, pending.isEmpty {
            action.closes = true
            phase = .closed
        }
        return action
    }

    private var wantsInput: Bool {
        phase == .open && !isReading && isWritable && pending.count < maxPending
            && pendingBytes < maxPendingBytes
    }
}
