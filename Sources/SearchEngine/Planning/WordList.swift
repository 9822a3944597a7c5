/// Words of one length in bytes, the most frequent first.
///
/// What a search for similar words looks at of every word lies in arrays of its own: words as values
/// of their own took ten times as long.
struct WordList: Sendable {
    private var bytes: [UInt8] = []
    private var length = 0
    /// By word: in how many documents it occurs.
    private(set) var documentFrequencies: [Int] = []
    /// By word: which bytes occur in it.
    private(set) var letters: [Letters] = []

    /// Which bytes occur in a word, folded into 64 bits.
    struct Letters: Equatable, Sendable {
        private let bits: UInt64

        init(of word: some Sequence<UInt8>) {
            bits = word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
        }

        /// Whether so many edits can make one word of the other: each changes two bytes at most.
        @inline(__always) func areNear(_ other: Letters, edits: Int) -> Bool {
            var rest = bits ^ other.bits
            // Counting all bits takes longer on old processors.
            for _ in 0..<(2 &* edits) { rest &= rest &- 1 }
            return rest == 0
        }
    }

    /// No words.
    init() {}

    /// - Parameter words: all of one length, in the order of their bytes.
    init(_ words: [(word: ArraySlice<UInt8>, documentFrequency: Int)]) {
        length = words.first?.word.count ?? 0
        // Sorting is stable.
        for (word, count) in words.sorted(by: { $0.documentFrequency > $1.documentFrequency }) {
            bytes += word
            documentFrequencies.append(count)
            letters.append(Letters(of: word))
        }
    }

    /// How many words there are.
    var count: Int { letters.count }

    /// A word by its number.
    subscript(index: Int) -> ArraySlice<UInt8> {
        bytes[(index * length)..<((index + 1) * length)]
    }
}
