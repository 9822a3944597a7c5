/// Collects documents in memory and lays them out as a segment.
package struct SegmentBuilder {
    package let schema: SegmentSchema
    private var terms = TermTable()
    /// All occurrences, document after document; a document's end where `occurrenceEnds` says.
    private var occurrences: [TermOccurrence] = []
    private var occurrenceEnds: [Int] = []
    private var fieldLengths: [[UInt32]]
    private var ids: [String] = []
    private var attributes: [[[String]]]
    private var numbers: [[Double]]
    private var stored: [UInt8] = []
    private var storedEnds: [Int] = []

    package init(schema: SegmentSchema) {
        self.schema = schema
        fieldLengths = Array(repeating: [], count: schema.fields.count)
        attributes = Array(repeating: [], count: schema.attributes.count)
        numbers = Array(repeating: [], count: schema.numbers.count)
    }

    /// The number of documents added.
    package var documentCount: Int { ids.count }

    /// The number by which a document's occurrences name a term.
    package mutating func term(_ key: [UInt8]) -> TermID { terms.intern(key) }

    /// Adds a document, whose id no other has.
    ///
    /// - Throws: `RetrievalError.tooMany` when the segment is full.
    package mutating func add(_ document: DocumentInput) throws(RetrievalError) {
        guard ids.count < SegmentLimits.maximumDocuments else {
            throw .tooMany(
                what: "documents", limit: SegmentLimits.maximumDocuments, found: ids.count + 1)
        }
        ids.append(document.id)
        occurrences += document.occurrences
        occurrenceEnds.append(occurrences.count)
        for field in fieldLengths.indices {
            fieldLengths[field].append(UInt32(clamping: document.fieldLengths[field]))
        }
        for index in attributes.indices { attributes[index].append(document.attributes[index]) }
        for index in numbers.indices { numbers[index].append(document.numbers[index]) }
        stored += document.stored
        storedEnds.append(stored.count)
    }

    /// Lays the documents out and serializes everything.
    ///
    /// - Parameters:
    ///   - change: the number of the last change of the source that the documents contain.
    ///   - averageLengths: words per field to normalize lengths by, so that a small segment beside
    ///     a large one weighs its postings alike; nil for the averages of these documents.
    package consuming func build(
        change: UInt64 = 0, averageLengths: [Double]? = nil
    ) -> SegmentFiles {
        let order = documentOrder()
        let averages = averageLengths ?? ownAverageLengths()
        let postings = serializePostings(order: order, averages: averages)
        let info = SegmentInfo(
            schema: schema, documentCount: ids.count, change: change, averageLengths: averages)
        let payloads: [IndexFile.Kind: [UInt8]] = [
            .segment: info.payload(),
            .terms: postings.terms,
            .postings: postings.postings,
            .attributes: AttributeSerializer.payload(
                columns: attributes.map { column in order.map { column[$0] } }),
            .numbers: NumberSerializer.payload(
                columns: numbers.map { column in order.map { column[$0] } }),
            .documents: DocumentSerializer.payload(
                ids: order.map { ids[$0] }, stored: { storedBytes(of: order[$0]) }),
        ]
        return SegmentFiles(
            framing: payloads, fingerprint: schema.fingerprintHash)
    }

    private func storedBytes(of added: Int) -> ArraySlice<UInt8> {
        stored[(added == 0 ? 0 : storedEnds[added - 1])..<storedEnds[added]]
    }

    private func ownAverageLengths() -> [Double] {
        fieldLengths.map { lengths in
            // Documents without the field say nothing of how long it usually is.
            let present = lengths.filter { $0 > 0 }
            guard !present.isEmpty else { return 0 }
            return present.reduce(0) { $0 + Double($1) } / Double(present.count)
        }
    }
}

// MARK: Layout

extension SegmentBuilder {
    /// The documents, as numbered when added, in the order of the segment.
    private func documentOrder() -> [Int] {
        let keys = schema.order.map(sortKeys)
        return ids.indices.sorted { a, b in
            for key in keys where key[a] != key[b] { return key[a] < key[b] }
            return ids[a].utf8.lexicographicallyPrecedes(ids[b].utf8)
        }
    }

    /// Per document, a number that sorts as the key does; documents without a value come last.
    private func sortKeys(_ key: SegmentSchema.OrderKey) -> [Double] {
        switch key {
        case .number(let index):
            return numbers[index].map { $0.isNaN ? .infinity : $0 }
        case .attribute(let index):
            let values = Set(attributes[index].compactMap(\.first))
            let sorted = values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let places = Dictionary(uniqueKeysWithValues: zip(sorted, 0...))
            return attributes[index].map { values in
                values.first.flatMap { places[$0] }.map(Double.init) ?? .infinity
            }
        }
    }
}

// MARK: Postings

extension SegmentBuilder {
    private struct Placed {
        let document: UInt32
        let added: UInt32
        let field: UInt8
        let count: UInt8
    }

    private func serializePostings(
        order: [Int], averages: [Double]
    ) -> (terms: [UInt8], postings: [UInt8]) {
        let (placed, starts) = occurrencesByTerm(order: order)
        let model = BM25F(schema: schema, averageLengths: averages)
        var dictionary = TermDictionarySerializer()
        var list = PostingListSerializer()
        var postings: [UInt8] = []
        for term in termsInOrder() {
            let index = Int(term.value)
            addPostings(placed[starts[index]..<starts[index + 1]], model: model, to: &list)
            let (documents, ranges) = (list.documentFrequency, list.rangeCount)
            let bytes = list.finish()
            dictionary.add(
                key: Array(terms.key(term)), documentFrequency: documents, rangeCount: ranges,
                postingsLength: bytes.count)
            postings += bytes
        }
        return (dictionary.payload(), postings)
    }

    /// All occurrences by term (a counting sort), within a term by place in the segment.
    private func occurrencesByTerm(order: [Int]) -> (placed: [Placed], starts: [Int]) {
        var starts = [Int](repeating: 0, count: terms.count + 1)
        for occurrence in occurrences { starts[Int(occurrence.term.value) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        var placed = [Placed](
            repeating: Placed(document: 0, added: 0, field: 0, count: 0), count: occurrences.count)
        for (document, added) in order.enumerated() {
            let first = added == 0 ? 0 : occurrenceEnds[added - 1]
            for occurrence in occurrences[first..<occurrenceEnds[added]] {
                let term = Int(occurrence.term.value)
                placed[next[term]] = Placed(
                    document: UInt32(document), added: UInt32(added), field: occurrence.field,
                    count: occurrence.count)
                next[term] += 1
            }
        }
        return (placed, starts)
    }

    private func termsInOrder() -> [TermID] {
        (0..<UInt32(terms.count)).map(TermID.init).sorted {
            terms.key($0).lexicographicallyPrecedes(terms.key($1))
        }
    }

    /// Merges a term's occurrences in the fields of each document into one impact.
    private func addPostings(
        _ placed: ArraySlice<Placed>, model: BM25F, to list: inout PostingListSerializer
    ) {
        var index = placed.startIndex
        while index < placed.endIndex {
            let document = placed[index].document
            var frequency = 0.0
            var fixed: UInt8 = 0
            while index < placed.endIndex, placed[index].document == document {
                let occurrence = placed[index]
                if occurrence.field == TermOccurrence.fixedImpact {
                    fixed = max(fixed, occurrence.count)
                } else {
                    let field = Int(occurrence.field)
                    frequency += model.weightedFrequency(
                        field: field, count: Int(occurrence.count),
                        length: Int(fieldLengths[field][Int(occurrence.added)]))
                }
                index += 1
            }
            let impact = frequency > 0 ? model.impact(weightedFrequency: frequency) : fixed
            list.add(DocumentID(document), impact: max(fixed, impact))
        }
    }
}
