/// One attribute of a segment: its values, and which document has which; the form is described at
/// `AttributeSerializer`. A value is known by its ordinal, 1 ... valueCount.
package struct AttributeColumn: Sendable {
    /// The number of distinct values.
    package let valueCount: Int
    private let textStarts: ByteView
    private let documentCounts: ByteView
    private let rangeStarts: ByteView
    private let assignmentStarts: ByteView
    private let assignments: ByteView
    private let ranges: ByteView
    private let texts: ByteView

    /// - Throws: `RetrievalError.corrupt` when the parts do not fit the column's size.
    init(_ column: ByteView, documentCount: Int) throws(RetrievalError) {
        guard let values = column.load(UInt32.self, at: 0),
            let assigned = column.load(UInt32.self, at: 4)
        else { throw Self.incomplete }
        valueCount = Int(values)
        var position = 8
        func part(_ size: Int) throws(RetrievalError) -> ByteView {
            guard let part = column.slice(at: position, count: size) else { throw Self.incomplete }
            position += size
            return part
        }
        textStarts = try part(4 * (valueCount + 1))
        documentCounts = try part(4 * valueCount)
        rangeStarts = try part(4 * (valueCount + 1))
        assignmentStarts = try part(4 * (documentCount + 1))
        assignments = try part(4 * Int(assigned))
        ranges = try part(2 * Int(rangeStarts.load(UInt32.self, at: 4 * valueCount) ?? 0))
        texts = try part(column.count - position)
    }

    private static var incomplete: RetrievalError {
        .corrupt(structure: "attributes", detail: "a column is incomplete")
    }

    /// The text of a value, or nil when there is no such value.
    package func text(of ordinal: Int) -> String? {
        guard let start = textStarts.load(UInt32.self, at: 4 * (ordinal - 1)),
            let end = textStarts.load(UInt32.self, at: 4 * ordinal), start <= end
        else { return nil }
        return texts.slice(at: Int(start), count: Int(end - start))?.text
    }

    /// The ordinal of a value.
    ///
    /// - Complexity: O(log valueCount).
    package func ordinal(of value: String) -> Int? {
        var low = 1
        var high = valueCount + 1
        while low < high {
            let middle = (low + high) / 2
            guard let text = text(of: middle) else { return nil }
            if text.utf8.lexicographicallyPrecedes(value.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low <= valueCount && text(of: low) == value ? low : nil
    }

    /// The number of documents that have a value.
    package func documentCount(of ordinal: Int) -> Int {
        Int(documentCounts.load(UInt32.self, at: 4 * (ordinal - 1)) ?? 0)
    }

    /// The values of a document: where they lie among the assignments.
    @inline(__always) func assignments(of document: DocumentID) -> Range<Int> {
        let place = 4 * Int(document.value)
        let start = Int(assignmentStarts.load(UInt32.self, at: place) ?? 0)
        let end = Int(assignmentStarts.load(UInt32.self, at: place + 4) ?? 0)
        // Damaged starts give no values, rather than a walk through the whole column.
        return start <= end && end * 4 <= assignments.count ? start..<end : 0..<0
    }

    /// The ordinal of an assignment; 0, which no value has, where damaged.
    @inline(__always) func ordinal(ofAssignment index: Int) -> Int {
        let ordinal = Int(assignments.load(UInt32.self, at: 4 * index) ?? 0)
        return ordinal <= valueCount ? ordinal : 0
    }

    /// The ordinals of a document's values.
    package func ordinals(of document: DocumentID) -> [Int] {
        assignments(of: document).map(ordinal(ofAssignment:)).filter { $0 > 0 }
    }

    /// The ranges in which a value occurs, ascending.
    package func ranges(of ordinal: Int) -> [Int] {
        guard let start = rangeStarts.load(UInt32.self, at: 4 * (ordinal - 1)),
            let end = rangeStarts.load(UInt32.self, at: 4 * ordinal),
            start <= end, Int(end) * 2 <= ranges.count
        else { return [] }
        return (start..<end).map { Int(ranges.load(UInt16.self, at: 2 * Int($0)) ?? 0) }
    }
}

/// All attributes of a segment.
enum AttributeReader {
    /// - Throws: `RetrievalError.corrupt` when a column lies outside of the file.
    static func columns(
        payload: ByteView, expected: Int, documentCount: Int
    ) throws(RetrievalError) -> [AttributeColumn] {
        guard payload.load(UInt32.self, at: 0) == UInt32(expected) else {
            throw .corrupt(
                structure: "attributes", detail: "there are not \(expected), as in the schema")
        }
        var columns: [AttributeColumn] = []
        for index in 0..<expected {
            guard let start = payload.load(UInt64.self, at: 4 + 16 * index),
                let size = payload.load(UInt64.self, at: 12 + 16 * index),
                let column = payload.slice(at: Int(clamping: start), count: Int(clamping: size))
            else {
                throw .corrupt(
                    structure: "attributes", detail: "column \(index) is outside of the file")
            }
            columns.append(try AttributeColumn(column, documentCount: documentCount))
        }
        return columns
    }
}
