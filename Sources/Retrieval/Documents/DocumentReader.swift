/// Ids and stored products of a segment; the form is described at `DocumentSerializer`.
package struct DocumentReader: Sendable {
    /// The number of documents.
    package let count: Int
    private let payload: ByteView
    /// The bits of a number of the three tables of ranks.
    private let rankBits: Int
    // Where the second and the third of these begin.
    private let documentsByRank: Int
    private let leastRanks: Int
    private let blockStarts: ByteView
    private let blocks: ByteView
    // Empty when no document has a stored product.
    private let groupStarts: ByteView
    private let storedEnds: ByteView
    private let stored: ByteView

    /// - Throws: `RetrievalError.corrupt` when the payload is too short.
    init(payload: ByteView, documentCount: Int) throws(RetrievalError) {
        let incomplete = RetrievalError.corrupt(
            structure: "documents", detail: "the tables are incomplete")
        guard let idBytes = payload.load(UInt64.self, at: 0),
            let storedBytes = payload.load(UInt64.self, at: 8)
        else { throw incomplete }
        let groups = (documentCount + SegmentLimits.rangeSize - 1) / SegmentLimits.rangeSize
        rankBits = DocumentSerializer.rankBits(documentCount: documentCount)
        let tableSize = (rankBits * documentCount + 7) / 8
        documentsByRank = DocumentSerializer.headerSize + tableSize
        leastRanks = documentsByRank + tableSize
        var position = leastRanks + (rankBits * groups + 7) / 8
        func part(_ size: Int) throws(RetrievalError) -> ByteView {
            guard let part = payload.slice(at: position, count: size) else { throw incomplete }
            position += size
            return part
        }
        let blockCount =
            (documentCount + DocumentSerializer.blockSize - 1) / DocumentSerializer.blockSize
        count = documentCount
        self.payload = payload
        blockStarts = try part(8 * blockCount)
        blocks = try part(Int(clamping: idBytes))
        groupStarts = try part(storedBytes > 0 ? 8 * groups : 0)
        storedEnds = try part(storedBytes > 0 ? 4 * documentCount : 0)
        stored = try part(Int(clamping: storedBytes))
    }

    /// The place of the document's id in the order of ids; breaks ties between scores.
    @inline(__always) func rank(of document: DocumentID) -> UInt32 {
        let index = Int(document.value)
        return index < count ? number(index, ofTable: DocumentSerializer.headerSize) : .max
    }

    /// Asks for the memory of a rank that will be read soon.
    @inline(__always) func prefetchRank(of document: DocumentID) {
        payload.prefetch(
            at: DocumentSerializer.headerSize &+ (rankBits &* Int(document.value)) &>> 3)
    }

    /// The least rank of the documents of a range.
    @inline(__always) func leastRank(inRange range: Int) -> UInt32 {
        number(range, ofTable: leastRanks)
    }

    /// A number of one of the tables of ranks; the eight bytes from it on are within the payload, as
    /// the places of the blocks follow.
    @inline(__always) private func number(_ index: Int, ofTable start: Int) -> UInt32 {
        payload.loadPacked(index, bits: rankBits, at: start) ?? .max
    }

    /// The document's id.
    ///
    /// - Throws: `RetrievalError.corrupt` when it cannot be read.
    package func id(of document: DocumentID) throws(RetrievalError) -> String {
        let rank = Int(rank(of: document))
        guard rank < count else {
            throw .corrupt(structure: "documents", detail: "\(document.value) has no rank")
        }
        var cursor = try IDBlockCursor(rank / DocumentSerializer.blockSize, in: self)
        for _ in 0...(rank % DocumentSerializer.blockSize) { try cursor.advance() }
        return String(decoding: cursor.id, as: UTF8.self)
    }

    /// The stored bytes of a document.
    ///
    /// - Throws: `RetrievalError.corrupt` when they cannot be read.
    package func stored(of document: DocumentID) throws(RetrievalError) -> [UInt8] {
        if stored.count == 0 { return [] }
        let index = Int(document.value)
        let isFirst = index % SegmentLimits.rangeSize == 0
        guard let base = groupStarts.load(UInt64.self, at: 8 * document.range),
            let group = Int(exactly: base), group <= stored.count,
            let start = isFirst ? 0 : storedEnds.load(UInt32.self, at: 4 * (index - 1)),
            let end = storedEnds.load(UInt32.self, at: 4 * index), start <= end,
            let bytes = stored.slice(at: group + Int(start), count: Int(end - start))
        else {
            throw .corrupt(
                structure: "documents", detail: "document \(document.value) cannot be read")
        }
        return bytes.bytes
    }

    /// The document with an id.
    ///
    /// - Complexity: O(log count).
    package func document(withID id: String) throws(RetrievalError) -> DocumentID? {
        // By bytes: as texts, differently composed accents would be equal.
        let wanted = Array(id.utf8)
        guard let block = try block(before: wanted) else { return nil }
        var cursor = try IDBlockCursor(block, in: self)
        let first = block * DocumentSerializer.blockSize
        for rank in first..<min(first + DocumentSerializer.blockSize, count) {
            try cursor.advance()
            if cursor.id == wanted { return try document(ofRank: rank) }
        }
        return nil
    }

    /// The last block whose first id is not above the one wanted, or nil when there is none.
    private func block(before wanted: [UInt8]) throws(RetrievalError) -> Int? {
        var low = 0
        var high = blockStarts.count / 8
        while low < high {
            let middle = (low + high) / 2
            var cursor = try IDBlockCursor(middle, in: self)
            try cursor.advance()
            if wanted.lexicographicallyPrecedes(cursor.id) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low == 0 ? nil : low - 1
    }

    private func document(ofRank rank: Int) throws(RetrievalError) -> DocumentID {
        let document = rank < count ? number(rank, ofTable: documentsByRank) : .max
        guard Int(document) < count else {
            throw .corrupt(structure: "documents", detail: "rank \(rank) has no document")
        }
        return DocumentID(document)
    }

    /// Walks the ids of one block; never moves backwards.
    private struct IDBlockCursor {
        private let bytes: ByteView
        private var position: Int
        private(set) var id: [UInt8] = []

        init(_ block: Int, in reader: DocumentReader) throws(RetrievalError) {
            guard let start = reader.blockStarts.load(UInt64.self, at: 8 * block),
                let position = Int(exactly: start)
            else { throw Self.damage }
            bytes = reader.blocks
            self.position = position
        }

        /// Steps to the next id, which must be there.
        mutating func advance() throws(RetrievalError) {
            guard let counts = bytes.load(UInt8.self, at: position),
                let (shared, afterShared) = count(half: counts & 15, next: position + 1),
                shared <= UInt64(id.count),
                let (more, start) = count(half: counts >> 4, next: afterShared),
                let suffix = bytes.slice(at: start, count: Int(clamping: more))
            else { throw Self.damage }
            id.removeSubrange(Int(shared)...)
            suffix.append(to: &id)
            position = start + suffix.count
        }

        /// The count that half a byte says or that comes next, and the offset of what comes then.
        private func count(half: UInt8, next: Int) -> (value: UInt64, next: Int)? {
            half < DocumentSerializer.longCount
                ? (UInt64(half), next) : bytes.loadVariable(at: next)
        }

        private static var damage: RetrievalError {
            .corrupt(structure: "documents", detail: "a block of ids cannot be read")
        }
    }
}
