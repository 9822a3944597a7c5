import Catalog
import Foundation

/// Which products are bought after which, and beside which.
///
/// Each purchase of b gives at most one unit, shared over the customer's recent purchases a in
/// proportion to how recent they are; counts are halved every half year. How much a leads to b is
/// the lift, shrunken towards none:
///
///     s(a→b) = clip( ln[ (C_ab + κ π_b) / ((R_a + κ) π_b) ], 0 … 4 ),   κ = 8
///     R_a = Σ_b C_ab,   π_b = (C_·b + ½) / (C_·· + n/2)
///
/// Measured on three shops against symmetric counts, cosines and support discounting: directed
/// shrunken lift ranked the next purchase best.
struct PurchaseSequences: Sendable {
    private static let maximumSuccessors = 512
    /// In days, 60 halvings: older counts are nothing, and Float reaches to 2^127.
    private static let maximumAge = 60 * Decay.halfYear

    /// C_ab, scaled by what halves counts later; see `scale`.
    private var successors: [[Int32: Float]] = []
    private var outgoing: [Double] = []
    private var incoming: [Double] = []
    private var total = 0.0
    private var origin: Timestamp?

    /// Counts a purchase after (or in the same order as) those of the history.
    mutating func add(purchaseOf product: Int32, at now: Timestamp, after history: CustomerHistory)
    {
        let origin = origin(at: now)
        makeRoom(for: product)
        let predecessors = history.recentPurchases.filter {
            $0.product != product && $0.at <= now
        }
        let weights = predecessors.map { Decay.ofSequence(ageInDays: now.days(since: $0.at)) }
        // Weighing new counts up instead of old ones down: one factor serves all when read.
        let unit =
            exp2(max(0, now.days(since: origin)) / Decay.halfYear)
            / max(1, weights.reduce(0, +))
        for (predecessor, weight) in zip(predecessors, weights) {
            count(unit * weight, from: predecessor.product, to: product)
            // Within one order neither came first.
            if predecessor.at == now {
                count(unit * weight, from: product, to: predecessor.product)
            }
        }
    }

    /// What is needed to tell where purchases of some products lead to: a small part of the counts.
    func rows(of products: [Int32]) -> PurchaseSequenceRows {
        var rows: [Int32: (successors: [Int32: Float], outgoing: Double)] = [:]
        for product in products where Int(product) < successors.count {
            rows[product] = (successors[Int(product)], outgoing[Int(product)])
        }
        return PurchaseSequenceRows(
            rows: rows, incoming: incoming, total: total, origin: origin)
    }

    /// The moment that counts are scaled to: a later one before the scale overflows.
    private mutating func origin(at now: Timestamp) -> Timestamp {
        let age = origin.map { now.days(since: $0) } ?? 0
        if age > Self.maximumAge { rescale(by: exp2(-age / Decay.halfYear)) }
        let moved = age > Self.maximumAge ? now : origin ?? now
        origin = moved
        return moved
    }

    private mutating func rescale(by factor: Double) {
        successors = successors.map { $0.mapValues { $0 * Float(factor) } }
        outgoing = outgoing.map { $0 * factor }
        incoming = incoming.map { $0 * factor }
        total *= factor
    }

    private mutating func makeRoom(for product: Int32) {
        let missing = Int(product) + 1 - successors.count
        guard missing > 0 else { return }
        successors += [[Int32: Float]](repeating: [:], count: missing)
        outgoing += [Double](repeating: 0, count: missing)
        incoming += [Double](repeating: 0, count: missing)
    }

    private mutating func count(_ units: Double, from a: Int32, to b: Int32) {
        successors[Int(a)][b, default: 0] += Float(units)
        outgoing[Int(a)] += units
        incoming[Int(b)] += units
        total += units
        if successors[Int(a)].count > Self.maximumSuccessors { prune(a) }
    }

    /// Forgets the weaker half of a product's successors, so that memory stays bounded.
    private mutating func prune(_ product: Int32) {
        let kept = successors[Int(product)]
            .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .prefix(Self.maximumSuccessors / 2)
        successors[Int(product)] = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}

/// The counts of some products, as they were when asked for.
struct PurchaseSequenceRows: Sendable {
    private static let smoothing = 8.0
    private static let keptSuccessors = 50

    fileprivate let rows: [Int32: (successors: [Int32: Float], outgoing: Double)]
    fileprivate let incoming: [Double]
    fileprivate let total: Double
    fileprivate let origin: Timestamp?

    /// The products that a purchase leads to most, each with s, the lift in nats.
    func strongestSuccessors(
        of product: Int32, at now: Timestamp
    ) -> [(product: Int32, lift: Double)] {
        guard let row = rows[product], let origin else { return [] }
        let scale = exp2(-max(0, now.days(since: origin)) / Decay.halfYear)
        let rowTotal = row.outgoing * scale + Self.smoothing
        let everything = total * scale + 0.5 * Double(incoming.count)
        var candidates: [(product: Int32, lift: Double, rank: Double)] = []
        for (successor, scaled) in row.successors {
            let count = Double(scaled) * scale
            let share = (incoming[Int(successor)] * scale + 0.5) / everything
            let lift = log((count + Self.smoothing * share) / (rowTotal * share))
            // Ranked by count · lift: by lift alone, rare accidents would come first.
            if lift > 0 { candidates.append((successor, min(4, lift), count * lift)) }
        }
        candidates.sort { $0.rank != $1.rank ? $0.rank > $1.rank : $0.product < $1.product }
        return candidates.prefix(Self.keptSuccessors).map { ($0.product, $0.lift) }
    }
}
