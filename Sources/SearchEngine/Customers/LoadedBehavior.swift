import Affinity

/// The behavior model with how far it has read the database, so that it can be made anew while
/// events are recorded: each event counts once.
struct LoadedBehavior: Sendable {
    private(set) var model = BehaviorModel()
    /// The highest number of an event that was read.
    private var lastRead: Int64 = 0
    /// The events recorded while the model is made anew; nil at other times.
    private var arrivals: [(number: Int64, event: Event)]?

    /// Takes in an event that has been recorded under a number.
    mutating func add(_ event: Event, number: Int64) {
        arrivals?.append((number, event))
        if number > lastRead { model.add(event) }
    }

    /// Begins to remember what arrives, for `finishLoading`.
    mutating func beginLoading() { arrivals = [] }

    /// Replaces the model by one made of all events up to a number.
    mutating func finishLoading(_ loaded: BehaviorModel, lastRead: Int64) {
        model = loaded
        self.lastRead = lastRead
        for (number, event) in arrivals ?? [] where number > lastRead { model.add(event) }
        arrivals = nil
    }

    /// Keeps the model that there was.
    mutating func abandonLoading() { arrivals = nil }
}
