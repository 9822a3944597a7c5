internal import CPrefetch

/// A weight for each ordinal of an attribute, never changed once made.
///
/// Few values are named, and documents of other values are what a search meets: a bit for each
/// ordinal answers those from a few cache lines, where a table of weights was a miss each.
///
/// Safety: the object owns the memory, which is written before the initializer returns; sharing it
/// between threads is then sound. An array in its place cost a counted reference per document.
@safe final class WeightTable: @unchecked Sendable {
    private static let prefetchLimit = 512

    private let bits: UnsafeMutablePointer<UInt64>
    private let named: UnsafeMutablePointer<(ordinal: Int32, weight: Score)>
    private let namedCount: Int
    private let wordCount: Int
    /// The weight of values that are not named.
    let others: Score

    /// - Parameters:
    ///   - named: the weights of some ordinals, each 1 ... `greatest`.
    ///   - others: that of all others; ordinal 0 always has 0.
    init(named: [Int: Score], others: Score, greatest: Int) {
        wordCount = greatest / 64 + 1
        unsafe bits = .allocate(capacity: wordCount)
        unsafe bits.initialize(repeating: 0, count: wordCount)
        let sorted = ([0: 0] as [Int: Score]).merging(named) { zero, _ in zero }
            .sorted { $0.key < $1.key }
        unsafe self.named = .allocate(capacity: sorted.count)
        for (index, entry) in sorted.enumerated() {
            unsafe (self.named + index).initialize(to: (Int32(entry.key), entry.value))
            unsafe bits[entry.key >> 6] |= 1 << UInt64(entry.key & 63)
        }
        namedCount = sorted.count
        self.others = others
    }

    deinit {
        unsafe bits.deallocate()
        unsafe named.deallocate()
    }

    /// The ordinals that are named, ascending.
    var ordinals: [Int] { (0..<namedCount).map { unsafe Int(named[$0].ordinal) } }

    /// The weights, for use while the table is alive.
    var view: View {
        unsafe View(
            bits: bits, wordCount: wordCount, named: named, namedCount: namedCount, others: others)
    }

    /// The weight of an ordinal of the attribute.
    subscript(ordinal: Int) -> Score { view[ordinal] }

    /// The weights of a table, without a reference to it.
    ///
    /// Safety: points into the table's memory, which nobody writes any more; sharing it between threads
    /// is then as sound as sharing the table, which whoever has a view keeps.
    @safe struct View: @unchecked Sendable {
        private let bits: UnsafePointer<UInt64>
        private let wordCount: Int
        private let named: UnsafePointer<(ordinal: Int32, weight: Score)>
        private let namedCount: Int
        private let others: Score

        fileprivate init(
            bits: UnsafePointer<UInt64>, wordCount: Int,
            named: UnsafePointer<(ordinal: Int32, weight: Score)>, namedCount: Int, others: Score
        ) {
            unsafe self.bits = bits
            self.wordCount = wordCount
            unsafe self.named = named
            self.namedCount = namedCount
            self.others = others
        }

        /// The weight of an ordinal.
        ///
        /// - Precondition: the ordinal is one of the attribute's, as all that columns give are.
        @inline(__always) subscript(ordinal: Int) -> Score {
            // There is a bit for each ordinal of the attribute.
            if unsafe bits[ordinal >> 6] >> UInt64(ordinal & 63) & 1 == 0 { return others }
            return weight(ofNamed: ordinal)
        }

        /// Asks for the weights, which will be looked up soon, of very many values for the first of
        /// them.
        func prefetch() {
            for word in stride(from: 0, to: min(wordCount, WeightTable.prefetchLimit), by: 8) {
                // Nothing is read.
                unsafe penchant_prefetch(bits + word)
            }
            unsafe penchant_prefetch(named)
        }

        private func weight(ofNamed ordinal: Int) -> Score {
            var low = 0
            var high = namedCount
            while low < high {
                let middle = (low + high) / 2
                // middle < namedCount, the number of elements.
                let entry = unsafe named[middle]
                if entry.ordinal == ordinal { return entry.weight }
                if entry.ordinal < ordinal { low = middle + 1 } else { high = middle }
            }
            return others
        }
    }
}
