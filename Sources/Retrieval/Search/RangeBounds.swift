/// By range: the most that a document there can score.
///
/// A scan for the greatest passes over most of them by the maxima of blocks, and all loops are such
/// that several ranges are done at a time: a fifth of a neutral search was here before.
struct RangeBounds: ~Copyable {
    /// Below every score, and far enough above the least number to add to it and subtract from it.
    static let impossible = Score.min / 2
    private static let blockSize = 32
    private static let usualCandidates = 512
    private static let levels = 256

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
        if let matches {
            bounds = Scratch(repeating: Self.impossible, count: texts.count)
            for occupied in matches.occupied { bounds[occupied.range] = texts[occupied.range] }
        } else {
            bounds = Scratch(copying: texts)
        }
        maxima = Scratch(
            repeating: .min, count: (bounds.count + Self.blockSize - 1) / Self.blockSize)
        if matches == nil, needsText {
            for range in 0..<bounds.count {
                // All ones for 0, else 0: a condition in its place kept the loop from being done
                // four at a time.
                let isMissing = (bounds[range] &- 1) &>> 31
                bounds[range] &+= isMissing & Self.impossible
            }
        }
        if !prior.isZero { prior.addMaxima(to: bounds) }
        if !affinity.isZero { affinity.addGreatest(to: bounds) }
        findMaxima()
    }

    /// Bounds of ranges, or of rows that stand for ranges.
    init(_ bounds: consuming Scratch<Score>) {
        let count = (bounds.count + Self.blockSize - 1) / Self.blockSize
        maxima = Scratch(repeating: .min, count: count)
        self.bounds = bounds
        findMaxima()
    }

    @inline(__always) private func findMaxima() {
        for block in 0..<maxima.count {
            var greatest = Score.min
            for range in ranges(ofBlock: block) { greatest = max(greatest, bounds[range]) }
            maxima[block] = greatest
        }
    }

    private func ranges(ofBlock block: Int) -> Range<Int> {
        let first = block &* Self.blockSize
        return first..<min(first &+ Self.blockSize, bounds.count)
    }

    @inline(__always) private func candidate(_ range: Int) -> CandidateRange {
        CandidateRange(range: range, bound: bounds[range])
    }

    /// Removes and returns the ranges with the greatest bounds, the greatest first; none that is
    /// impossible.
    mutating func removeGreatest(_ count: Int) -> [CandidateRange] {
        var greatest = GreatestBounds(capacity: count)
        for block in 0..<maxima.count where maxima[block] > greatest.least {
            for range in ranges(ofBlock: block) where bounds[range] > greatest.least {
                greatest.take(candidate(range))
            }
        }
        for candidate in greatest.candidates { bounds[candidate.range] = .min }
        return greatest.candidates
    }

    /// Removes and returns ranges whose bounds reach a score, ascending: those with the greatest bounds,
    /// from about so many blocks; none that is impossible, and none only if none is left.
    mutating func removeGreatest(fromBlocks count: Int, reaching score: Score) -> [CandidateRange] {
        let possible = max(score, Self.impossible / 2)
        let least = level(ofBlocks: count, reaching: possible)
        var greatest: [CandidateRange] = []
        for block in 0..<maxima.count where maxima[block] >= least {
            var rest = Score.min
            for range in ranges(ofBlock: block) {
                if bounds[range] >= least {
                    greatest.append(candidate(range))
                    bounds[range] = .min
                }
                rest = max(rest, bounds[range])
            }
            maxima[block] = rest
        }
        return greatest
    }

    /// A score that the maxima of about so many blocks reach; the one given where no more reach that.
    private func level(ofBlocks count: Int, reaching score: Score) -> Score {
        var (reaching, low, high) = (0, Score.max, score)
        for block in 0..<maxima.count where maxima[block] >= score {
            reaching += 1
            low = min(low, maxima[block])
            high = max(high, maxima[block])
        }
        if reaching <= count { return score }
        let width = Int(high) - Int(low) + 1
        let sizes = Scratch<Int32>(repeating: 0, count: Self.levels)
        for block in 0..<maxima.count where maxima[block] >= score {
            // Below the number of levels, as the difference is below the width.
            sizes[(Int(high) - Int(maxima[block])) * Self.levels / width] &+= 1
        }
        var (level, found) = (0, Int(sizes[0]))
        while found < count {
            level += 1
            found += Int(sizes[level])
        }
        // At most the greatest, so that something is found.
        return max(score, high &- Score(truncatingIfNeeded: (level + 1) * width / Self.levels))
    }

    /// The ranges whose bounds reach a score, ascending; none that is impossible.
    func candidates(from score: Score) -> [CandidateRange] {
        let least = max(score, Self.impossible / 2)
        var candidates: [CandidateRange] = []
        candidates.reserveCapacity(Self.usualCandidates)
        for block in 0..<maxima.count where maxima[block] >= least {
            for range in ranges(ofBlock: block) where bounds[range] >= least {
                candidates.append(candidate(range))
            }
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
