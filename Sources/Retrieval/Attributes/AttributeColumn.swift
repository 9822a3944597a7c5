/// One attribute of a segment: its values, and which document has which; the form is described at
/// `AttributeSerializer`. A value is known by its ordinal, 1 ... valueCount.
package struct AttributeColumn: Sendable {
    /// The number of distinct values.
    package let valueCount: Int
    /// The number of documents in the segment.
    private let documentCount: Int
    private let rangeCount: Int
    /// The number of ordinals that documents have.
    private let ordinalCount: Int
    private let width: Int
    private let isSingle: Bool
    // One reference to the memory and the places of the parts in it, which the initializer has
    // checked: copying a column with a view for each part cost nine reference counts.
    private let column: ByteView
    private let parts: Parts

    /// Byte offsets of the parts.
    private struct Parts {
        var documentCounts = 0
        var rangeStarts = 0
        var ranges = 0
        var uniform = 0
        var starts = 0
        var ordinals = 0
        var texts = 0
    }

    private static let headerSize = 14

    /// - Throws: `RetrievalError.corrupt` when the parts do not fit the column's size.
    init(_ column: ByteView, documentCount: Int) throws(RetrievalError) {
        guard let values = column.load(UInt32.self, at: 0),
            let ordinals = column.load(UInt32.self, at: 4),
            let rangeBytes = column.load(UInt32.self, at: 8),
            let form = column.load(UInt8.self, at: 12), form <= 1,
            let width = column.load(UInt8.self, at: 13), [1, 2, 4].contains(width),
            form == 1 || Int(ordinals) == documentCount
        else { throw Self.incomplete }
        valueCount = Int(values)
        self.documentCount = documentCount
        rangeCount = (documentCount + SegmentLimits.rangeSize - 1) / SegmentLimits.rangeSize
        ordinalCount = Int(ordinals)
        self.width = Int(width)
        isSingle = form == 0
        self.column = column
        var position = Self.headerSize
        func part(_ size: Int) -> Int {
            defer { position += size }
            return position
        }
        var parts = Parts()
        _ = part(4 * (valueCount + 1))
        parts.documentCounts = part(4 * valueCount)
        parts.rangeStarts = part(4 * (valueCount + 1))
        parts.ranges = part(Int(rangeBytes))
        parts.uniform = part(self.width * rangeCount)
        parts.starts = part(isSingle ? 0 : 4 * (documentCount + 1))
        parts.ordinals = part(self.width * ordinalCount)
        parts.texts = position
        // Sizes only grow, so that the last end within the column proves all others.
        guard position <= column.count else { throw Self.incomplete }
        self.parts = parts
    }

    private static var incomplete: RetrievalError {
        .corrupt(structure: "attributes", detail: "a column is incomplete")
    }

    /// The text of a value, or nil when there is no such value.
    package func text(of ordinal: Int) -> String? { textBytes(of: ordinal)?.text }

    private func textBytes(of ordinal: Int) -> ByteView? {
        guard ordinal >= 1, ordinal <= valueCount,
            let start = column.load(UInt32.self, at: Self.headerSize + 4 * (ordinal - 1)),
            let end = column.load(UInt32.self, at: Self.headerSize + 4 * ordinal), start <= end
        else { return nil }
        return column.slice(at: parts.texts + Int(start), count: Int(end - start))
    }

    /// The ordinal of a value.
    ///
    /// - Complexity: O(log valueCount).
    package func ordinal(of value: String) -> Int? {
        let bytes = Array(value.utf8)
        var low = 1
        var high = valueCount + 1
        while low < high {
            let middle = (low + high) / 2
            guard let order = textBytes(of: middle)?.compare(bytes) else { return nil }
            if order == 0 { return middle }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// The number of documents that have a value.
    package func documentCount(of ordinal: Int) -> Int {
        guard ordinal >= 1, ordinal <= valueCount else { return 0 }
        return Int(
            column.load(UInt32.self, at: parts.documentCounts + 4 * (ordinal - 1)) ?? 0)
    }
}

// MARK: By document

extension AttributeColumn {
    /// Each document's ordinal, 0 for none; nil when some document has several values.
    @inline(__always) package var singleOrdinals: OrdinalColumn? {
        isSingle ? ordinals : nil
    }

    /// The ordinals of all assignments.
    @inline(__always) var ordinals: OrdinalColumn {
        // The initializer has checked that width · ordinalCount bytes follow.
        unsafe OrdinalColumn(
            base: column.start + parts.ordinals, width: width, count: ordinalCount,
            greatest: valueCount)
    }

    /// Where each document's assignments begin, and behind the last one their end; nil when each
    /// document has at most one.
    @inline(__always) var assignmentStarts: OrdinalColumn? {
        if isSingle { return nil }
        // The initializer has checked that 4 · (documentCount + 1) bytes follow.
        return unsafe OrdinalColumn(
            base: column.start + parts.starts, width: 4, count: documentCount + 1,
            greatest: ordinalCount)
    }

    /// By range: the ordinal of the one value that each of its documents has, else 0.
    @inline(__always) package var uniformOrdinals: OrdinalColumn {
        // The initializer has checked that width · rangeCount bytes follow.
        unsafe OrdinalColumn(
            base: column.start + parts.uniform, width: width, count: rangeCount,
            greatest: valueCount)
    }

    /// The ordinal of the one value that each document of a range has, and no other; else 0.
    @inline(__always) package func uniformOrdinal(inRange range: Int) -> Int {
        uniformOrdinals.ordinal(at: range)
    }

    /// The values of a document: where they lie among the assignments.
    @inline(__always) package func assignments(of document: DocumentID) -> Range<Int> {
        let index = Int(document.value)
        if isSingle {
            return index..<(index &+ (ordinals.ordinal(at: index) == 0 ? 0 : 1))
        }
        guard index < documentCount else { return 0..<0 }
        let place = parts.starts &+ 4 &* index
        let start = Int(column.load(UInt32.self, at: place) ?? 0)
        let end = Int(column.load(UInt32.self, at: place + 4) ?? 0)
        // Damaged starts give no values where these would lie outside.
        return start <= end && end <= ordinalCount ? start..<end : 0..<0
    }

    /// The ordinal of an assignment; 0, which no value has, where damaged.
    @inline(__always) package func ordinal(ofAssignment index: Int) -> Int {
        ordinals.ordinal(at: index)
    }

    /// The ordinals of a document's values.
    package func ordinals(of document: DocumentID) -> [Int] {
        assignments(of: document).map(ordinal(ofAssignment:)).filter { $0 > 0 }
    }
}

// MARK: By value

extension AttributeColumn {
    /// The ranges in which a value occurs, ascending.
    package func ranges(of ordinal: Int) -> [Int] {
        var ranges: [Int] = []
        forEachRange(of: ordinal) { range, _ in ranges.append(range) }
        return ranges
    }

    /// Calls the body with each range in which a value occurs, ascending, or in damaged lists at least
    /// not descending, and in which of its quarters: bit q stands for places 32 · q ... 32 · q + 31.
    @inline(__always) package func forEachRange(
        of ordinal: Int, _ body: (_ range: Int, _ quarters: UInt8) -> Void
    ) {
        guard ordinal >= 1, ordinal <= valueCount,
            let start = column.load(UInt32.self, at: parts.rangeStarts + 4 * (ordinal - 1)),
            let end = column.load(UInt32.self, at: parts.rangeStarts + 4 * ordinal),
            start <= end, Int(end) <= parts.uniform - parts.ranges
        else { return }
        // All are bytes of the list, which the initializer has checked.
        let bytes = unsafe column.start + parts.ranges
        var index = Int(start)
        var range = 0
        while index < Int(end) {
            var byte = unsafe bytes.load(fromByteOffset: index, as: UInt8.self)
            var gap = Int(byte >> 4)
            index &+= 1
            while byte & 15 == 0 {
                guard index < Int(end) else { return }
                byte = unsafe bytes.load(fromByteOffset: index, as: UInt8.self)
                gap = gap << 4 | Int(byte >> 4)
                index &+= 1
            }
            let last = range
            range &+= gap
            // A range that does not exist, or a gap that is none, is damage.
            guard range >= last, range < rangeCount else { return }
            body(range, byte & 15)
        }
    }
}
