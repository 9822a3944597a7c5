/// What a customer favors, compiled for one segment: numbers by attribute value and by document.
///
///     affinity(d) = clamp(Σ_attributes max_{v of d} weight(v) + boost(d), −cap ... cap)
///
/// An attribute that the document does not have adds 0.
package struct Preferences: Sendable {
    /// The weights of one attribute's values.
    package struct Attribute: Sendable {
        package let column: Int
        let weights: WeightTable
        /// The weights beside each other for all attributes: those of a customer are seldom in a cache,
        /// and a search that asked the tables for them waited for each.
        let view: WeightTable.View
    }

    package let attributes: [Attribute]
    /// Documents with a score of their own, in order.
    package let boosts: [Hit]
    /// The greatest effect, at least 0.
    package let cap: Score
    /// By quarter: a score that no document's affinity exceeds.
    let bounds: AffinityBounds

    /// The preferences of somebody unknown: none.
    package static let none = Preferences(attributes: [], boosts: [], cap: 0, bounds: .none)

    private init(attributes: [Attribute], boosts: [Hit], cap: Score, bounds: AffinityBounds) {
        self.attributes = attributes
        self.boosts = boosts
        self.cap = cap
        self.bounds = bounds
    }

    private init(attributes: [Attribute], boosts: [Hit], cap: Score, in segment: Segment) {
        self.init(
            attributes: attributes, boosts: boosts, cap: cap,
            bounds: AffinityBounds(attributes, boosts: boosts, cap: cap, in: segment))
    }

    /// - Parameters:
    ///   - attributes: per attribute the scores of the values named, and of all others.
    ///   - boosts: in any order; those of the same document add up.
    package init(
        attributes: [(column: Int, weights: [String: Score], others: Score)], boosts: [Hit],
        cap: Score, in segment: Segment
    ) {
        var sums: [DocumentID: Score] = [:]
        for boost in boosts {
            sums[boost.document] = Self.limited(
                sums[boost.document, default: 0] + Self.limited(boost.score))
        }
        self.init(
            attributes: attributes.map { attribute in
                Attribute(
                    column: attribute.column, weights: attribute.weights,
                    others: attribute.others, segment: segment)
            },
            boosts: sums.map { Hit(document: $0.key, score: $0.value) }
                .sorted { $0.document < $1.document },
            cap: max(0, cap), in: segment)
    }

    /// The same preferences without those for some attributes.
    package func silencing(_ columns: Set<Int>, in segment: Segment) -> Preferences {
        guard attributes.contains(where: { columns.contains($0.column) }) else { return self }
        return Preferences(
            attributes: attributes.filter { !columns.contains($0.column) }, boosts: boosts,
            cap: cap, in: segment)
    }

    /// The same preferences with bounds that cost a walk through the documents to compute.
    ///
    /// Bounds at first add up the greatest weights of each attribute; where several attributes of a
    /// quarter are favored, seldom does one document have all of it. A million products take about
    /// half a millisecond, after which a search visits fewer ranges: for who searches again.
    package func refined(in segment: Segment) -> Preferences {
        var affinities = QuarterAffinities(self, in: segment)
        return Preferences(
            attributes: attributes, boosts: boosts, cap: cap, bounds: bounds.refined(&affinities))
    }

    /// A score small enough that no sum of parts can overflow.
    fileprivate static func limited(_ score: Score) -> Score {
        max(-Impact.maximumWeight, min(Impact.maximumWeight, score))
    }

    /// The part of one attribute in a document's affinity, before the cap.
    package func part(
        of attribute: Attribute, document: DocumentID, in segment: Segment
    ) -> Score {
        let column = segment.attributes[attribute.column]
        let assignments = column.assignments(of: document)
        guard let first = assignments.first else { return 0 }
        var greatest = attribute.weights[column.ordinal(ofAssignment: first)]
        for assignment in assignments.dropFirst() {
            greatest = max(greatest, attribute.weights[column.ordinal(ofAssignment: assignment)])
        }
        return greatest
    }

    /// The part of a document's own boost, before the cap.
    package func boost(of document: DocumentID) -> Score {
        var low = 0
        var high = boosts.count
        while low < high {
            let middle = (low + high) / 2
            if boosts[middle].document < document { low = middle + 1 } else { high = middle }
        }
        return low < boosts.count && boosts[low].document == document ? boosts[low].score : 0
    }

    /// Clamps a sum of parts.
    @inline(__always) package func capped(_ sum: Score) -> Score { max(-cap, min(cap, sum)) }

    /// The affinity of a document.
    package func affinity(of document: DocumentID, in segment: Segment) -> Score {
        var sum = boost(of: document)
        for attribute in attributes {
            sum &+= part(of: attribute, document: document, in: segment)
        }
        return capped(sum)
    }
}

extension Preferences.Attribute {
    fileprivate init(column: Int, weights named: [String: Score], others: Score, segment: Segment) {
        let values = segment.attributes[column]
        var weights: [Int: Score] = [:]
        for (text, weight) in named {
            if let ordinal = values.ordinal(of: text) {
                weights[ordinal] = Preferences.limited(weight)
            }
        }
        self.column = column
        self.weights = WeightTable(
            named: weights, others: Preferences.limited(others), greatest: values.valueCount)
        view = self.weights.view
    }
}
