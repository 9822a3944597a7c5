/// The terms of a document as keys, before they are numbered.
///
/// Numbering all keys of a document together is several times as fast as one after the other: the
/// places of the table that they belong to are fetched from memory at the same time.
package struct DocumentTerms: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []
    /// The field in the upper half, the count in the lower.
    private(set) var marks: [UInt16] = []

    /// No terms.
    package init() {}

    /// The number of terms added.
    package var count: Int { ends.count }

    /// Forgets all terms and keeps the memory.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
    }

    /// Adds a term.
    ///
    /// - Parameters:
    ///   - field: the index of the field, or `TermOccurrence.fixedImpact`.
    ///   - count: the number of occurrences, or the impact itself, 1 ... 255.
    package mutating func append(_ key: Span<UInt8>, field: UInt8, count: UInt8) {
        // Within the closure, the span lends its bytes.
        unsafe key.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        end(field: field, count: count)
    }

    /// Adds a term whose key is a byte for its kind and a text.
    package mutating func append(
        kind: UInt8, _ text: Span<UInt8>, field: UInt8, count: UInt8
    ) {
        bytes.append(kind)
        append(text, field: field, count: count)
    }

    private mutating func end(field: UInt8, count: UInt8) {
        ends.append(bytes.count)
        marks.append(UInt16(field) << 8 | UInt16(count))
    }
}
