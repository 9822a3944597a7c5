/// The best hits without visiting every range: exact, by bounds.
///
/// Ranges are visited in descending order of what a document in them could score at most, until
/// that is less than what the last hit of a full page has. It is the order of BMP (A. Mallia,
/// T. Suel, N. Tonellotto, "Faster Learned Sparse Retrieval with Block-Max Pruning", SIGIR 2024),
/// with the prior and the customer's affinity in the bound.
package struct PrunedSearch {
    /// The number of ranges that the search looked into.
    package private(set) var visitedRanges = 0
    private let search: SegmentSearch
    private let matches: DocumentSet?
    private let affinityBounds: [Score]
    private var matcher: RangeMatcher
    private var top: TopHits
    private var sums = [Score](repeating: 0, count: SegmentLimits.rangeSize)

    /// - Parameters:
    ///   - limit: the number of hits wanted.
    ///   - floor: a score below which no hit is wanted.
    ///   - matches: what `SegmentSearch.matches` gave, if it is known already.
    package init(
        _ search: SegmentSearch, limit: Int, floor: Score = .min, matches: DocumentSet? = nil
    ) {
        self.search = search
        self.matches = matches
        affinityBounds = search.preferences.rangeBounds(count: search.query.rangeCount)
        matcher = RangeMatcher(search.query)
        top = TopHits(capacity: limit, floor: floor)
    }

    /// The hits, the best first; ties stand in the order of the documents' ids.
    package mutating func run() throws(RetrievalError) -> [Hit] {
        for (range, bound) in RangeOrder.descending(candidateBounds()) {
            // The order is by classes of bounds, so one range may fail where a later one passes.
            guard top.wouldEnter(bound) else { continue }
            try visit(range)
        }
        return top.sorted()
    }

    /// The ranges that can hold a match, each with the most that a document there can score.
    private func candidateBounds() -> [(range: Int, bound: Score)] {
        var candidates: [(range: Int, bound: Score)] = []
        candidates.reserveCapacity(search.query.rangeCount)
        for range in 0..<search.query.rangeCount where search.query.canMatch(range) {
            let bound =
                search.query.textBounds[range] &+ search.prior.rangeMaxima[range]
                &+ affinityBounds[range]
            if top.wouldEnter(bound) { candidates.append((range, bound)) }
        }
        return candidates
    }

    private mutating func visit(_ range: Int) throws(RetrievalError) {
        var places = try places(inRange: range)
        guard !places.isEmpty else { return }
        visitedRanges += 1
        try sumText(range)
        let affinityBound = affinityBounds[range]
        while let place = places.popFirst() {
            let document = DocumentID(UInt32(range * SegmentLimits.rangeSize + place))
            let neutral = sums[place] &+ search.prior.scores[Int(document.value)]
            // Attributes are looked up only where the most that they can give would do.
            guard top.wouldEnter(neutral &+ affinityBound) else { continue }
            let score =
                neutral &+ search.preferences.affinity(of: document, in: search.segment)
            top.insert(
                Hit(document: document, score: score),
                rank: search.segment.documents.rank(of: document))
        }
    }

    private mutating func places(inRange range: Int) throws(RetrievalError) -> RangeSet {
        if let matches { return matches[range: range] }
        let eligible = search.eligible[range: range]
        return eligible.isEmpty
            ? eligible : try matcher.matches(of: search.query, inRange: range) & eligible
    }

    /// Sums the text score of every document in the range.
    private mutating func sumText(_ range: Int) throws(RetrievalError) {
        for place in sums.indices { sums[place] = 0 }
        for index in search.query.terms.indices {
            guard let block = try search.query.terms[index].block(inRange: range) else { continue }
            let weight = search.query.terms[index].weight
            // sums has 128 elements, as `accumulate` demands.
            unsafe sums.withUnsafeMutableBufferPointer { buffer in
                if let base = buffer.baseAddress {
                    unsafe block.accumulate(weight: weight, into: base)
                }
            }
        }
    }
}

/// Puts ranges into the descending order of their bounds, up to a class width, in linear time.
enum RangeOrder {
    private static let classes = 512

    static func descending(
        _ candidates: [(range: Int, bound: Score)]
    ) -> [(range: Int, bound: Score)] {
        guard let first = candidates.first else { return [] }
        var (low, high) = (first.bound, first.bound)
        for candidate in candidates {
            low = min(low, candidate.bound)
            high = max(high, candidate.bound)
        }
        let width = (Int(high) - Int(low)) / classes + 1
        var ends = [Int](repeating: 0, count: classes + 1)
        for candidate in candidates { ends[(Int(high) - Int(candidate.bound)) / width + 1] += 1 }
        for index in 1...classes { ends[index] += ends[index - 1] }
        var ordered = candidates
        for candidate in candidates {
            let place = (Int(high) - Int(candidate.bound)) / width
            ordered[ends[place]] = candidate
            ends[place] += 1
        }
        return ordered
    }
}
