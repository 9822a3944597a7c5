/// By quarter of 32 documents: a score that no document's affinity there exceeds, in a byte.
///
/// A byte stands for a number of units, rounded up: a customer's bounds for a million products take
/// 47 KB, and what rounding adds is at most 1/128 of the greatest bound.
struct AffinityBounds: Sendable {
    private static let prefetchLimit = 1 << 14

    /// By range; empty when nothing is favored.
    private let bytes: [SIMD4<UInt8>]
    /// By range: the greatest of its bytes.
    private let rangeMaxima: [UInt8]
    /// By range: in which quarters more than one part is above 0.
    private let mixed: [UInt8]
    private let shift: Int32

    /// The bounds under which nobody favors anything.
    static let none = AffinityBounds(exact: [], mixed: [])

    private init(exact: [Quarters], mixed: [UInt8]) {
        let greatest = max(0, exact.reduce(Quarters()) { pointwiseMax($0, $1) }.max())
        var shift: Int32 = 0
        while (greatest + (1 << shift) - 1) >> shift > 255 { shift += 1 }
        let roundingUp = Quarters(repeating: Int32(1) << shift - 1)
        bytes =
            greatest == 0
            ? []
            : exact.map {
                let positive = pointwiseMax($0, Quarters())
                return SIMD4<UInt8>(
                    truncatingIfNeeded: (positive &+ roundingUp) &>> Quarters(repeating: shift))
            }
        rangeMaxima = bytes.map { $0.max() }
        self.mixed = mixed
        self.shift = shift
    }

    /// Bounds a quarter by Σ over attributes of the greatest weight of a value that occurs there.
    ///
    /// Holds because the clamp is monotone, each attribute's part is 0 or the weight of a value
    /// that occurs in the quarter, and so at most the quarter's maximum, and likewise each boost.
    init(
        _ attributes: [Preferences.Attribute], boosts: [Hit], cap: Score, in segment: Segment
    ) {
        guard !attributes.isEmpty || !boosts.isEmpty else {
            self = .none
            return
        }
        let sums = Scratch<Quarters>(repeating: Quarters(), count: segment.rangeCount)
        // All ones in the lanes of quarters where more than one part is above 0.
        let mixed = Scratch<Quarters>(repeating: Quarters(), count: segment.rangeCount)
        for boost in boosts where boost.score > 0 && boost.document.range < sums.count {
            let (range, quarter) = (boost.document.range, boost.document.local >> 5)
            sums[range][quarter] = max(sums[range][quarter], boost.score)
        }
        let own = Scratch<Quarters>(repeating: Quarters(), count: segment.rangeCount)
        for attribute in attributes {
            Self.findMaxima(attribute, in: segment, own)
            for range in 0..<sums.count {
                let (sum, part) = (sums[range], own[range])
                // Neither is below 0, so that what is above is below 0 with its sign changed.
                mixed[range] |= ((0 &- sum) & (0 &- part)) &>> Quarters.signShift
                sums[range] = sum &+ part
            }
        }
        let most = Quarters(repeating: cap)
        self.init(
            exact: (0..<sums.count).map { pointwiseMin(most, sums[$0]) },
            mixed: (0..<sums.count).map { UInt8(truncatingIfNeeded: mixed[$0].bits) })
    }

    /// The same bounds, exact where several parts added up.
    func refined(_ affinities: inout QuarterAffinities) -> AffinityBounds {
        var exact = bytes.indices.map { self[$0] }
        for range in exact.indices where mixed[range] != 0 {
            affinities.enter(range)
            for quarter in 0..<4 where mixed[range] >> UInt8(quarter) & 1 == 1 {
                exact[range][quarter] = min(
                    exact[range][quarter], affinities.greatest(inQuarter: quarter))
            }
        }
        return AffinityBounds(exact: exact, mixed: [UInt8](repeating: 0, count: exact.count))
    }

    /// Finds by range the greatest weight of a value that occurs in each quarter, at least 0.
    private static func findMaxima(
        _ attribute: Preferences.Attribute, in segment: Segment,
        _ maxima: borrowing Scratch<Quarters>
    ) {
        maxima.fill(Quarters(repeating: max(0, attribute.weights.others)))
        let column = segment.attributes[attribute.column]
        for ordinal in attribute.weights.ordinals where attribute.weights[ordinal] > 0 {
            let weight = Quarters(repeating: attribute.weights[ordinal])
            // A column gives ranges of the segment only.
            column.forEachRange(of: ordinal) { range, quarters in
                maxima[range] = pointwiseMax(
                    maxima[range], weight & Quarters.masks[Int(quarters)])
            }
        }
    }

    /// Whether the bounds can be those of a segment.
    func fit(_ segment: Segment) -> Bool { isZero || bytes.count == segment.rangeCount }

    /// Whether every bound is 0.
    var isZero: Bool { bytes.isEmpty }

    /// Asks for the greatest bounds of the ranges, of very many for the first of them: they will be read
    /// one after the other.
    func prefetchGreatest() {
        for range in stride(from: 0, to: min(rangeMaxima.count, Self.prefetchLimit), by: 64) {
            rangeMaxima.prefetch(range)
        }
    }

    /// Adds the greatest bound of each range.
    func addGreatest(to bounds: borrowing Scratch<Score>) {
        addGreatest(of: rangeMaxima.indices, to: bounds)
    }

    /// Adds the greatest bound of each of some ranges.
    @inline(__always)
    func addGreatest(of ranges: Range<Int>, to bounds: borrowing Scratch<Score>) {
        // Checked once, so that several can be added at a time.
        precondition(ranges.lowerBound >= 0 && ranges.upperBound <= rangeMaxima.count)
        for range in ranges { bounds[range] &+= Score(rangeMaxima[range]) &<< shift }
    }

    /// The greatest bound of a range.
    @inline(__always) func greatest(inRange range: Int) -> Score {
        rangeMaxima.isEmpty ? 0 : Score(rangeMaxima[range]) &<< shift
    }

    @inline(__always) subscript(range: Int) -> Quarters {
        if bytes.isEmpty { return Quarters() }
        return Quarters(truncatingIfNeeded: bytes[range]) &<< Quarters(repeating: shift)
    }

    /// Asks for the bounds of a range that will be read soon; a customer's are seldom in a cache.
    @inline(__always) func prefetch(_ range: Int) { bytes.prefetch(range) }
}
