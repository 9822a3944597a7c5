/// By range: the most that a document there can score.
///
/// A scan for the greatest passes over most of them by the maxima of blocks, and all loops are such
/// that several ranges are done at a time: a fifth of a neutral search was here before.
struct RangeBounds: ~Copyable {
    /// Below every score, and far enough above the least number to add to it and subtract from it.
    static let impossible = Score.min / 2
    private static let blockSize = 32
    private static let usualCandidates = 512

    /// As many as fill the last block.
    private let bounds: Scratch<Score>
    /// By 32 ranges the greatest of their bounds when they were made.
    private let maxima: Scratch<Score>

    /// Adds prior and affinity to bounds of the text.
    ///
    /// - Parameters:
    ///   - texts: by range; 0 where no term occurs.
    ///   - needsText: whether a range without any term holds no match.
    ///   - matches: the matches, if they are known: other ranges are not worth a visit.
    init(
        texts: borrowing Scratch<Score>, needsText: Bool, matches: Matches?,
        prior: DocumentPrior, affinity: AffinityBounds
    ) {
        let blockCount = (texts.count + Self.blockSize - 1) / Self.blockSize
        let size = blockCount * Self.blockSize
        if let matches {
            bounds = Scratch(repeating: Self.impossible, count: size)
            for occupied in matches.occupied { bounds[occupied.range] = texts[occupied.range] }
        } else {
            bounds = Scratch(copying: texts, then: Self.impossible, count: size)
        }
        maxima = Scratch(repeating: .min, count: blockCount)
        if matches == nil, needsText {
            for range in 0..<texts.count {
                // All ones for 0, else 0: a condition in its place kept the loop from being done
                // four at a time.
                let isMissing = (bounds[range] &- 1) &>> 31
                bounds[range] &+= isMissing & Self.impossible
            }
        }
        if !prior.isZero { prior.addMaxima(to: bounds) }
        if !affinity.isZero { affinity.addGreatest(to: bounds) }
        for block in 0..<maxima.count {
            var greatest = Score.min
            for range in ranges(ofBlock: block) { greatest = max(greatest, bounds[range]) }
            maxima[block] = greatest
        }
    }

    private func ranges(ofBlock block: Int) -> Range<Int> {
        let first = block &* Self.blockSize
        return first..<(first &+ Self.blockSize)
    }

    @inline(__always) private func forEachRange(
        ofBlock block: Int, atLeast least: Score, _ body: (_ range: Int) -> Void
    ) {
        let first = block &* Self.blockSize
        var flags = bounds.flags(from: first, atLeast: least)
        while flags != 0 {
            body(first &+ flags.trailingZeroBitCount)
            flags &= flags &- 1
        }
    }

    @inline(__always) private func candidate(_ range: Int) -> CandidateRange {
        CandidateRange(range: range, bound: bounds[range])
    }

    /// Removes and returns the ranges with the greatest bounds, the greatest first; none that is
    /// impossible.
    mutating func removeGreatest(_ count: Int) -> [CandidateRange] {
        var greatest = GreatestBounds(capacity: count)
        for block in 0..<maxima.count where maxima[block] > greatest.least {
            let above = greatest.least &+ 1
            forEachRange(ofBlock: block, atLeast: above) { range in
                if bounds[range] > greatest.least { greatest.take(candidate(range)) }
            }
        }
        for candidate in greatest.candidates { bounds[candidate.range] = .min }
        return greatest.candidates
    }

    /// The ranges whose bounds reach a score, ascending; none that is impossible.
    func candidates(from score: Score) -> [CandidateRange] {
        let least = max(score, Self.impossible / 2)
        var candidates: [CandidateRange] = []
        candidates.reserveCapacity(Self.usualCandidates)
        for block in 0..<maxima.count where maxima[block] >= least {
            forEachRange(ofBlock: block, atLeast: least) { candidates.append(candidate($0)) }
        }
        return candidates
    }
}

/// The candidates with the greatest bounds so far, the greatest first.
private struct GreatestBounds {
    private let capacity: Int
    private(set) var candidates: [CandidateRange] = []
    /// The bound of the last candidate once there is no room left.
    private(set) var least = RangeBounds.impossible / 2

    init(capacity: Int) {
        self.capacity = capacity
        candidates.reserveCapacity(capacity)
    }

    mutating func take(_ candidate: CandidateRange) {
        if candidates.count < capacity { candidates.append(candidate) }
        var place = candidates.count - 1
        while place > 0, candidates[place - 1].bound < candidate.bound {
            candidates[place] = candidates[place - 1]
            place -= 1
        }
        candidates[place] = candidate
        if candidates.count == capacity { least = candidates[capacity - 1].bound }
    }
}
