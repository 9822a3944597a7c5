import Retrieval

/// A filter that leaves a share of the products.
struct FilterShare: Sendable {
    /// What is left and what is not, from few to nearly all, scattered or in one piece.
    static let all: [FilterShare] = [0.000_1, 0.001, 0.01, 0.1, 0.5, 0.9].flatMap {
        [FilterShare(share: $0, isScattered: true), FilterShare(share: $0, isScattered: false)]
    }

    /// How much it leaves, above 0 and below 1.
    let share: Double
    /// Whether what it leaves lies anywhere; else in one piece, like the values that products are laid
    /// out by.
    let isScattered: Bool

    /// The filter in words.
    var name: String { "\(share * 100) % \(isScattered ? "scattered" : "in one piece")" }

    /// The products that it leaves of so many; the same each time.
    func documents(of count: Int) -> DocumentSet {
        var set = DocumentSet(documentCount: count)
        let size = max(1, Int(Double(count) * share))
        if !isScattered {
            let start = (count - size) / 3
            for document in start..<(start + size) { set.insert(DocumentID(UInt32(document))) }
            return set
        }
        let limit = UInt64(Double(UInt64.max) * share)
        for document in 0..<UInt64(count) where Self.scramble(document) <= limit {
            set.insert(DocumentID(UInt32(document)))
        }
        return set
    }

    /// A number as good as random: the finalizer of SplitMix64 (Steele, Lea, Flood, "Fast Splittable
    /// Pseudorandom Number Generators", OOPSLA 2014).
    private static func scramble(_ number: UInt64) -> UInt64 {
        var bits = (number &+ 1) &* 0x9e37_79b9_7f4a_7c15
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}
