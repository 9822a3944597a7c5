/// Which documents may be found, by attributes and numbers.
package indirect enum Filter: Sendable, Equatable {
    /// Documents that have one of the values.
    case values(column: Int, [String])
    /// Documents whose number lies within the bounds, both included; documents without one do not.
    case numbers(column: Int, ClosedRange<Double>)
    case and([Filter])
    case or([Filter])
    case not(Filter)

    /// The documents of a segment that pass.
    package func documents(in segment: Segment) -> DocumentSet {
        switch self {
        case .values(let column, let values):
            return Self.documents(with: values, in: segment, column: segment.attributes[column])
        case .numbers(let column, let bounds):
            return Self.documents(within: bounds, in: segment, column: segment.numbers[column])
        case .and(let filters):
            var set = DocumentSet(documentCount: segment.documentCount, full: true)
            for filter in filters { set.formIntersection(filter.documents(in: segment)) }
            return set
        case .or(let filters):
            var set = DocumentSet(documentCount: segment.documentCount)
            for filter in filters { set.formUnion(filter.documents(in: segment)) }
            return set
        case .not(let filter):
            var set = filter.documents(in: segment)
            set.complement()
            return set
        }
    }

    /// Looks only into the ranges in which one of the values occurs.
    private static func documents(
        with values: [String], in segment: Segment, column: AttributeColumn
    ) -> DocumentSet {
        var set = DocumentSet(documentCount: segment.documentCount)
        for ordinal in Set(values.compactMap(column.ordinal(of:))) {
            for range in column.ranges(of: ordinal) where range < segment.rangeCount {
                let first = range * SegmentLimits.rangeSize
                let end = min(first + SegmentLimits.rangeSize, segment.documentCount)
                for value in first..<end {
                    let document = DocumentID(UInt32(value))
                    let assigned = column.assignments(of: document)
                    if assigned.contains(where: { column.ordinal(ofAssignment: $0) == ordinal }) {
                        set.insert(document)
                    }
                }
            }
        }
        return set
    }

    private static func documents(
        within bounds: ClosedRange<Double>, in segment: Segment, column: NumberColumn
    ) -> DocumentSet {
        var set = DocumentSet(documentCount: segment.documentCount)
        for value in 0..<UInt32(segment.documentCount) {
            // NaN, for documents without a number, lies within no bounds.
            if bounds.contains(column.value(of: DocumentID(value))) {
                set.insert(DocumentID(value))
            }
        }
        return set
    }
}
