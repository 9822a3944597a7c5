/// Walks the terms of one block of the dictionary; never moves backwards. For use while the
/// dictionary is alive.
struct TermBlockCursor {
    private let block: Int
    private var bytes: ByteCursor
    private var remaining: Int
    private var postings: Int
    private(set) var entry = TermEntry(documentFrequency: 0, entryCount: 0, postings: 0..<0)

    init(block: Int, bytes: ByteCursor, remaining: Int, postings: Int) {
        self.block = block
        self.bytes = bytes
        self.remaining = remaining
        self.postings = postings
    }

    /// Steps to the next term of the block; nil at its end.
    ///
    /// - Returns: how many bytes the term shares with the one before, and the others.
    mutating func step() throws(RetrievalError) -> (
        shared: Int, suffix: ByteCursor.Run
    )? {
        guard remaining > 0 else { return nil }
        remaining -= 1
        guard let shared = bytes.number(limit: Int.max / 2),
            let more = bytes.number(limit: Int.max / 2), let suffix = bytes.run(more),
            let documents = bytes.number(limit: SegmentLimits.maximumDocuments),
            let entries = bytes.number(limit: SegmentLimits.maximumDocuments),
            let length = bytes.number(limit: Int.max / 4), postings < Int.max / 2
        else { throw damage }
        entry = TermEntry(
            documentFrequency: documents, entryCount: entries,
            postings: postings..<(postings + length))
        postings += length
        return (shared, suffix)
    }

    /// The error for a block that cannot be what it says.
    var damage: RetrievalError {
        .corrupt(structure: "terms", detail: "block \(block) holds an impossible number")
    }
}
