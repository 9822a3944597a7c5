/// The terms of all documents, as they were added, in chunks, so that they never move as they grow.
///
/// Six bytes an occurrence: the term, and next to it the field and how often the term occurs in it.
/// A document has each term once for each field, and once more only beyond 255 occurrences.
struct OccurrenceLog: Sendable {
    /// Occurrences of whole documents.
    struct Chunk: Sendable {
        fileprivate(set) var terms: [UInt32] = []
        /// The field in the upper half, the count in the lower.
        fileprivate(set) var marks: [UInt16] = []
    }

    /// Where a document's occurrences lie.
    struct Run: Sendable {
        fileprivate(set) var chunk: UInt32
        fileprivate let start: UInt32
        fileprivate let count: UInt32

        var range: Range<Int> { Int(start)..<Int(start + count) }
    }

    private static let chunkSize = 1 << 19

    /// The chunks that are full; all once the log is sealed.
    private(set) var chunks: [Chunk] = []
    // The chunk at hand lies outside of the array: appending through it cost twice as much.
    private var terms: [UInt32] = []
    private var marks: [UInt16] = []
    private(set) var runs: [Run] = []
    /// The number of entries.
    private(set) var count = 0
    /// Whether some document may hold a term more than once, in several fields or too often.
    private(set) var hasRepeatedTerms = false
    /// By term: the number of its last entry + 1.
    private var lastEntries: [UInt32] = []

    /// Adds a document.
    ///
    /// - Parameter termCount: the number of terms there are so far.
    mutating func append(_ occurrences: [TermOccurrence], termCount: Int) {
        if lastEntries.count < termCount {
            let room = max(termCount, 2 * lastEntries.count, 1024)
            lastEntries += repeatElement(0, count: room - lastEntries.count)
        }
        if terms.capacity - terms.count < occurrences.count { beginChunk(for: occurrences.count) }
        let start = terms.count
        // Entries of the document have numbers above this.
        let before = count
        for occurrence in occurrences {
            let term = Int(occurrence.term.value)
            let last = Int(lastEntries[term])
            if last > before {
                if Self.add(occurrence, to: &marks[start + last - before - 1]) { continue }
                hasRepeatedTerms = true
            }
            terms.append(occurrence.term.value)
            marks.append(UInt16(occurrence.field) << 8 | UInt16(occurrence.count))
            count += 1
            lastEntries[term] = UInt32(count)
        }
        runs.append(
            Run(
                chunk: UInt32(chunks.count), start: UInt32(start),
                count: UInt32(terms.count - start)))
    }

    /// Puts the chunk at hand to the others.
    mutating func seal() {
        chunks.append(Chunk(terms: terms, marks: marks))
        terms = []
        marks = []
    }

    /// Counts another occurrence in the same field, if there is room; a fixed impact is the greater.
    private static func add(_ occurrence: TermOccurrence, to mark: inout UInt16) -> Bool {
        guard mark >> 8 == UInt16(occurrence.field) else { return false }
        let (known, more) = (mark & 0xff, UInt16(occurrence.count))
        let sum = occurrence.field == TermOccurrence.fixedImpact ? max(known, more) : known + more
        guard sum <= 0xff else { return false }
        mark = mark & 0xff00 | sum
        return true
    }

    private mutating func beginChunk(for size: Int) {
        if !terms.isEmpty { seal() }
        terms.reserveCapacity(max(Self.chunkSize, size))
        marks.reserveCapacity(max(Self.chunkSize, size))
    }

    /// Adds the documents of another log.
    ///
    /// - Parameter numbers: the number here of each term there.
    mutating func append(contentsOf other: consuming OccurrenceLog, numbers: [UInt32]) {
        seal()
        other.seal()
        let base = UInt32(chunks.count)
        var more = other.chunks
        other.chunks = []
        for chunk in more.indices {
            for index in more[chunk].terms.indices {
                more[chunk].terms[index] = numbers[Int(more[chunk].terms[index])]
            }
        }
        chunks += more
        runs += other.runs.lazy.map { run in
            var run = run
            run.chunk += base
            return run
        }
        count += other.count
        hasRepeatedTerms = hasRepeatedTerms || other.hasRepeatedTerms
        // Entry numbers stay ascending, and none of the documents to come has one yet.
        lastEntries = []
    }
}
