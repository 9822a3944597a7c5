/// Writes the payload of the file `documents`.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 8 · (n + 1) | where each document's record begins, from offset 16 · n + 8 on, and where the last ends |
/// | 8 · n + 8 | 4 · n | each document's rank: its place in the order of ids |
/// | 12 · n + 8 | 4 · n | the documents in the order of ids |
/// | 16 · n + 8 | | the records: length of the id (variable), id, stored product |
enum DocumentSerializer {
    /// - Parameters:
    ///   - ids: the documents' ids, in the segment's order.
    ///   - stored: gives the bytes of a document by its place in that order.
    static func payload(ids: [String], stored: (Int) -> ArraySlice<UInt8>) -> [UInt8] {
        let byRank = ids.indices.sorted { ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8) }
        var ranks = [UInt32](repeating: 0, count: ids.count)
        for (rank, document) in byRank.enumerated() { ranks[document] = UInt32(rank) }
        var records = ByteWriter()
        var writer = ByteWriter()
        for (document, id) in ids.enumerated() {
            writer.append(littleEndian: UInt64(records.count))
            records.append(text: id)
            records.append(contentsOf: stored(document))
        }
        writer.append(littleEndian: UInt64(records.count))
        for rank in ranks { writer.append(littleEndian: rank) }
        for document in byRank { writer.append(littleEndian: UInt32(document)) }
        writer.append(contentsOf: records.bytes)
        return writer.bytes
    }
}
