/// The first eight bytes of the first terms of blocks, as numbers in the order of the terms.
///
/// A search by numbers in one place is several times faster than one that looks up the terms
/// themselves, two cache misses a step. The numbers take 131 KB at most, and a millisecond or two
/// when a segment is opened; where there are more blocks, only some have one.
struct TermHeads: Sendable {
    /// How many are kept at most.
    static let defaultLimit = 16_384

    private let heads: [UInt64]
    private let blockCount: Int
    /// One in so many blocks has a number.
    private let interval: Int

    /// Those of no blocks.
    init() { (heads, blockCount, interval) = ([], 0, 1) }

    /// - Parameters:
    ///   - limit: how many are kept at most, at least one.
    ///   - firstTerm: the first term of a block.
    init(
        blockCount: Int, limit: Int, firstTerm: (Int) throws(RetrievalError) -> ByteCursor.Run
    ) throws(RetrievalError) {
        self.blockCount = blockCount
        interval = max(1, (blockCount + limit - 1) / limit)
        var heads: [UInt64] = []
        heads.reserveCapacity(blockCount / interval + 1)
        for block in stride(from: 0, to: blockCount, by: interval) {
            let term = try firstTerm(block)
            heads.append(Self.head(count: term.count) { term[$0] })
        }
        self.heads = heads
    }

    /// The blocks of which it is not known whether their first term is above a key: those before are
    /// not, and those behind are.
    func candidates(for key: [UInt8]) -> Range<Int> {
        let head = Self.head(count: key.count) { key[$0] }
        // Of terms with different numbers, that with the lower number is lower.
        let lower = count { $0 < head }
        let isUnique = lower == heads.count || heads[lower] != head
        let upper = isUnique ? lower : count { $0 <= head }
        let first = lower == 0 ? 0 : (lower - 1) * interval + 1
        // Damaged terms need not be in order.
        return first..<max(first, min(blockCount, upper * interval))
    }

    /// How many numbers at the beginning fulfill a condition, which no number behind them does.
    ///
    /// Without a branch in a step, none is foretold wrongly.
    @inline(__always) private func count(where isBefore: (UInt64) -> Bool) -> Int {
        var first = 0
        var remaining = heads.count
        while remaining > 1 {
            let half = remaining / 2
            first &+= isBefore(heads[first &+ half &- 1]) ? half : 0
            remaining &-= half
        }
        return remaining == 1 && isBefore(heads[first]) ? first + 1 : first
    }

    /// The first eight bytes, the first one the most significant; 0 for those missing.
    @inline(__always) private static func head(count: Int, byte: (Int) -> UInt8) -> UInt64 {
        var head: UInt64 = 0
        for place in 0..<min(8, count) { head |= UInt64(byte(place)) << UInt64(56 - 8 * place) }
        return head
    }
}
