import Catalog
import Retrieval

/// Everything that a search reads, as it was at one moment; never changed once it is shared.
struct IndexSnapshot: Sendable {
    /// Sets snapshots apart.
    let number: Int
    /// The number of the generation on disk, 0 while nothing has been built.
    var generation: Int
    /// The last change of the catalog that is contained.
    var change: Int64
    /// The first segment is the generation's, further ones hold later changes.
    var segments: [LiveSegment]
    /// Known words, for corrections.
    let vocabulary: Vocabulary

    init(number: Int, generation: Int, change: Int64, segments: [LiveSegment]) {
        self.number = number
        self.generation = generation
        self.change = change
        self.segments = segments
        vocabulary = Vocabulary(segments.map(\.segment))
    }

    /// The number of products that can be found.
    var productCount: Int { segments.reduce(0) { $0 + $1.live.count } }

    /// The number of documents, replaced ones included: what frequencies are measured against.
    var documentCount: Int { segments.reduce(0) { $0 + $1.segment.documentCount } }

    /// In how many documents a term occurs.
    func documentFrequency(of key: [UInt8]) throws(EngineError) -> Int {
        var sum = 0
        for live in segments {
            do throws(RetrievalError) {
                sum += try live.segment.terms.entry(of: key)?.documentFrequency ?? 0
            } catch { throw .retrieval(error) }
        }
        return sum
    }

    /// The segment and document of a living product.
    func place(of id: ProductID) -> (segment: Int, document: DocumentID)? {
        for (index, live) in segments.enumerated() {
            if let document = live.document(of: id) { return (index, document) }
        }
        return nil
    }

    /// A value's share of all documents, 0 where it does not occur.
    func share(of value: String, column: Int) -> Double {
        var count = 0
        for live in segments {
            let values = live.segment.attributes[column]
            if let ordinal = values.ordinal(of: value) {
                count += values.documentCount(of: ordinal)
            }
        }
        return Double(count) / Double(max(1, documentCount))
    }
}
