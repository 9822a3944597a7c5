/// A constant of ranking that an `index.yaml` may set under `ranking`.
///
/// The defaults were chosen together on three sets of judged queries and three of purchases, in
/// flat regions; neighboring values change little.
package enum RankingConstant: String, CaseIterable, Sendable {
    case k1
    case b
    case textScale = "text_scale"
    case exactForm = "exact_form"
    case phrase
    case joined
    case relaxBelow = "relax_below"
    case prior
    case stock
    case affinity
    case `repeat`
    case related
    case affinityCap = "affinity_cap"

    /// The value where a definition sets none.
    package var defaultValue: Double { entry.defaultValue }

    /// The values that a definition may set.
    package var range: ClosedRange<Double> { entry.range }

    /// What it does, in one sentence.
    package var meaning: String { entry.meaning }

    /// Whether it is built into the index, so that another value needs a new build.
    package var isBuiltIn: Bool { self == .k1 || self == .b }

    private var entry: Entry {
        switch self {
        case .k1:
            Entry(0.8, 0.01...10, "How soon repeating a term in a field stops to add (BM25).")
        case .b:
            Entry(0.7, 0...1, "How much long fields are held back (BM25; 0 not at all).")
        case .textScale:
            Entry(4, 0.1...100, "Nats of a document whose text fits the query perfectly.")
        case .exactForm:
            Entry(0.2, 0...2, "What the very form of a word adds to the word, as a share of it.")
        case .phrase:
            Entry(0.1, 0...2, "What two words side by side in the title add, as a share of both.")
        case .joined:
            Entry(0.5, 0...2, "What a joined code or compound counts, as a share of a word.")
        case .relaxBelow:
            Entry(20, 1...1000, "With fewer results than this, one word less has to match.")
        case .prior:
            Entry(0.7, 0...20, "How much popularity counts: nats for each ln(1 + purchases).")
        case .stock:
            Entry(2, 0...20, "Nats that a product which is out of stock loses.")
        case .affinity:
            Entry(0.1, 0...20, "How much taste for brands, colors and so on counts.")
        case .repeat:
            Entry(1.3, 0...20, "How much it counts that the customer bought the product before.")
        case .related:
            Entry(0.15, 0...20, "How much it counts that others bought it after what they bought.")
        case .affinityCap:
            Entry(3, 0...20, "The most nats that all of a customer's taste can add or take.")
        }
    }

    /// One line of the table.
    private struct Entry {
        let defaultValue: Double
        let range: ClosedRange<Double>
        let meaning: String

        init(_ defaultValue: Double, _ range: ClosedRange<Double>, _ meaning: String) {
            self.defaultValue = defaultValue
            self.range = range
            self.meaning = meaning
        }
    }
}

/// A value for every constant of ranking.
package struct RankingConstants: Equatable, Sendable {
    private var overrides: [RankingConstant: Double] = [:]

    /// All defaults.
    package init() {}

    /// The value of a constant: the one that was set, or its default.
    package subscript(constant: RankingConstant) -> Double {
        get { overrides[constant] ?? constant.defaultValue }
        set { overrides[constant] = newValue }
    }
}
