import Synchronization

/// By range the most that the best of some alternatives contributes, rounded up by 1/255 of the
/// greatest at most; 0 where none of them occurs.
struct AlternativeBounds: Sendable {
    /// How far weights may be from those that the bounds were made for, once all are scaled alike.
    private static let tolerance = 1.02

    private let weights: [Score]
    private let shares: [UInt8]
    private var step: Score

    /// - Parameters:
    ///   - bounds: by range, at least 0.
    ///   - weights: those of the alternatives, at least 0.
    init(_ bounds: borrowing Scratch<Score>, weights: [Score]) {
        var greatest: Score = 0
        for range in 0..<bounds.count { greatest = max(greatest, bounds[range]) }
        let step = greatest / 255 + 1
        self.step = step
        shares = (0..<bounds.count).map { UInt8((bounds[$0] + step - 1) / step) }
        self.weights = weights
    }

    /// How many bytes it takes.
    var byteCount: Int { shares.count }

    /// The bounds for other weights of the same alternatives: what a word weighs depends on the others
    /// of its query, so that all completions are scaled alike.
    ///
    /// - Returns: nil where the weights differ by more than a common factor.
    func scaled(to others: [Score]) -> AlternativeBounds? {
        var (least, greatest) = (Double.infinity, 0.0)
        for (weight, other) in zip(weights, others) {
            let factor = Double(other) / Double(weight)
            (least, greatest) = (min(least, factor), max(greatest, factor))
        }
        guard least > 0, greatest.isFinite, greatest <= least * Self.tolerance else { return nil }
        var scaled = self
        // Bounds are linear in weights, so that the greatest factor bounds them all.
        scaled.step = Score((Double(step) * greatest).rounded(.up))
        return scaled
    }

    /// The bound of a range.
    @inline(__always) subscript(range: Int) -> Score { step &* Score(shares[range]) }
}

/// Bounds of alternatives with many entries, once somebody has asked for them.
///
/// The completions of two letters have a hundred thousand entries at a million products, and all
/// customers type the same letters.
final class AlternativeBoundsCache: Sendable {
    private static let maximumCount = 512

    /// The least that bounds count for.
    private let leastCost: Int
    /// By the lists of the alternatives.
    private let known: Mutex<RecentValues<[PostingList.Identity], AlternativeBounds>>

    /// - Parameter byteLimit: how many bytes all bounds take at most.
    init(byteLimit: Int = 32 << 20) {
        leastCost = byteLimit / Self.maximumCount
        known = Mutex(RecentValues(capacity: byteLimit))
    }

    /// The bounds of the alternatives with some lists and weights, if they are known.
    func bounds(lists: [PostingList.Identity], weights: [Score]) -> AlternativeBounds? {
        known.withLock { $0.value(of: lists) }?.scaled(to: weights)
    }

    /// Keeps bounds, if need be in place of others.
    func keep(_ bounds: AlternativeBounds, lists: [PostingList.Identity]) {
        let cost = max(bounds.byteCount, leastCost)
        known.withLock { $0.keep(bounds, for: lists, cost: cost) }
    }
}
