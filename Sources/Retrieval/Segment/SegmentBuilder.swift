/// Collects documents in memory and lays them out as a segment.
///
/// Several builders can collect on threads of their own and be put together afterwards; neither
/// their number nor the order of adding changes a byte of the segment.
package struct SegmentBuilder: Sendable {
    package let schema: SegmentSchema
    private let room: SegmentRoom
    private var terms = TermTable()
    private var log = OccurrenceLog()
    private var fieldLengths: [[UInt32]]
    private var ids = ByteRuns()
    private var attributes: [CollectedValues]
    private var numbers: [[Double]]
    private var stored = ChunkedRuns()

    package init(schema: SegmentSchema) { self.init(schema: schema, room: SegmentRoom()) }

    init(schema: SegmentSchema, room: SegmentRoom) {
        self.schema = schema
        self.room = room
        fieldLengths = Array(repeating: [], count: schema.fields.count)
        attributes = Array(repeating: CollectedValues(), count: schema.attributes.count)
        numbers = Array(repeating: [], count: schema.numbers.count)
    }

    /// The number of documents added.
    package var documentCount: Int { ids.count }

    /// The number by which a document's occurrences name a term.
    package mutating func term(_ key: [UInt8]) -> TermID { TermID(terms.intern(key.span)) }

    /// The number by which a document's occurrences name a term.
    package mutating func term(_ key: Span<UInt8>) -> TermID { TermID(terms.intern(key)) }

    /// Numbers the terms of a document.
    ///
    /// - Parameter occurrences: takes them in place of what is there.
    package mutating func number(
        _ documentTerms: DocumentTerms, into occurrences: inout [TermOccurrence]
    ) {
        occurrences.removeAll(keepingCapacity: true)
        terms.intern(documentTerms) { index, number in
            let mark = documentTerms.marks[index]
            occurrences.append(
                TermOccurrence(
                    term: TermID(number), field: UInt8(mark >> 8),
                    count: UInt8(truncatingIfNeeded: mark)))
        }
    }

    /// Adds a document, whose id no other has.
    ///
    /// - Throws: `RetrievalError.tooMany` when the segment is full; the builder is then of no use.
    package mutating func add(_ document: DocumentInput) throws(RetrievalError) {
        try room.check(
            documents: ids.count + 1, occurrences: log.count + document.occurrences.count)
        let id = document.id.utf8
        ids.append(id.span)
        log.append(document.occurrences, termCount: terms.count)
        for field in fieldLengths.indices {
            fieldLengths[field].append(UInt32(clamping: document.fieldLengths[field]))
        }
        for index in attributes.indices {
            attributes[index].append(document.attributes[index])
            try checkRoom(ofAttribute: index)
        }
        for index in numbers.indices { numbers[index].append(document.numbers[index]) }
        stored.append(document.stored)
    }

    /// Adds all documents of another builder of the same schema; no id is in both.
    ///
    /// - Throws: `RetrievalError.tooMany` when the segment is full; the builder is then of no use.
    package mutating func add(_ other: consuming SegmentBuilder) throws(RetrievalError) {
        precondition(other.schema == schema)
        if documentCount == 0 {
            self = other
            return
        }
        try room.check(
            documents: ids.count + other.ids.count, occurrences: log.count + other.log.count)
        let numbers = terms.numbers(internedFrom: other.terms)
        let log = other.log
        other.log = OccurrenceLog()
        self.log.append(contentsOf: log, numbers: numbers)
        ids.append(contentsOf: other.ids)
        stored.append(contentsOf: other.stored)
        for field in fieldLengths.indices { fieldLengths[field] += other.fieldLengths[field] }
        for index in attributes.indices {
            attributes[index].append(contentsOf: other.attributes[index])
            try checkRoom(ofAttribute: index)
        }
        for index in self.numbers.indices { self.numbers[index] += other.numbers[index] }
    }

    private func checkRoom(ofAttribute index: Int) throws(RetrievalError) {
        let count = attributes[index].placeCount
        guard count <= room.places else {
            throw room.tooMany(count, valuesOf: schema.attributes[index])
        }
    }

    /// Lays the documents out and serializes everything.
    ///
    /// - Parameters:
    ///   - change: the number of the last change of the source that the documents contain.
    ///   - averageLengths: words per field to normalize lengths by, so that a small segment beside
    ///     a large one weighs its postings alike; nil for the averages of these documents.
    ///   - threads: how many threads work; the bytes are the same for any number.
    package consuming func build(
        change: UInt64 = 0, averageLengths: [Double]? = nil, threads: Int = 1
    ) -> SegmentFiles {
        log.seal()
        let idOrder = ids.sorted()
        let order = documentOrder(idOrder)
        let averages = averageLengths ?? ownAverageLengths()
        var files = fileContents(
            order: order, idOrder: idOrder, change: change, averages, threads: threads)
        let scattered = ScatteredPostings(
            log, order: order, termCount: terms.count,
            impacts: ImpactTable(
                BM25F(schema: schema, averageLengths: averages), fieldLengths: fieldLengths),
            parts: max(1, threads))
        let fingerprint = schema.fingerprintHash
        let keys = terms.keys
        // The log has been sorted into the postings, and nothing else is needed any more.
        self = SegmentBuilder(schema: schema)
        let postings = PostingsSerializer(
            scattered, keys: keys,
            rangeCount: (order.count + SegmentLimits.rangeSize - 1) / SegmentLimits.rangeSize,
            threads: max(1, threads))
        files[.terms] = IndexFile.framing(.terms, fingerprint: fingerprint) {
            postings.dictionary.append(to: &$0)
        }
        files[.postings] = postings.file(fingerprint: fingerprint)
        return SegmentFiles(files)
    }

    /// All files but terms and postings.
    private func fileContents(
        order: [UInt32], idOrder: [UInt32], change: UInt64, _ averages: [Double], threads: Int
    ) -> [IndexFile.Kind: [UInt8]] {
        let info = SegmentInfo(
            schema: schema, documentCount: ids.count, change: change, averageLengths: averages)
        let kinds: [IndexFile.Kind] = [.documents, .attributes, .numbers, .segment]
        let contents = ParallelWork.map(parts: kinds.count, threads: threads) { part in
            let room = kinds[part] == .documents ? 32 * ids.count + stored.byteCount : 0
            return IndexFile.framing(
                kinds[part], fingerprint: schema.fingerprintHash, reserving: room
            ) { writer in
                switch kinds[part] {
                case .attributes:
                    AttributeSerializer.append(attributes.map { $0.arranged(order) }, to: &writer)
                case .numbers:
                    NumberSerializer.append(
                        numbers.map { column in order.map { column[Int($0)] } }, to: &writer)
                case .documents:
                    DocumentSerializer.append(
                        ids: ids, order: order, idOrder: idOrder, stored: stored, to: &writer)
                default: info.append(to: &writer)
                }
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(kinds, contents))
    }

    /// The documents, as numbered when added, in the order of the segment.
    private func documentOrder(_ idOrder: [UInt32]) -> [UInt32] {
        var order = DocumentOrder(idOrder: idOrder)
        let keys = schema.order.compactMap { key in
            if case .attribute(let index) = key { index } else { nil }
        }
        for key in schema.order.reversed() {
            switch key {
            case .number(let index): order.sort(byNumbers: numbers[index])
            case .attribute(let index):
                let isBetween = index != keys.first && index != keys.last
                let (places, greatest) = attributes[index].layoutPlaces(
                    ofValuesSharedBy: isBetween ? documentCount / SegmentSchema.layoutShare : 1)
                order.sort(byPlaces: places, greatest: greatest)
            }
        }
        return order.documents
    }

    private func ownAverageLengths() -> [Double] {
        fieldLengths.map { lengths in
            // Documents without the field say nothing of how long it usually is.
            var present = 0
            var sum = 0
            for length in lengths where length > 0 {
                present += 1
                sum += Int(length)
            }
            return present == 0 ? 0 : Double(sum) / Double(present)
        }
    }
}
