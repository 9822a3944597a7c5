import Catalog
import Retrieval
import Synchronization

/// Finds a segment's document of a product, and remembers what it found: the products that
/// customers have to do with are asked for again and again.
final class DocumentLookup: Sendable {
    private static let maximumRemembered = 1_000_000

    private let segment: Segment
    private let known = Mutex<[ProductID: DocumentID?]>([:])

    init(_ segment: Segment) { self.segment = segment }

    /// The document, dead or alive; nil where there is none or the segment is damaged there.
    func document(of id: ProductID) -> DocumentID? {
        if let remembered = known.withLock({ $0[id] }) { return remembered }
        let found = (try? segment.documents.document(withID: id.text)) ?? nil
        known.withLock { known in
            if known.count >= Self.maximumRemembered { known.removeAll() }
            known[id] = .some(found)
        }
        return found
    }
}
