/// The most frequent of some terms, which come in any order; of equally frequent ones those first
/// in the dictionary.
struct FrequentTerms {
    private struct Found {
        let rank: UInt64
        let start: Int
        let end: Int
        let entry: TermEntry
    }

    /// The keys of all found, one behind the other.
    private var keys: [UInt8] = []
    private var found: [Found] = []
    private var ranks: FrequencyRanks

    /// - Parameter limit: how many terms are wanted, at least one.
    init(limit: Int) { ranks = FrequencyRanks(limit: limit) }

    /// A frequency that a term must have to be among them.
    var least: Int { ranks.least }

    /// Takes a term in.
    ///
    /// - Parameter place: its number in the order of the dictionary.
    mutating func append(_ key: [UInt8], _ entry: TermEntry, place: Int) {
        let start = keys.count
        keys += key
        let rank = ranks.append(frequency: entry.documentFrequency, place: place)
        found.append(Found(rank: rank, start: start, end: keys.count, entry: entry))
    }

    /// The terms, the most frequent first.
    mutating func sorted() -> [(key: [UInt8], entry: TermEntry)] {
        let last = ranks.sorted().last ?? 0
        return found.filter { $0.rank >= last }.sorted { $0.rank > $1.rank }.map {
            (Array(keys[$0.start..<$0.end]), $0.entry)
        }
    }
}

/// The greatest frequencies, with the places where they were found; of equal ones the first places.
struct FrequencyRanks {
    private let limit: Int
    /// The greatest, and now and then some more; a frequency and the inverse of its place in one
    /// number.
    private var ranks: [UInt64] = []
    /// A frequency that is needed to be among them.
    private(set) var least = 0

    /// - Parameter limit: how many are wanted, at least one.
    init(limit: Int) { self.limit = limit }

    /// Takes a frequency in, and gives its rank.
    @discardableResult mutating func append(frequency: Int, place: Int) -> UInt64 {
        let inverse = UInt32.max &- UInt32(truncatingIfNeeded: place)
        let rank = UInt64(UInt32(clamping: frequency)) << 32 | UInt64(inverse)
        if frequency >= least {
            ranks.append(rank)
            if ranks.count - limit >= limit { _ = sorted() }
        }
        return rank
    }

    /// The ranks, the greatest first; forgets the others.
    mutating func sorted() -> [UInt64] {
        ranks.sort(by: >)
        if ranks.count >= limit {
            ranks.removeLast(ranks.count - limit)
            least = Int(ranks[limit - 1] >> 32)
        }
        return ranks
    }

    /// The place of a rank.
    static func place(_ rank: UInt64) -> Int {
        Int(UInt32.max - UInt32(truncatingIfNeeded: rank))
    }
}
