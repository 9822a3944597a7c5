import NIOCore

/// What decides when a connection sends.
enum Pacing: Sendable {
    /// A plan that does not wait for replies.
    case open(OpenLoopPlan)
    /// The replies: so many requests are under way at any time.
    case closed(depth: Int)
}

/// The accounts of one connection: what it has to send, what it waits for, how long that took.
///
/// Times are nanoseconds after the start of the run; the session has no clock of its own. A
/// connection that breaks, or takes no more bytes, changes nothing of what was intended: it is sent
/// when that is possible again, and its time counts from when it should have been sent.
struct LoadSession: Sendable {
    private struct Sent {
        let kind: RequestKind
        let intended: Int64
    }

    private static let enoughBytes = 1 << 16

    private let window: MeasuredWindow
    private var stream: RequestStream
    private var plan: OpenLoopPlan?
    private var next: TimedRequest?
    private let depth: Int
    private var sent = CircularBuffer<Sent>()
    private var readySince: Int64 = 0

    /// The session of a stream.
    init(_ stream: RequestStream, _ pacing: Pacing, window: MeasuredWindow) {
        self.stream = stream
        self.window = window
        switch pacing {
        case .closed(let depth): self.depth = depth
        case .open(var plan):
            depth = 0
            next = plan.next()
            self.plan = plan
        }
    }

    /// When an open loop has to send next; nil when it has nothing more to send.
    var nextSending: Int64? {
        guard let next, next.intended < window.end else { return nil }
        return next.intended
    }

    /// Whether nothing is to be sent any more and all is answered.
    func isFinished(at now: Int64) -> Bool {
        sent.isEmpty && (plan == nil ? now >= window.end : nextSending == nil)
    }

    /// Notes that bytes can be sent from now on.
    mutating func becameReady(at now: Int64) { readySince = now }

    /// Writes what is due now, at most somewhat more than 64 KiB.
    ///
    /// - Returns: whether more may be due.
    mutating func write(at now: Int64, into buffer: inout ByteBuffer, _ tally: inout LoadTally)
        -> Bool
    {
        plan == nil ? writeClosed(at: now, &buffer) : writeOpen(at: now, &buffer, &tally)
    }

    /// Counts a reply to the oldest request.
    mutating func take(_ mark: ReplyMark, at now: Int64, _ tally: inout LoadTally) {
        guard let request = sent.popFirst() else { return }
        if window.contains(request.intended) {
            tally[request.kind].record(nanoseconds: now - request.intended)
            switch mark {
            case .success: break
            case .failure(let code): tally[request.kind].fail(code)
            case .unreadable: tally[request.kind].fail(LoadFailure.unreadable.rawValue)
            }
        }
        if mark == .success, window.contains(now) { tally[request.kind].complete() }
    }

    /// Counts what was under way when the connection ended; nobody knows what became of it.
    mutating func disconnect(_ tally: inout LoadTally) {
        for request in sent where window.contains(request.intended) {
            tally[request.kind].fail(LoadFailure.lost.rawValue)
        }
        sent.removeAll()
    }

    /// Counts what was not answered, or not even sent, when the run gave up waiting.
    mutating func abandon(at now: Int64, _ tally: inout LoadTally) {
        for request in sent where window.contains(request.intended) {
            tally[request.kind].record(nanoseconds: now - request.intended)
            tally[request.kind].fail(LoadFailure.unanswered.rawValue)
        }
        sent.removeAll()
        while let intended = nextSending, let kind = next?.request.kind {
            if window.contains(intended) {
                tally[kind].record(nanoseconds: now - intended)
                tally[kind].fail(LoadFailure.unsent.rawValue)
            }
            next = plan?.next()
        }
    }

    private mutating func writeOpen(
        at now: Int64, _ buffer: inout ByteBuffer, _ tally: inout LoadTally
    ) -> Bool {
        while let intended = nextSending, intended <= now, let request = next?.request {
            guard buffer.readableBytes < Self.enoughBytes else { return true }
            send(request, intended: intended, &buffer)
            if window.contains(intended) {
                tally.recordLag(nanoseconds: now - max(intended, readySince))
            }
            next = plan?.next()
        }
        return false
    }

    private mutating func writeClosed(at now: Int64, _ buffer: inout ByteBuffer) -> Bool {
        guard now < window.end else { return false }
        while sent.count < depth {
            guard buffer.readableBytes < Self.enoughBytes else { return true }
            send(stream.nextRequest(), intended: now, &buffer)
        }
        return false
    }

    private mutating func send(
        _ request: PlannedRequest, intended: Int64, _ buffer: inout ByteBuffer
    ) {
        stream.workload.write(request, stream: stream.number, into: &buffer)
        sent.append(Sent(kind: request.kind, intended: intended))
    }
}

/// Failures that no server reports, in the form of its codes.
enum LoadFailure: String {
    /// The connection ended before the answer.
    case lost = "LOST"
    /// No answer came before the run gave up; the time until then is among the latencies.
    case unanswered = "UNANSWERED"
    /// What came instead of a reply is none.
    case unreadable = "UNREADABLE"
    /// It could not even be sent before the run gave up; the time until then counts, too.
    case unsent = "UNSENT"
}
