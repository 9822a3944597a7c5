import NIOCore

/// What one connection is to send in an open loop, and when: nothing that the server does changes
/// it.
struct OpenLoopPlan: Sendable {
    // Phrases that take longer are rare, and only missed while the run begins.
    private static let longestTyping: Int64 = 10_000_000_000

    /// A phrase that is being typed.
    private struct Typing {
        let next: Int64
        let unit: RequestUnit
    }

    private var stream: RequestStream
    private var arrivals: ArrivalTimes
    private var nextArrival: Int64
    private let pace: Int64
    // All are typed at one pace, so they stay in the order of their next keys.
    private var typings = CircularBuffer<Typing>()
    private var first: TimedRequest?

    /// The plan of a stream.
    ///
    /// The run begins in the midst of things: some phrases have been typed in part by then, or the
    /// rate would only be reached when the first ones are complete.
    ///
    /// - Parameter rate: requests a second of all connections together.
    init(
        _ stream: RequestStream, rate: Double, spacing: ArrivalSpacing, connections: Int
    ) {
        let workload = stream.workload
        self.stream = stream
        let typing = workload.mix.parts.first { $0.kind == .prefixes }
        pace = Int64(typing?.paceMilliseconds ?? 0) * 1_000_000
        let before = min(Self.longestTyping, pace * Int64(workload.longestPhrase))
        arrivals = ArrivalTimes(
            rate: rate / workload.requestsPerUnit, spacing: spacing, connection: stream.number,
            of: connections, seed: workload.seed, from: -before)
        nextArrival = arrivals.next()
        var request = next()
        while request.intended < 0 { request = next() }
        first = request
    }

    /// The next request; times never decrease.
    mutating func next() -> TimedRequest {
        if let first = first.take() { return first }
        if let typing = typings.first, typing.next <= nextArrival {
            typings.removeFirst()
            return take(typing.unit, at: typing.next)
        }
        let intended = nextArrival
        nextArrival = arrivals.next()
        return take(stream.nextUnit(), at: intended)
    }

    private mutating func take(_ unit: RequestUnit, at intended: Int64) -> TimedRequest {
        if let rest = unit.rest { typings.append(Typing(next: intended + pace, unit: rest)) }
        return TimedRequest(intended: intended, request: unit.first)
    }
}
