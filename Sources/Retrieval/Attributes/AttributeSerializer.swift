/// Writes the payload of the file `attributes`.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 4 | a, the number of attributes |
/// | 4 | 16 · a | per attribute: the offset of its column (8) and its size (8) |
/// | 4 + 16 · a | | the columns |
///
/// A column of v values (in the order of their bytes, numbered from 1), n documents and m
/// assignments of a value to a document:
///
/// | size | meaning |
/// |---|---|
/// | 4, 4 | v; m |
/// | 4 · (v + 1) | where each value's text begins in the texts, and where the last ends |
/// | 4 · v | the number of documents of each value |
/// | 4 · (v + 1) | where each value's ranges begin in the list of ranges, and where the last ends |
/// | 4 · (n + 1) | where each document's values begin among the assignments |
/// | 4 · m | the assigned value numbers, document by document, ascending |
/// | 2 · r | the ranges that each value occurs in, ascending, value by value |
/// | | the texts |
enum AttributeSerializer {
    /// - Parameter columns: per attribute, the values of each document in the segment's order.
    static func payload(columns: [[[String]]]) -> [UInt8] {
        let blocks = columns.map(column)
        var writer = ByteWriter()
        writer.append(littleEndian: UInt32(blocks.count))
        var offset = 4 + 16 * blocks.count
        for block in blocks {
            writer.append(littleEndian: UInt64(offset))
            writer.append(littleEndian: UInt64(block.count))
            offset += block.count
        }
        for block in blocks { writer.append(contentsOf: block) }
        return writer.bytes
    }

    private static func column(_ documents: [[String]]) -> [UInt8] {
        let values = Set(documents.joined()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let ordinals = Dictionary(
            uniqueKeysWithValues: zip(values, 1...).map { ($0, UInt32($1)) })
        let assigned = documents.map { texts in Set(texts.compactMap { ordinals[$0] }).sorted() }
        var counts = [Int](repeating: 0, count: values.count)
        var ranges = [[UInt16]](repeating: [], count: values.count)
        for (document, ordinals) in assigned.enumerated() {
            let range = UInt16(document / SegmentLimits.rangeSize)
            for ordinal in ordinals {
                counts[Int(ordinal) - 1] += 1
                if ranges[Int(ordinal) - 1].last != range { ranges[Int(ordinal) - 1].append(range) }
            }
        }
        var writer = ByteWriter()
        writer.append(littleEndian: UInt32(values.count))
        writer.append(littleEndian: UInt32(assigned.reduce(0) { $0 + $1.count }))
        writer.append(starts: values.map(\.utf8.count))
        for count in counts { writer.append(littleEndian: UInt32(count)) }
        writer.append(starts: ranges.map(\.count))
        writer.append(starts: assigned.map(\.count))
        for ordinal in assigned.joined() { writer.append(littleEndian: ordinal) }
        for range in ranges.joined() { writer.append(littleEndian: range) }
        for value in values { writer.append(contentsOf: Array(value.utf8)) }
        return writer.bytes
    }
}

extension ByteWriter {
    /// Appends where each of several runs begins, and where the last one ends.
    fileprivate mutating func append(starts lengths: [Int]) {
        var start = 0
        for length in lengths {
            append(littleEndian: UInt32(start))
            start += length
        }
        append(littleEndian: UInt32(start))
    }
}
