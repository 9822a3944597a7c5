/// How many documents of a set have each value of an attribute.
package enum FacetCounts {
    /// - Returns: by the value's text, the number of documents, for values that occur.
    package static func counts(
        of column: AttributeColumn, in set: DocumentSet
    ) -> [String: Int] {
        var counts = [Int](repeating: 0, count: column.valueCount + 1)
        for document in set {
            for index in column.assignments(of: document) {
                counts[column.ordinal(ofAssignment: index)] += 1
            }
        }
        var named: [String: Int] = [:]
        for (ordinal, count) in counts.enumerated() where count > 0 && ordinal > 0 {
            if let text = column.text(of: ordinal) { named[text, default: 0] += count }
        }
        return named
    }
}
