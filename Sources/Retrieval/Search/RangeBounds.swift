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

    /// As many as fill the last block.
    private let bounds: Scratch<Score>
    /// By 32 ranges the greatest of their bounds, or what was it before some were removed.
    private let maxima: Scratch<Score>

    /// Adds prior and affinity to bounds of the text.
    ///
    /// - Parameters:
    ///   - texts: by range, as many as `size(for:)` says; 0 where no term occurs.
    ///   - count: the number of ranges.
    ///   - needsText: whether a range without any term holds no match.
    ///   - matches: the matches, if they are known: other ranges are not worth a visit.
    init(
        texts: consuming Scratch<Score>, count: Int, needsText: Bool, matches: Matches?,
        prior: DocumentPrior, affinity: AffinityBounds
    ) {
        precondition(texts.count == Self.size(for: count))
        if let matches {
            bounds = Scratch(repeating: Self.impossible, count: texts.count)
            for row in 0..<matches.rowCount {
                let range = matches.range(ofRow: row)
                bounds[range] = texts[range]
            }
        } else {
            bounds = texts
        }
        for missing in count..<bounds.count { bounds[missing] = Self.impossible }
        maxima = Scratch(unwritten: bounds.count / Self.blockSize)
        let stepsOver = matches == nil && needsText
        for block in 0..<maxima.count {
            let first = block &* Self.blockSize
            let ranges = first..<min(first &+ Self.blockSize, count)
            if stepsOver { strikeMissing(ranges) }
            if !prior.isZero { prior.addMaxima(of: ranges, to: bounds) }
            if !affinity.isZero { affinity.addGreatest(of: ranges, to: bounds) }
            maxima[block] = greatestBound(ofBlock: block)
        }
    }

    /// Makes the bounds of ranges without text impossible.
    @inline(__always) private func strikeMissing(_ ranges: Range<Int>) {
        for range in ranges {
            // All ones for 0, else 0: a condition in its place kept the loop from being done four at a
            // time.
            let isMissing = (bounds[range] &- 1) &>> 31
            bounds[range] &+= isMissing & Self.impossible
        }
    }

    /// Takes bounds of ranges, or of rows that stand for ranges.
    ///
    /// - Precondition: there are as many as `size(for:)` says; those too many are impossible.
    init(_ bounds: consuming Scratch<Score>) {
        precondition(bounds.count % Self.blockSize == 0)
        maxima = Scratch(repeating: .min, count: bounds.count / Self.blockSize)
        self.bounds = bounds
        findMaxima()
    }

    /// The number of blocks.
    var blockCount: Int { maxima.count }

    /// The number of bounds that fill the blocks of some ranges.
    static func size(for count: Int) -> Int {
        (count + blockSize - 1) / blockSize * blockSize
    }

    @inline(__always) private func findMaxima() {
        for block in 0..<maxima.count { maxima[block] = greatestBound(ofBlock: block) }
    }

    @inline(__always) private func greatestBound(ofBlock block: Int) -> Score {
        let first = block &* Self.blockSize
        var greatest = Score.min
        for range in first..<(first &+ Self.blockSize) { greatest = max(greatest, bounds[range]) }
        return greatest
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

    /// Removes and returns ranges whose bounds reach a score, ascending: those with the greatest bounds,
    /// from about so many blocks; none that is impossible, and, unless others were removed by their
    /// number, none only if none is left.
    mutating func removeGreatest(fromBlocks count: Int, reaching score: Score) -> [CandidateRange] {
        let possible = max(score, Self.impossible / 2)
        let least = level(ofBlocks: count, reaching: possible)
        var greatest: [CandidateRange] = []
        for block in 0..<maxima.count where maxima[block] >= least {
            forEachRange(ofBlock: block, atLeast: least) { range in
                greatest.append(candidate(range))
                bounds[range] = .min
            }
            maxima[block] = greatestBound(ofBlock: block)
        }
        return greatest
    }

    /// Whether ranges of most blocks may reach a score.
    func mostReach(_ score: Score) -> Bool {
        var reaching: Int32 = 0
        for block in 0..<maxima.count { reaching &+= maxima[block] >= score ? 1 : 0 }
        return reaching > maxima.count / 2
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
        // So that the greatest difference is below the number of levels.
        let span = Int(high) - Int(low)
        let shift = max(0, Self.levels.leadingZeroBitCount + 1 - span.leadingZeroBitCount)
        let sizes = Scratch<Int32>(repeating: 0, count: Self.levels)
        for block in 0..<maxima.count where maxima[block] >= score {
            sizes[(Int(high) &- Int(maxima[block])) &>> shift] &+= 1
        }
        var (level, found) = (0, Int(sizes[0]))
        while found < count {
            level += 1
            found += Int(sizes[level])
        }
        // At most the greatest, so that something is found.
        return Score(max(Int(score), Int(high) + 1 - (level + 1) << shift))
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
