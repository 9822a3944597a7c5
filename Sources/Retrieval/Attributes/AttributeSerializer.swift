/// Writes the payload of the file `attributes`.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 4 | a, the number of attributes |
/// | 4 | 16 · a | per attribute: the offset of its column (8) and its size (8) |
/// | 4 + 16 · a | | the columns |
///
/// A column of v values (in the order of their bytes, numbered from 1: their ordinals) in n
/// documents, which are R = n / 128, rounded up, ranges:
///
/// | size | meaning |
/// |---|---|
/// | 4 | v |
/// | 4 | m, the number of ordinals: n where `form` is 0, else the number of assignments |
/// | 4 | e, the number of entries in the list of ranges |
/// | 1 | form: 0 when no document has more than one value, else 1 |
/// | 1 | w, the bytes of an ordinal: 1 up to 255 values, 2 up to 65,535, else 4 |
/// | 4 · (v + 1) | where each value's text begins in the texts, and where the last ends |
/// | 4 · v | the number of documents of each value |
/// | 4 · (v + 1) | where each value's entries begin in the list of ranges, and where the last ends |
/// | g · e | the ranges that each value occurs in, ascending, value by value: g is 2 up to 65,536 ranges, else 4 |
/// | e | for each of these, in which quarters: bit q says that one of places 32 · q ... 32 · q + 31 has it |
/// | w · R | per range: the ordinal of the one value that each of its documents has, and no other; else 0 |
/// | 4 · (n + 1) | only where form is 1: where each document's values begin among the ordinals, and where the last ends |
/// | w · m | form 0: each document's ordinal, 0 for none; form 1: the ordinals document by document, ascending |
/// | | the texts |
///
/// A worked example, the column of the only two documents, "b" and none:
///
///     01 00 00 00  02 00 00 00  01 00 00 00  00 01
///     00 00 00 00  01 00 00 00   01 00 00 00   00 00 00 00  01 00 00 00
///     00 00   01   00   01 00   62
enum AttributeSerializer {
    /// The bytes of a range's number.
    static func rangeWidth(documentCount: Int) -> Int {
        documentCount <= 65_536 * SegmentLimits.rangeSize ? 2 : 4
    }

    /// Appends the payload.
    ///
    /// - Parameter rangeWidth: the bytes of a range's number, nil for as many as are needed.
    static func append(
        _ columns: [AttributeValues], rangeWidth: Int? = nil, to writer: inout ByteWriter
    ) {
        let start = writer.count
        writer.append(littleEndian: UInt32(columns.count))
        let directory = writer.count
        for _ in 0..<(2 * columns.count) { writer.append(littleEndian: UInt64(0)) }
        for (index, column) in columns.enumerated() {
            let columnStart = writer.count
            append(
                column,
                rangeWidth: rangeWidth ?? Self.rangeWidth(documentCount: column.documentCount),
                to: &writer)
            writer.replace(
                at: directory + 16 * index, littleEndian: UInt64(columnStart - start))
            writer.replace(
                at: directory + 16 * index + 8, littleEndian: UInt64(writer.count - columnStart))
        }
    }

    private static func append(
        _ column: AttributeValues, rangeWidth: Int, to writer: inout ByteWriter
    ) {
        let places = AttributePlaces(column)
        let valueCount = column.texts.count
        let width = OrdinalColumn.width(forOrdinalsUpTo: valueCount)
        writer.append(littleEndian: UInt32(valueCount))
        writer.append(littleEndian: UInt32(column.ordinals.count))
        writer.append(littleEndian: UInt32(places.ranges.count))
        writer.append(UInt8(column.starts == nil ? 0 : 1))
        writer.append(UInt8(width))
        writer.append(starts: column.texts.lazy.map(\.count))
        writer.append(places.documentCounts, width: 4)
        writer.append(places.starts, width: 4)
        writer.append(places.ranges, width: rangeWidth)
        writer.append(contentsOf: places.quarters)
        writer.append(places.uniform, width: width)
        if let starts = column.starts { writer.append(starts, width: 4) }
        writer.append(column.ordinals, width: width)
        for text in column.texts { writer.append(contentsOf: text) }
    }
}

/// One attribute of a segment's documents, as it is serialized.
struct AttributeValues {
    /// The values' texts, ascending by their bytes; ordinals count from 1.
    let texts: [ArraySlice<UInt8>]
    /// The number of documents.
    let documentCount: Int
    /// Each document's ordinal or 0; with `starts`, document by document ascending, none twice.
    let ordinals: [UInt32]
    /// Where each document's ordinals begin, and where the last end; nil when none has several.
    let starts: [UInt32]?

    /// The places of a document's ordinals.
    func assignments(of document: Int) -> Range<Int> {
        guard let starts else {
            return document..<(document + (ordinals[document] == 0 ? 0 : 1))
        }
        return Int(starts[document])..<Int(starts[document + 1])
    }
}

/// Where an attribute's values occur.
struct AttributePlaces {
    /// By ordinal - 1.
    private(set) var documentCounts: [UInt32]
    /// By ordinal - 1: where the value's entries begin; one more, where the last end.
    private(set) var starts: [UInt32]
    private(set) var ranges: [UInt32] = []
    private(set) var quarters: [UInt8] = []
    /// By range.
    private(set) var uniform: [UInt32] = []

    init(_ column: AttributeValues) {
        let valueCount = column.texts.count
        documentCounts = [UInt32](repeating: 0, count: valueCount)
        starts = [UInt32](repeating: 0, count: valueCount + 1)
        // By ordinal: the last range met, and the entry for it.
        var lastRange = [Int32](repeating: -1, count: valueCount + 1)
        Self.forEach(column) { ordinal, document in
            documentCounts[ordinal - 1] += 1
            let range = Int32(truncatingIfNeeded: document >> 7)
            if lastRange[ordinal] != range {
                lastRange[ordinal] = range
                starts[ordinal] += 1
            }
        }
        for ordinal in 0..<valueCount { starts[ordinal + 1] += starts[ordinal] }
        let count = Int(starts[valueCount])
        ranges = [UInt32](repeating: 0, count: count)
        quarters = [UInt8](repeating: 0, count: count)
        fill(column, lastRange: &lastRange)
        findUniform(column)
    }

    private mutating func fill(_ column: AttributeValues, lastRange: inout [Int32]) {
        var next = starts
        for ordinal in lastRange.indices { lastRange[ordinal] = -1 }
        Self.forEach(column) { ordinal, document in
            let range = Int32(truncatingIfNeeded: document >> 7)
            if lastRange[ordinal] != range {
                lastRange[ordinal] = range
                ranges[Int(next[ordinal - 1])] = UInt32(range)
                next[ordinal - 1] += 1
            }
            quarters[Int(next[ordinal - 1]) - 1] |= 1 << UInt8((document & 127) >> 5)
        }
    }

    private mutating func findUniform(_ column: AttributeValues) {
        for start in stride(from: 0, to: column.documentCount, by: SegmentLimits.rangeSize) {
            let end = min(start + SegmentLimits.rangeSize, column.documentCount)
            let first = column.assignments(of: start)
            guard first.count == 1 else {
                uniform.append(0)
                continue
            }
            let ordinal = column.ordinals[first.lowerBound]
            let isUniform = (start..<end).allSatisfy { document in
                let assigned = column.assignments(of: document)
                return assigned.count == 1 && column.ordinals[assigned.lowerBound] == ordinal
            }
            uniform.append(isUniform ? ordinal : 0)
        }
    }

    @inline(__always) private static func forEach(
        _ column: AttributeValues, _ body: (_ ordinal: Int, _ document: Int) -> Void
    ) {
        guard let starts = column.starts else {
            for (document, ordinal) in column.ordinals.enumerated() where ordinal > 0 {
                body(Int(ordinal), document)
            }
            return
        }
        for document in 0..<column.documentCount {
            for index in Int(starts[document])..<Int(starts[document + 1]) {
                body(Int(column.ordinals[index]), document)
            }
        }
    }
}
