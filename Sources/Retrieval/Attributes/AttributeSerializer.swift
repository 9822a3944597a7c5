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
/// | 4 | e, the bytes of the list of ranges |
/// | 1 | form: 0 when no document has more than one value, else 1 |
/// | 1 | w, the bytes of an ordinal: 1 up to 255 values, 2 up to 65,535, else 4 |
/// | 4 · (v + 1) | where each value's text begins in the texts, and where the last ends |
/// | 4 · v | the number of documents of each value |
/// | 4 · (v + 1) | where each value's part begins in the list of ranges, and where the last ends |
/// | e | the list of ranges, value by value: see below |
/// | w · R | per range: the ordinal of the one value that each of its documents has, and no other; else 0 |
/// | 4 · (n + 1) | only where form is 1: where each document's values begin among the ordinals, and where the last ends |
/// | w · m | form 0: each document's ordinal, 0 for none; form 1: the ordinals document by document, ascending |
/// | | the texts |
///
/// The list of ranges has, for each range that a value occurs in, the number of ranges since the one
/// before (since range 0 for a value's first), in hexadecimal digits, the highest first. Each takes a
/// byte, as its upper half; the lower half of the last one says in which quarters, bit q that one of
/// places 32 · q ... 32 · q + 31 has the value, and those of the others are 0. A value in the first
/// quarter of range 18 and in all quarters of range 19 has `10 21 1f`.
///
/// A worked example, the column of the only two documents, "b" and none:
///
///     01 00 00 00  02 00 00 00  01 00 00 00  00 01
///     00 00 00 00  01 00 00 00   01 00 00 00   00 00 00 00  01 00 00 00
///     01   00   01 00   62
enum AttributeSerializer {
    /// Appends the payload.
    static func append(_ columns: [AttributeValues], to writer: inout ByteWriter) {
        let start = writer.count
        writer.append(littleEndian: UInt32(columns.count))
        let directory = writer.count
        for _ in 0..<(2 * columns.count) { writer.append(littleEndian: UInt64(0)) }
        for (index, column) in columns.enumerated() {
            let columnStart = writer.count
            append(column, to: &writer)
            writer.replace(
                at: directory + 16 * index, littleEndian: UInt64(columnStart - start))
            writer.replace(
                at: directory + 16 * index + 8, littleEndian: UInt64(writer.count - columnStart))
        }
    }

    private static func append(_ column: AttributeValues, to writer: inout ByteWriter) {
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
        writer.append(contentsOf: places.ranges)
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
    /// By ordinal - 1: where the value's part of the list of ranges begins; one more, where the last
    /// ends.
    private(set) var starts: [UInt32]
    /// The list of ranges.
    private(set) var ranges: [UInt8] = []
    /// By range.
    private(set) var uniform: [UInt32] = []

    init(_ column: AttributeValues) {
        let valueCount = column.texts.count
        documentCounts = [UInt32](repeating: 0, count: valueCount)
        starts = [UInt32](repeating: 0, count: valueCount + 1)
        var last = LastRanges(valueCount: valueCount)
        Self.forEach(column) { ordinal, document in
            documentCounts[ordinal - 1] += 1
            if let gap = last.gap(to: document, of: ordinal) {
                starts[ordinal] += UInt32(Self.digits(gap))
            }
        }
        for ordinal in 0..<valueCount { starts[ordinal + 1] += starts[ordinal] }
        fill(column)
        findUniform(column)
    }

    /// The number of hexadecimal digits of a number of ranges, at least one.
    static func digits(_ gap: Int) -> Int {
        max(1, (Int.bitWidth - gap.leadingZeroBitCount + 3) / 4)
    }

    private mutating func fill(_ column: AttributeValues) {
        ranges = [UInt8](repeating: 0, count: Int(starts[column.texts.count]))
        // By ordinal - 1: where the value's ranges end so far.
        var ends = starts.map(Int.init)
        var last = LastRanges(valueCount: column.texts.count)
        Self.forEach(column) { ordinal, document in
            if let gap = last.gap(to: document, of: ordinal) {
                for digit in (0..<Self.digits(gap)).reversed() {
                    ranges[ends[ordinal - 1]] = UInt8(truncatingIfNeeded: gap >> (4 * digit)) << 4
                    ends[ordinal - 1] += 1
                }
            }
            ranges[ends[ordinal - 1] - 1] |= 1 << UInt8((document & 127) >> 5)
        }
    }

    /// The last range that each value was met in, while documents ascend.
    private struct LastRanges {
        private var ranges: [Int32]

        init(valueCount: Int) { ranges = [Int32](repeating: -1, count: valueCount) }

        /// The number of ranges since the last one, since range 0 at first; nil in the same range.
        mutating func gap(to document: Int, of ordinal: Int) -> Int? {
            let last = ranges[ordinal - 1]
            let range = Int32(truncatingIfNeeded: document >> 7)
            ranges[ordinal - 1] = range
            return last == range ? nil : Int(range - max(0, last))
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
