/// What a customer favors, compiled for one segment: numbers by attribute value and by document.
///
///     affinity(d) = clamp(Σ_attributes max_{v of d} weight(v) + boost(d), −cap ... cap)
///
/// An attribute that the document does not have adds 0.
package struct Preferences: Sendable {
    /// The weights of one attribute's values.
    package struct Attribute: Sendable {
        package let column: Int
        /// By ordinal; element 0, which no value has, is 0.
        let weights: [Score]
        /// By range: the greatest weight of a value that occurs there, at least 0.
        let rangeMaxima: [Score]
    }

    package let attributes: [Attribute]
    /// Documents with a score of their own, in order.
    package let boosts: [Hit]
    /// The greatest effect, at least 0.
    package let cap: Score

    /// The preferences of somebody unknown: none.
    package static let none = Preferences(attributes: [], boosts: [], cap: 0)

    private init(attributes: [Attribute], boosts: [Hit], cap: Score) {
        self.attributes = attributes
        self.boosts = boosts
        self.cap = cap
    }

    /// - Parameters:
    ///   - attributes: per attribute the scores of the values named, and of all others.
    ///   - boosts: in any order; those of the same document add up.
    package init(
        attributes: [(column: Int, weights: [String: Score], others: Score)], boosts: [Hit],
        cap: Score, in segment: Segment
    ) {
        self.attributes = attributes.map { attribute in
            Attribute(
                column: attribute.column, weights: attribute.weights, others: attribute.others,
                segment: segment)
        }
        var sums: [DocumentID: Score] = [:]
        for boost in boosts { sums[boost.document, default: 0] += boost.score }
        self.boosts = sums.map { Hit(document: $0.key, score: Self.limited($0.value)) }
            .sorted { $0.document < $1.document }
        self.cap = max(0, cap)
    }

    /// The same preferences without those for some attributes.
    package func silencing(_ columns: Set<Int>) -> Preferences {
        guard attributes.contains(where: { columns.contains($0.column) }) else { return self }
        return Preferences(
            attributes: attributes.filter { !columns.contains($0.column) }, boosts: boosts,
            cap: cap)
    }

    /// A score small enough that no sum of parts can overflow.
    fileprivate static func limited(_ score: Score) -> Score {
        max(-Impact.maximumWeight, min(Impact.maximumWeight, score))
    }

    /// The part of one attribute in a document's affinity, before the cap.
    @inline(__always) package func part(
        of attribute: Attribute, document: DocumentID, in segment: Segment
    ) -> Score {
        let column = segment.attributes[attribute.column]
        var best: Score?
        for index in column.assignments(of: document) {
            let weight = attribute.weights[column.ordinal(ofAssignment: index)]
            best = max(best ?? weight, weight)
        }
        return best ?? 0
    }

    /// The part of a document's own boost, before the cap.
    package func boost(of document: DocumentID) -> Score {
        let index = firstBoost(notBefore: document)
        return index < boosts.count && boosts[index].document == document ? boosts[index].score : 0
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

    /// The index of the first boost whose document is not before the given one.
    private func firstBoost(notBefore document: DocumentID) -> Int {
        var low = 0
        var high = boosts.count
        while low < high {
            let middle = (low + high) / 2
            if boosts[middle].document < document { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// By range: a score that no document's affinity there exceeds.
    ///
    /// Holds because the clamp is monotone, each attribute's part is 0 or the weight of a value
    /// that occurs in the range, and so at most the range's maximum, and likewise each boost.
    func rangeBounds(count rangeCount: Int) -> [Score] {
        var bounds = [Score](repeating: 0, count: rangeCount)
        for boost in boosts where boost.document.range < rangeCount {
            bounds[boost.document.range] = max(bounds[boost.document.range], boost.score)
        }
        for attribute in attributes {
            for range in 0..<rangeCount { bounds[range] &+= attribute.rangeMaxima[range] }
        }
        for range in 0..<rangeCount { bounds[range] = min(cap, bounds[range]) }
        return bounds
    }
}

extension Preferences.Attribute {
    fileprivate init(column: Int, weights named: [String: Score], others: Score, segment: Segment) {
        let values = segment.attributes[column]
        let others = Preferences.limited(others)
        var weights = [Score](repeating: others, count: values.valueCount + 1)
        weights[0] = 0
        var maxima = [Score](repeating: max(0, others), count: segment.rangeCount)
        for (text, unlimited) in named {
            guard let ordinal = values.ordinal(of: text) else { continue }
            let weight = Preferences.limited(unlimited)
            weights[ordinal] = weight
            for range in values.ranges(of: ordinal) where range < maxima.count {
                maxima[range] = max(maxima[range], weight)
            }
        }
        self.column = column
        self.weights = weights
        rangeMaxima = maxima
    }
}
