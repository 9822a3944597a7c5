/// Ids and stored products of a segment; the form is described at `DocumentSerializer`.
package struct DocumentReader: Sendable {
    private let starts: ByteView
    private let ranks: ByteView
    private let byRank: ByteView
    private let records: ByteView
    package let count: Int

    /// - Throws: `RetrievalError.corrupt` when the payload is too short.
    init(payload: ByteView, documentCount: Int) throws(RetrievalError) {
        let n = documentCount
        guard let starts = payload.slice(at: 0, count: 8 * (n + 1)),
            let ranks = payload.slice(at: 8 * n + 8, count: 4 * n),
            let byRank = payload.slice(at: 12 * n + 8, count: 4 * n),
            let records = payload.slice(at: 16 * n + 8, count: payload.count - 16 * n - 8)
        else { throw .corrupt(structure: "documents", detail: "the tables are incomplete") }
        self.starts = starts
        self.ranks = ranks
        self.byRank = byRank
        self.records = records
        count = n
    }

    /// The place of the document's id in the order of ids; breaks ties between scores.
    @inline(__always) func rank(of document: DocumentID) -> UInt32 {
        ranks.load(UInt32.self, at: 4 * Int(document.value)) ?? .max
    }

    /// The document's id.
    ///
    /// - Throws: `RetrievalError.corrupt` when its record cannot be read.
    package func id(of document: DocumentID) throws(RetrievalError) -> String {
        try record(of: document).id
    }

    /// The stored bytes of a document.
    ///
    /// - Throws: `RetrievalError.corrupt` when its record cannot be read.
    package func stored(of document: DocumentID) throws(RetrievalError) -> [UInt8] {
        let record = try record(of: document)
        return record.stored.bytes
    }

    /// The document with an id.
    ///
    /// - Complexity: O(log count).
    package func document(withID id: String) throws(RetrievalError) -> DocumentID? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            let candidate = try document(ofRank: middle)
            let found = try self.id(of: candidate)
            // By bytes: as texts, differently composed accents would be equal.
            if found.utf8.elementsEqual(id.utf8) { return candidate }
            if found.utf8.lexicographicallyPrecedes(id.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return nil
    }

    private func document(ofRank rank: Int) throws(RetrievalError) -> DocumentID {
        guard let document = byRank.load(UInt32.self, at: 4 * rank), Int(document) < count else {
            throw .corrupt(structure: "documents", detail: "rank \(rank) has no document")
        }
        return DocumentID(document)
    }

    private func record(
        of document: DocumentID
    ) throws(RetrievalError) -> (id: String, stored: ByteView) {
        let place = 8 * Int(document.value)
        guard let start = starts.load(UInt64.self, at: place),
            let end = starts.load(UInt64.self, at: place + 8), start <= end,
            let record = records.slice(
                at: Int(clamping: start), count: Int(clamping: end - start)),
            let (id, next) = record.loadText(at: 0),
            let stored = record.slice(at: next, count: record.count - next)
        else {
            throw .corrupt(
                structure: "documents", detail: "document \(document.value) cannot be read")
        }
        return (id, stored)
    }
}
