/// Adds up what a customer favors in a document, without counting a reference: one search's view of
/// `Preferences`, whose `affinity(of:in:)` it equals.
struct AffinityScorer {
    /// An attribute of which each document has at most one value.
    private struct Column {
        let ordinals: OrdinalColumn
        let weights: WeightTable.View
    }

    private let columns: [Column]
    /// Attributes of which some document has several values.
    private let others: [Preferences.Attribute]
    private let hasBoosts: Bool
    // These two keep the memory that the columns point into.
    private let preferences: Preferences
    private let segment: Segment

    init(_ preferences: Preferences, in segment: Segment) {
        let attributes = preferences.attributes
        var columns: [Column] = []
        columns.reserveCapacity(attributes.count)
        var others: [Preferences.Attribute] = []
        for index in attributes.indices {
            if let ordinals = segment.attributes[attributes[index].column].singleOrdinals {
                columns.append(Column(ordinals: ordinals, weights: attributes[index].view))
                attributes[index].view.prefetch()
            } else {
                others.append(attributes[index])
            }
        }
        self.columns = columns
        self.others = others
        hasBoosts = !preferences.boosts.isEmpty
        self.preferences = preferences
        self.segment = segment
    }

    /// Whether every document's affinity is 0.
    var isNeutral: Bool { columns.isEmpty && others.isEmpty && !hasBoosts }

    /// Asks for the attributes of a document that will be read soon.
    @inline(__always) func prefetch(_ document: DocumentID) {
        for index in columns.indices { columns[index].ordinals.prefetch(Int(document.value)) }
    }

    /// The affinity of a document.
    @inline(__always) func affinity(of document: DocumentID) -> Score {
        var sum: Score = 0
        for index in columns.indices {
            let ordinal = columns[index].ordinals.ordinal(at: Int(document.value))
            sum &+= columns[index].weights[ordinal]
        }
        for attribute in others {
            sum &+= preferences.part(of: attribute, document: document, in: segment)
        }
        if hasBoosts { sum &+= preferences.boost(of: document) }
        return preferences.capped(sum)
    }
}
