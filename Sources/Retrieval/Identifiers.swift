/// The number of a document within its segment, in the segment's own order.
package struct DocumentID: Hashable, Comparable, Sendable {
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
    /// The ranges of one segment, so that a range's number fits sixteen bits.
    package static let maximumRanges = 65_536
    /// The documents of one segment.
    package static let maximumDocuments = maximumRanges * rangeSize
    /// The units of one nat.
    package static let unitsPerNat = 10_000
}
