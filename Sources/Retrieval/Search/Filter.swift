/// Which documents may be found, by attributes and numbers.
package indirect enum Filter: Sendable, Hashable {
    case condition(FilterCondition)
    case and([Filter])
    case or([Filter])
    case not(Filter)

    /// Documents that have one of the values.
    package static func values(column: Int, _ values: [String]) -> Filter {
        .condition(.values(column: column, values))
    }

    /// Documents whose number lies within the bounds.
    package static func numbers(column: Int, _ bounds: ClosedRange<Double>) -> Filter {
        .condition(.numbers(column: column, bounds))
    }

    /// The documents of a segment that pass.
    package func documents(in segment: Segment) -> DocumentSet {
        documents(in: segment) { $0.documents(in: segment) }
    }

    /// The documents of a segment that pass.
    ///
    /// - Parameter find: gives the documents that meet a condition, perhaps remembered.
    package func documents(
        in segment: Segment, find: (FilterCondition) -> DocumentSet
    ) -> DocumentSet {
        switch self {
        case .condition(let condition): return find(condition)
        case .and(let filters):
            guard var set = filters.first?.documents(in: segment, find: find) else {
                return DocumentSet(documentCount: segment.documentCount, full: true)
            }
            for filter in filters.dropFirst() {
                set.formIntersection(filter.documents(in: segment, find: find))
            }
            return set
        case .or(let filters):
            guard var set = filters.first?.documents(in: segment, find: find) else {
                return DocumentSet(documentCount: segment.documentCount)
            }
            for filter in filters.dropFirst() {
                set.formUnion(filter.documents(in: segment, find: find))
            }
            return set
        case .not(let filter):
            var set = filter.documents(in: segment, find: find)
            set.complement()
            return set
        }
    }
}
