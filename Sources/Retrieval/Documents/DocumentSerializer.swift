/// Writes the payload of the file `documents`, for n documents.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 8 | i, the bytes of all id blocks |
/// | 8 | 8 | s, the bytes of all stored products; 0 when no document has one |
/// | 16 | ⌈w · n / 8⌉ | each document's rank: its place in the order of ids |
/// | | ⌈w · n / 8⌉ | the documents in the order of ids |
/// | | ⌈w · ⌈n / 128⌉ / 8⌉ | the least rank of each range of 128 documents |
/// | | 8 · ⌈n / 16⌉ | where each id block begins among the blocks |
/// | | i | the id blocks |
/// | | 8 · ⌈n / 128⌉ | only if s > 0: per 128 documents, where the first one's stored product begins |
/// | | 4 · n | only if s > 0: where each document's stored product ends, counted from there |
/// | | s | the stored products, document after document |
///
/// The numbers of the first three tables take w bits each, as many as n - 1 needs (at most 28, by
/// `SegmentLimits.maximumDocuments`): number i of a table is bits w · i ..< w · (i + 1) of its bytes,
/// the lowest bit of a byte first. So a number lies within the eight bytes from its first on, which
/// are always there, as the places of the id blocks follow.
///
/// Ids stand in the order of their bytes, in blocks of sixteen. Each is a byte of two counts, in its
/// lower half that of the bytes shared with the id before (0 for the first of a block), in its upper
/// half that of further bytes; a half of 15 says that the count follows (variable; the lower half's
/// first); then the further bytes.
///
/// A worked example, the documents "p2", "p3" and "p1" without stored products, whose ranks 1, 2, 0
/// take two bits each:
///
///     07 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00
///     09   12   00   00 00 00 00 00 00 00 00
///     20 70 31   11 32   11 33
enum DocumentSerializer {
    static let headerSize = 16
    static let blockSize = 16
    /// The least count that stands behind the byte of both counts, not in it.
    static let longCount = 15

    /// The bits of a rank.
    static func rankBits(documentCount: Int) -> Int {
        Int.bitWidth - max(documentCount - 1, 0).leadingZeroBitCount
    }

    /// Appends the payload.
    ///
    /// - Parameters:
    ///   - ids: the ids of all documents as they were added.
    ///   - order: the documents, as they were added, in the segment's order.
    ///   - idOrder: the documents, as they were added, in the order of ids.
    ///   - stored: the stored products of all documents as they were added.
    static func append(
        ids: ByteRuns, order: [UInt32], idOrder: [UInt32], stored: ChunkedRuns,
        to writer: inout ByteWriter
    ) {
        let start = writer.count
        writer.append(littleEndian: UInt64(0))
        writer.append(littleEndian: UInt64(stored.byteCount))
        appendRanks(order: order, idOrder: idOrder, to: &writer)
        let (starts, blocks) = idBlocks(ids, idOrder: idOrder)
        for blockStart in starts { writer.append(littleEndian: UInt64(blockStart)) }
        writer.append(contentsOf: blocks.bytes)
        writer.replace(at: start, littleEndian: UInt64(blocks.count))
        if stored.byteCount > 0 { append(stored, order: order, to: &writer) }
    }

    private static func appendRanks(
        order: [UInt32], idOrder: [UInt32], to writer: inout ByteWriter
    ) {
        let bits = rankBits(documentCount: order.count)
        // By document as added: its place in the segment.
        var places = [UInt32](repeating: 0, count: order.count)
        for (place, added) in order.enumerated() { places[Int(added)] = UInt32(place) }
        let byRank = idOrder.map { places[Int($0)] }
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, place) in byRank.enumerated() { ranks[Int(place)] = UInt32(rank) }
        writer.append(ranks, bits: bits)
        writer.append(byRank, bits: bits)
        let least = stride(from: 0, to: ranks.count, by: SegmentLimits.rangeSize).map { start in
            ranks[start..<min(start + SegmentLimits.rangeSize, ranks.count)].min() ?? 0
        }
        writer.append(least, bits: bits)
    }

    private static func idBlocks(
        _ ids: ByteRuns, idOrder: [UInt32]
    ) -> (starts: [Int], blocks: ByteWriter) {
        var starts: [Int] = []
        var blocks = ByteWriter()
        for rank in idOrder.indices {
            let id = ids[Int(idOrder[rank])]
            var shared = 0
            if rank % blockSize == 0 {
                starts.append(blocks.count)
            } else {
                shared = ids.sharedCount(Int(idOrder[rank - 1]), Int(idOrder[rank]))
            }
            let further = id.count - shared
            blocks.append(UInt8(min(shared, longCount) | min(further, longCount) << 4))
            if shared >= longCount { blocks.append(variable: UInt64(shared)) }
            if further >= longCount { blocks.append(variable: UInt64(further)) }
            blocks.append(contentsOf: id.dropFirst(shared))
        }
        return (starts, blocks)
    }

    private static func append(
        _ stored: ChunkedRuns, order: [UInt32], to writer: inout ByteWriter
    ) {
        var position = 0
        for group in stride(from: 0, to: order.count, by: SegmentLimits.rangeSize) {
            writer.append(littleEndian: UInt64(position))
            for added in order[group..<min(group + SegmentLimits.rangeSize, order.count)] {
                position += stored[Int(added)].count
            }
        }
        var base = 0
        position = 0
        for (place, added) in order.enumerated() {
            if place % SegmentLimits.rangeSize == 0 { base = position }
            position += stored[Int(added)].count
            writer.append(littleEndian: UInt32(position - base))
        }
        for added in order { writer.append(contentsOf: stored[Int(added)]) }
    }
}
