/// The number of a document within its segment, in the segment's own order.
package struct DocumentID: Hashable, Comparable, Sendable, BitwiseCopyable {
    package let value: UInt32

    package init(_ value: UInt32) { self.value = value }

    /// The range that the document lies in.
    package var range: Int { Int(value >> 7) }

    /// The document's place within its range, 0 ..< 128.
    package var local: Int { Int(value & 127) }

    package static func < (a: DocumentID, b: DocumentID) -> Bool { a.value < b.value }
}

/// The number of a term within the segment that is being built.
package struct TermID: Hashable, Sendable {
    package let value: UInt32

    package init(_ value: UInt32) { self.value = value }
}

/// A score or a part of one, in ten-thousandths of a nat, so that parts add up exactly.
package typealias Score = Int32

/// What fixes the size of a range, of a segment and of a score's unit.
package enum SegmentLimits {
    /// The documents of one range.
    package static let rangeSize = 128
    /// The documents of one segment.
    ///
    /// What binds is `EntryTable`, where 28 bits tell where a block of a sparse list begins: such a
    /// list has blocks in fewer than six tenths of 2²¹ ranges, at most 144 bytes each, 182 MB.
    package static let maximumDocuments = 1 << 28
    /// The occurrences of terms in all documents, and what is counted of one attribute: places of
    /// them are numbers of 32 bits.
    package static let maximumPlaces = Int(UInt32.max) - 1
    /// The units of one nat.
    package static let unitsPerNat = 10_000
}
