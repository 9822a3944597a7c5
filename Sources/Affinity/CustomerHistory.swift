package import Catalog

/// What one customer did, as far as ranking needs it: the newest thousand events about products,
/// and all answers to surveys.
package struct CustomerHistory: Sendable {
    /// An event about a product.
    struct Entry: Sendable {
        let product: Int32
        let kind: EventKind
        /// Interest in purchases; see `EventWeight`.
        let interest: Float
        let at: Timestamp
    }

    /// A stated liking or dislike.
    package struct Answer: Sendable {
        package let attribute: String
        package let value: String
        /// In purchases.
        package let interest: Double
        package let at: Timestamp
    }

    private static let maximumEntries = 1_000
    static let maximumPredecessors = 50

    /// The number of events and answers so far.
    private(set) var revision = 0
    private(set) var entries: [Entry] = []
    package private(set) var answers: [Answer] = []
    private(set) var firstPurchase: Timestamp?
    /// The distinct products bought last, the newest last.
    private(set) var recentPurchases: [(product: Int32, at: Timestamp)] = []

    init() {}

    mutating func add(_ event: Event, product: Int32) {
        revision += 1
        if entries.count >= 2 * Self.maximumEntries {
            entries.removeFirst(entries.count - Self.maximumEntries)
        }
        // In the order of time, even where an event arrives late: of hiding and buying, the later
        // one counts.
        let place = entries.lastIndex { $0.at <= event.at }.map { $0 + 1 } ?? 0
        entries.insert(
            Entry(
                product: product, kind: event.kind,
                interest: Float(EventWeight.interest(of: event)), at: event.at), at: place)
        guard event.kind == .purchase else { return }
        firstPurchase = min(firstPurchase ?? event.at, event.at)
        addPurchase(of: product, at: event.at)
    }

    /// Keeps the last purchase of each product, in the order of time even where one arrives late.
    private mutating func addPurchase(of product: Int32, at time: Timestamp) {
        let known = lastPurchase(of: product)
        if let known, known > time { return }
        recentPurchases.removeAll { $0.product == product }
        let place = recentPurchases.lastIndex { $0.at <= time }.map { $0 + 1 } ?? 0
        recentPurchases.insert((product, time), at: place)
        if recentPurchases.count > Self.maximumPredecessors { recentPurchases.removeFirst() }
    }

    mutating func add(_ answer: SurveyAnswer, at time: Timestamp) {
        revision += 1
        answers.append(
            Answer(
                attribute: answer.attribute, value: answer.value,
                interest: EventWeight.survey * answer.weight, at: time))
    }

    /// When the product was last bought, if it is among the recent purchases.
    func lastPurchase(of product: Int32) -> Timestamp? {
        recentPurchases.last { $0.product == product }?.at
    }
}
