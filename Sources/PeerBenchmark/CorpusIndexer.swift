import Catalog
import Retrieval

/// Turns the products of a corpus into a segment, with the terms that the peers have.
struct CorpusIndexer {
    private let schema: SegmentSchema

    /// An indexer that makes segments of a schema.
    init(schema: SegmentSchema) { self.schema = schema }

    /// Reads a corpus and builds its segment.
    ///
    /// - Throws: `PeerBenchmarkError.badLine` for the first line that is no product.
    func index(_ corpus: String) throws(PeerBenchmarkError) -> SegmentFiles {
        var builder = SegmentBuilder(schema: schema)
        let terms = try CorpusTerms()
        var products = try CorpusProducts(path: corpus)
        while let product = try products.next() { try add(product, terms, to: &builder) }
        guard builder.documentCount > 0 else { throw .noProducts(path: corpus) }
        return builder.build()
    }

    private func add(
        _ product: CorpusProduct, _ terms: CorpusTerms, to builder: inout SegmentBuilder
    ) throws(PeerBenchmarkError) {
        var occurrences: [TermOccurrence] = []
        for key in terms.keys(of: product.text) {
            occurrences.append(TermOccurrence(term: builder.term(key), field: 0, count: 1))
        }
        do throws(RetrievalError) {
            try builder.add(
                DocumentInput(
                    id: product.id, occurrences: occurrences, fieldLengths: [occurrences.count],
                    attributes: product.values, numbers: [product.price], stored: []))
        } catch { throw .retrieval(error) }
    }
}
