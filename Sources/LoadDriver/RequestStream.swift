/// The requests of one connection, or of one thread, in order.
struct RequestStream: Sendable {
    /// The stream's number; each has requests of its own.
    let number: Int
    /// Whose requests they are.
    let workload: Workload
    private var random: LoadRandom
    private var drawn: Int32 = 0
    private var current: RequestUnit?

    /// The stream of this number from its beginning.
    init(_ workload: Workload, number: Int) {
        self.workload = workload
        self.number = number
        random = LoadRandom(seed: workload.seed, stream: 2 * number)
    }

    /// The next unit.
    mutating func nextUnit() -> RequestUnit {
        drawn += 1
        return workload.unit(&random, number: drawn)
    }

    /// The next request when units follow each other.
    mutating func nextRequest() -> PlannedRequest {
        let unit = current ?? nextUnit()
        current = unit.rest
        return unit.first
    }
}
