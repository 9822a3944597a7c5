/// Writes the payload of the file `documents`, for n documents.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 8 | i, the bytes of all id blocks |
/// | 8 | 8 | s, the bytes of all stored products; 0 when no document has one |
/// | 16 | r · n | each document's rank: its place in the order of ids |
/// | 16 + r · n | r · n | the documents in the order of ids |
/// | 16 + 2 · r · n | r · ⌈n / 128⌉ | the least rank of each range of 128 documents |
/// | | 8 · ⌈n / 16⌉ | where each id block begins among the blocks |
/// | | i | the id blocks |
/// | | 8 · ⌈n / 128⌉ | only if s > 0: per 128 documents, where the first one's stored product begins |
/// | | 4 · n | only if s > 0: where each document's stored product ends, counted from there |
/// | | s | the stored products, document after document |
///
/// A rank takes r bytes: three up to 2²⁴ documents, else four. Ids stand in the order of their bytes,
/// in blocks of sixteen; each is the number of bytes that it shares with the one before (variable; 0
/// for the first of a block), the number of further bytes (variable), and these.
///
/// A worked example, the documents "p2" and "p1" without stored products:
///
///     07 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00
///     01 00 00 00 00 00   01 00 00 00 00 00   00 00 00   00 00 00 00 00 00 00 00
///     00 02 70 31   01 01 32
enum DocumentSerializer {
    static let headerSize = 16
    static let blockSize = 16

    /// The bytes of a rank.
    static func rankSize(documentCount: Int) -> Int { documentCount <= 1 << 24 ? 3 : 4 }

    /// Appends the payload.
    ///
    /// - Parameters:
    ///   - ids: the ids of all documents as they were added.
    ///   - order: the documents, as they were added, in the segment's order.
    ///   - idOrder: the documents, as they were added, in the order of ids.
    ///   - stored: the stored products of all documents as they were added.
    ///   - rankSize: the bytes of a rank, nil for as many as are needed.
    static func append(
        ids: ByteRuns, order: [UInt32], idOrder: [UInt32], stored: ChunkedRuns,
        rankSize: Int? = nil, to writer: inout ByteWriter
    ) {
        let start = writer.count
        writer.append(littleEndian: UInt64(0))
        writer.append(littleEndian: UInt64(stored.byteCount))
        appendRanks(
            order: order, idOrder: idOrder,
            size: rankSize ?? Self.rankSize(documentCount: order.count), to: &writer)
        let (starts, blocks) = idBlocks(ids, idOrder: idOrder)
        for blockStart in starts { writer.append(littleEndian: UInt64(blockStart)) }
        writer.append(contentsOf: blocks.bytes)
        writer.replace(at: start, littleEndian: UInt64(blocks.count))
        if stored.byteCount > 0 { append(stored, order: order, to: &writer) }
    }

    private static func appendRanks(
        order: [UInt32], idOrder: [UInt32], size: Int, to writer: inout ByteWriter
    ) {
        // By document as added: its place in the segment.
        var places = [UInt32](repeating: 0, count: order.count)
        for (place, added) in order.enumerated() { places[Int(added)] = UInt32(place) }
        let byRank = idOrder.map { places[Int($0)] }
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, place) in byRank.enumerated() { ranks[Int(place)] = UInt32(rank) }
        writer.append(ranks, width: size)
        writer.append(byRank, width: size)
        let least = stride(from: 0, to: ranks.count, by: SegmentLimits.rangeSize).map { start in
            ranks[start..<min(start + SegmentLimits.rangeSize, ranks.count)].min() ?? 0
        }
        writer.append(least, width: size)
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
            blocks.append(variable: UInt64(shared))
            blocks.append(variable: UInt64(id.count - shared))
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
