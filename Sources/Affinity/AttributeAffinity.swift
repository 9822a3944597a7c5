package import Catalog
import Foundation

/// How much a customer favors the values of one attribute.
///
///     a(v) = clip( ln[ (n_v + κ π_v) / ((N + κ) π_v) ], −B … B )
///
/// n_v: the customer's decayed interest in the value, N: in all values, π_v: the value's share of
/// the catalog. Interest below the value's share counts as none, and values that the customer never
/// met get 0, so that nobody is kept from what is new; only stated or shown dislike goes below 0.
package struct AttributeAffinity: Sendable {
    /// What is known of one value.
    package struct Evidence: Sendable {
        /// In purchases, decayed.
        package var strength = 0.0
        package var events = 0
        package var newest = Timestamp(milliseconds: 0)
    }

    /// κ: how many purchases it takes to outweigh the catalog's shares.
    package static let smoothing = 20.0
    /// B, in nats.
    package static let limit = 2.0

    package private(set) var evidence: [String: Evidence] = [:]

    package init() {}

    /// Counts interest in a value.
    package mutating func add(_ strength: Double, to value: String, events: Int, newest: Timestamp)
    {
        var known = evidence[value] ?? Evidence()
        known.strength += strength
        known.events += events
        known.newest = max(known.newest, newest)
        evidence[value] = known
    }

    /// The nats of each value with evidence.
    ///
    /// - Parameter share: π_v of a value, above 0 for values that occur.
    package func nats(share: (String) -> Double) -> [String: Double] {
        let total = evidence.values.reduce(0) { $0 + max(0, $1.strength) }
        var nats: [String: Double] = [:]
        for (value, known) in evidence {
            let share = share(value)
            guard share > 0 else { continue }
            nats[value] = Self.nats(strength: known.strength, total: total, share: share)
        }
        return nats
    }

    private static func nats(strength: Double, total: Double, share: Double) -> Double {
        if strength < 0 {
            // Dislike is measured against indifference, with the same shrinkage: −B takes two
            // purchases' worth of it.
            return max(-limit, strength)
        }
        let ratio = (strength + smoothing * share) / ((total + smoothing) * share)
        return min(limit, max(0, log(ratio)))
    }
}
