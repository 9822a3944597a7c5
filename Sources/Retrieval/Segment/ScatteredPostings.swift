/// The postings of all terms, by term, and within a term in the segment's order: the logged
/// occurrences after a counting sort, five bytes each.
///
/// The documents are dealt to parts, each for a thread; a term's postings are those of the first
/// part, then those of the second, and so on.
///
/// Safety: each part writes to places of its own, which the counts of the first pass set apart;
/// reading begins when all parts are done. Every place is checked against the capacity.
@safe final class ScatteredPostings: @unchecked Sendable {
    /// Per part and term: where the postings begin.
    private let starts: [[UInt32]]
    /// Per part and term: where they end.
    private var ends: [[UInt32]] = []
    private let capacity: Int
    private let documents: UnsafeMutablePointer<UInt32>
    private let impacts: UnsafeMutablePointer<UInt8>

    /// Sorts the occurrences of documents in the given order.
    init(
        _ log: OccurrenceLog, order: [UInt32], termCount: Int, impacts model: ImpactTable,
        parts: Int
    ) {
        let counts = ParallelWork.map(parts: parts, threads: parts) { part in
            Self.counts(
                log, ParallelWork.share(of: part, in: parts, count: order.count), of: order,
                termCount: termCount)
        }
        starts = Self.starts(counts, termCount: termCount)
        capacity = log.count
        precondition(capacity < Int(UInt32.max), "places are numbers of 32 bits")
        unsafe documents = .allocate(capacity: max(capacity, 1))
        unsafe impacts = .allocate(capacity: max(capacity, 1))
        ends = ParallelWork.map(parts: parts, threads: parts) { [self] part in
            let share = ParallelWork.share(of: part, in: parts, count: order.count)
            return log.hasRepeatedTerms
                ? mergeTerms(of: log, share, of: order, from: starts[part], model)
                : scatter(log, share, of: order, from: starts[part], model)
        }
    }

    deinit {
        unsafe documents.deallocate()
        unsafe impacts.deallocate()
    }

    /// The number of a term's postings.
    func count(ofTerm term: Int) -> Int {
        starts.indices.reduce(0) { $0 + Int(ends[$1][term] - starts[$1][term]) }
    }

    /// Calls the body with each of a term's postings, by document.
    @inline(__always) func forEach(
        ofTerm term: Int, _ body: (_ document: DocumentID, _ impact: UInt8) -> Void
    ) {
        for part in starts.indices {
            for place in Int(starts[part][term])..<Int(ends[part][term]) {
                // Places below the ends were checked when they were written.
                body(DocumentID(unsafe documents[place]), unsafe impacts[place])
            }
        }
    }

    private static func counts(
        _ log: OccurrenceLog, _ share: Range<Int>, of order: [UInt32], termCount: Int
    ) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: termCount)
        for place in share {
            let run = log.runs[Int(order[place])]
            let chunk = log.chunks[Int(run.chunk)]
            let terms = chunk.terms.span.extracting(run.range)
            for index in terms.indices { counts[Int(terms[index])] += 1 }
        }
        return counts
    }

    /// Where the postings of each part and term begin: terms behind each other, and in each the parts.
    private static func starts(_ counts: [[UInt32]], termCount: Int) -> [[UInt32]] {
        var starts = counts
        var next: UInt32 = 0
        for term in 0..<termCount {
            for part in counts.indices {
                starts[part][term] = next
                next += counts[part][term]
            }
        }
        return starts
    }

    @inline(__always) private func write(_ document: UInt32, _ impact: UInt8, at place: UInt32) {
        precondition(place < capacity)
        unsafe documents[Int(place)] = document
        unsafe impacts[Int(place)] = impact
    }

    /// Sorts documents that hold no term twice.
    private func scatter(
        _ log: OccurrenceLog, _ share: Range<Int>, of order: [UInt32], from starts: [UInt32],
        _ model: ImpactTable
    ) -> [UInt32] {
        var next = starts
        var model = model
        for place in share {
            let added = Int(order[place])
            let run = log.runs[added]
            let chunk = log.chunks[Int(run.chunk)]
            let terms = chunk.terms.span.extracting(run.range)
            let marks = chunk.marks.span.extracting(run.range)
            for index in terms.indices {
                let term = Int(terms[index])
                let mark = marks[index]
                write(
                    UInt32(truncatingIfNeeded: place), model.impact(mark: mark, document: added),
                    at: next[term])
                next[term] &+= 1
            }
        }
        return next
    }

    /// Sorts documents whose terms may occur in several fields, which make one impact together.
    private func mergeTerms(
        of log: OccurrenceLog, _ share: Range<Int>, of order: [UInt32], from starts: [UInt32],
        _ model: ImpactTable
    ) -> [UInt32] {
        var next = starts
        var merger = TermMerger(termCount: starts.count)
        for place in share {
            let added = Int(order[place])
            let run = log.runs[added]
            let chunk = log.chunks[Int(run.chunk)]
            for index in run.range {
                merger.add(chunk.marks[index], of: chunk.terms[index], document: added, model)
            }
            merger.finish(model) { term, impact in
                write(UInt32(truncatingIfNeeded: place), impact, at: next[Int(term)])
                next[Int(term)] &+= 1
            }
        }
        return next
    }
}

/// Merges the occurrences of a document's terms in several fields.
private struct TermMerger {
    private struct Merged {
        let term: UInt32
        var frequency = 0.0
        var fixed: UInt8 = 0
    }

    /// By term: its place among the document's terms + 1; 0 between documents.
    private var places: [UInt32]
    private var merged: [Merged] = []

    init(termCount: Int) { places = [UInt32](repeating: 0, count: termCount) }

    /// Adds an entry of the log.
    mutating func add(_ mark: UInt16, of term: UInt32, document: Int, _ model: ImpactTable) {
        if places[Int(term)] == 0 {
            merged.append(Merged(term: term))
            places[Int(term)] = UInt32(merged.count)
        }
        let place = Int(places[Int(term)]) - 1
        if UInt8(mark >> 8) == TermOccurrence.fixedImpact {
            merged[place].fixed = max(merged[place].fixed, UInt8(mark & 0xff))
        } else {
            merged[place].frequency += model.weightedFrequency(mark: mark, document: document)
        }
    }

    /// Gives each term and its impact; the next document may follow.
    mutating func finish(_ model: ImpactTable, _ body: (UInt32, UInt8) -> Void) {
        for term in merged {
            let computed =
                term.frequency > 0
                ? model.bm25.impact(weightedFrequency: term.frequency) : term.fixed
            body(term.term, max(term.fixed, computed))
            places[Int(term.term)] = 0
        }
        merged.removeAll(keepingCapacity: true)
    }
}

/// The impacts of occurrences, remembered by field, length and count.
struct ImpactTable: Sendable {
    private static let lengths = 512
    private static let counts = 4

    let bm25: BM25F
    /// By field: the number of words of each document, as it was added.
    private let fieldLengths: [[UInt32]]
    /// 0 where not computed yet, which no impact is.
    private var known: [UInt8]

    init(_ bm25: BM25F, fieldLengths: [[UInt32]]) {
        self.bm25 = bm25
        self.fieldLengths = fieldLengths
        known = [UInt8](repeating: 0, count: fieldLengths.count * Self.lengths * Self.counts)
    }

    /// An occurrence's share of the weighted frequency.
    func weightedFrequency(mark: UInt16, document: Int) -> Double {
        let field = Int(mark >> 8)
        return bm25.weightedFrequency(
            field: field, count: Int(mark & 0xff), length: Int(fieldLengths[field][document]))
    }

    /// The impact of a term that occurs in one field only.
    @inline(__always) mutating func impact(mark: UInt16, document: Int) -> UInt8 {
        let (field, count) = (Int(mark >> 8), Int(mark & 0xff))
        if field == Int(TermOccurrence.fixedImpact) { return UInt8(count) }
        let length = Int(fieldLengths[field][document])
        guard length < Self.lengths, count < Self.counts else {
            return computed(mark: mark, document: document)
        }
        let place = (field * Self.lengths + length) * Self.counts + count
        if known[place] == 0 { known[place] = computed(mark: mark, document: document) }
        return known[place]
    }

    private func computed(mark: UInt16, document: Int) -> UInt8 {
        let frequency = weightedFrequency(mark: mark, document: document)
        return frequency > 0 ? bm25.impact(weightedFrequency: frequency) : 0
    }
}
