/// A condition on one column, which each document of a segment meets or does not.
package enum FilterCondition: Sendable, Hashable {
    /// The document has one of the values.
    case values(column: Int, [String])
    /// The document's number lies within the bounds, both included; NaN, for none, does not.
    case numbers(column: Int, ClosedRange<Double>)

    /// The documents of a segment that meet the condition.
    package func documents(in segment: Segment) -> DocumentSet {
        switch self {
        case .values(let column, let values):
            let column = segment.attributes[column]
            var set = DocumentSet(documentCount: segment.documentCount)
            for ordinal in Set(values.compactMap(column.ordinal(of:))) {
                column.insertDocuments(of: ordinal, into: &set)
            }
            return set
        case .numbers(let column, let bounds):
            return segment.numbers[column].documents(within: bounds)
        }
    }
}

extension AttributeColumn {
    /// Adds the documents that have a value; looks only into the quarters in which it occurs.
    fileprivate func insertDocuments(of ordinal: Int, into set: inout DocumentSet) {
        let uniform = uniformOrdinals
        let ordinals = ordinals
        let starts = assignmentStarts
        let flags = PlaceFlags()
        forEachRange(of: ordinal) { range, quarters in
            let first = range &* SegmentLimits.rangeSize
            if uniform.ordinal(at: range) == ordinal,
                first + SegmentLimits.rangeSize <= set.documentCount
            {
                set[range: range] = .all
                return
            }
            flags.clear()
            for quarter in 0..<4 where quarters >> UInt8(quarter) & 1 == 1 {
                if let starts {
                    ordinals.flag(
                        ordinal, starts: starts, from: first, places: 32 &* quarter, in: flags)
                } else {
                    ordinals.flag(ordinal, from: first, places: 32 &* quarter, in: flags)
                }
            }
            set[range: range] = set[range: range] | flags.places
        }
    }
}

extension OrdinalColumn {
    /// Flags those of 32 places one of whose assignments, given where these start, is an ordinal.
    fileprivate func flag(
        _ ordinal: Int, starts: OrdinalColumn, from first: Int, places: Int,
        in flags: borrowing PlaceFlags
    ) {
        var end = starts.ordinal(at: first &+ places)
        for place in places..<(places &+ 32) {
            let start = end
            // Places without a document, and damaged ones, have no assignments: they end at 0.
            end = starts.ordinal(at: first &+ place &+ 1)
            var index = start
            while index < end {
                if self.ordinal(at: index) == ordinal { flags[place] = true }
                index &+= 1
            }
        }
    }
}
