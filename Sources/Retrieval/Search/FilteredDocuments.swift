import Synchronization

/// The documents of a segment that a filter leaves, to be kept as long as it may be asked for again:
/// searches among them become faster.
package struct FilteredDocuments: Sendable {
    private static let last = Atomic(0)

    package let documents: DocumentSet
    /// Tells them from all others; above 0.
    let number: Int
    /// Of all documents of the segment, 0 ... 1.
    let share: Double

    package init(_ documents: DocumentSet) {
        self.documents = documents
        share = Double(documents.count) / Double(max(1, documents.documentCount))
        number = Self.last.add(1, ordering: .relaxed).newValue
    }
}
