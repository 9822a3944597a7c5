import Synchronization

/// By range the most that the best of some alternatives contributes, rounded up by 1/255 of the
/// greatest at most; 0 where none of them occurs.
final class AlternativeBounds: Sendable {
    private let step: Score
    private let shares: [UInt8]

    /// - Parameter bounds: by range, at least 0.
    init(_ bounds: borrowing Scratch<Score>) {
        var greatest: Score = 0
        for range in 0..<bounds.count { greatest = max(greatest, bounds[range]) }
        let step = greatest / 255 + 1
        self.step = step
        shares = (0..<bounds.count).map { UInt8((bounds[$0] + step - 1) / step) }
    }

    /// The bound of a range.
    @inline(__always) subscript(range: Int) -> Score { step &* Score(shares[range]) }
}

/// Bounds of alternatives with many entries, once somebody has asked for them.
///
/// The completions of two letters have a hundred thousand entries at a million products, and all
/// customers type the same letters.
final class AlternativeBoundsCache: Sendable {
    /// The alternatives: their lists and weights.
    struct Request: Hashable {
        let lists: [UInt]
        let weights: [Score]
    }

    /// So many are kept: a byte a range each, 4 MB at most for a million products.
    private static let capacity = 512

    private let known = Mutex<[Request: AlternativeBounds]>([:])

    /// The bounds of some alternatives, if they are known.
    subscript(request: Request) -> AlternativeBounds? { known.withLock { $0[request] } }

    /// Keeps bounds, if need be in place of all others: weights change with the catalog.
    func keep(_ bounds: AlternativeBounds, of request: Request) {
        known.withLock { known in
            if known.count >= Self.capacity { known.removeAll() }
            known[request] = bounds
        }
    }
}

extension ResolvedQuery {
    /// With more entries a range, alternatives are crowded.
    private static let crowdedFactor = 4

    /// Whether terms are alternatives of a group with more entries than are worth a walk each time.
    func areCrowded(_ own: Range<Int>) -> Bool {
        guard let group = terms[own].first?.alternativeOf, group >= 0 else { return false }
        return terms[own].allSatisfy { $0.alternativeOf == group }
            && terms[own].reduce(0) { $0 + $1.list.entryCount } > Self.crowdedFactor * rangeCount
    }

    /// What the best of some alternatives contributes at most: kept, as they are crowded.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func crowdedBounds(_ own: Range<Int>) throws(RetrievalError) -> AlternativeBounds {
        let request = AlternativeBoundsCache.Request(
            lists: terms[own].map(\.list.identity), weights: terms[own].map(\.weight))
        if let known = segment.alternativeBounds[request] { return known }
        let bounds = AlternativeBounds(try greatest(of: own))
        segment.alternativeBounds.keep(bounds, of: request)
        return bounds
    }

    /// Adds to each range's bound what the best alternative of each group contributes at most.
    ///
    /// - Throws: `RetrievalError.corrupt` when an entry names a range that does not exist.
    func addAlternativeBounds(to bounds: borrowing Scratch<Score>) throws(RetrievalError) {
        var first = 0
        while first < terms.count {
            let group = terms[first].alternativeOf
            let end = terms[first...].firstIndex { $0.alternativeOf != group } ?? terms.count
            if group >= 0 { try add(first..<end, to: bounds) }
            first = end
        }
    }

    /// Adds to each range's bound what the best of some alternatives contributes at most.
    private func add(
        _ own: Range<Int>, to bounds: borrowing Scratch<Score>
    ) throws(RetrievalError) {
        if areCrowded(own) {
            let best = try crowdedBounds(own)
            for range in 0..<rangeCount { bounds[range] &+= best[range] }
        } else {
            let best = try greatest(of: own)
            for range in 0..<rangeCount { bounds[range] &+= best[range] }
        }
    }

    /// By range the greatest contribution of some terms.
    private func greatest(of own: Range<Int>) throws(RetrievalError) -> Scratch<Score> {
        let best = Scratch<Score>(repeating: 0, count: rangeCount)
        for term in terms[own] { try raise(best, to: term) }
        return best
    }
}
