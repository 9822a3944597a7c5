/// One request, in numbers that a workload makes bytes of.
struct PlannedRequest: Equatable, Sendable {
    /// The kind.
    let kind: RequestKind
    /// The phrase's number for searches; the filter's, the event's or the product's for others.
    var item: Int32
    /// The characters of the phrase that have been typed; 0 for a whole phrase.
    var typed: Int32 = 0
    /// The customer's number; −1 for nobody.
    var customer: Int32 = -1
    /// Random bits for what is changed in a product.
    var variation: UInt32 = 0
    /// Which of the stream's requests for this it is, for unique ids.
    var number: Int32 = 0
}

/// Requests that belong together: a phrase's keys, or a single request.
struct RequestUnit: Equatable, Sendable {
    /// The first request; each further one has one more character typed.
    var first: PlannedRequest
    /// The number of requests, at least one.
    var count = 1

    /// The unit without its first request; nil if there is no other.
    var rest: RequestUnit? {
        guard count > 1 else { return nil }
        var rest = self
        rest.first.typed += 1
        rest.count -= 1
        return rest
    }
}

/// A request and when it is to be sent.
struct TimedRequest: Equatable, Sendable {
    /// In nanoseconds after the start of the run.
    let intended: Int64
    /// What to send.
    let request: PlannedRequest
}
