import Catalog
import Retrieval

/// Turns the products of a corpus into a segment, with the terms that the peers have.
struct CorpusIndexer {
    private let schema: SegmentSchema
    private let threads: Int

    /// An indexer that makes segments of a schema; their bytes are the same for any number of
    /// threads.
    init(schema: SegmentSchema, threads: Int) {
        self.schema = schema
        self.threads = threads
    }

    /// Reads a corpus and builds its segment.
    ///
    /// - Throws: `PeerBenchmarkError.badLine` for a line that is no product.
    func index(_ corpus: String) throws(PeerBenchmarkError) -> SegmentFiles {
        let terms = try CorpusTerms()
        let ids = CorpusIDs(path: corpus)
        let collector = SegmentCollector(schema: schema, threads: threads) {
            (batch: LineBatch, builder: inout SegmentBuilder) throws(PeerBenchmarkError) in
            var terms = terms
            var rows: [(id: String, line: Int)] = []
            try batch.forEachJSONRow { (item: SourceItem) throws(PeerBenchmarkError) in
                let (product, line) = try CorpusProduct.read(item, path: corpus)
                rows.append((product.id, line))
                try add(product, &terms, to: &builder)
            }
            try ids.insert(rows)
        }
        try submitLines(of: corpus, to: collector)
        switch try collector.finish() {
        case .success(let builder):
            guard builder.documentCount > 0 else { throw .noProducts(path: corpus) }
            return builder.build(threads: threads)
        case .failure(let error): throw .retrieval(error)
        }
    }

    private func submitLines(
        of corpus: String, to collector: SegmentCollector<LineBatch, PeerBenchmarkError>
    ) throws(PeerBenchmarkError) {
        var batches: LineBatches
        do throws(CatalogError) {
            batches = try LineBatches(path: corpus)
        } catch { throw .catalog(error) }
        while let batch = try next(of: &batches) { try collector.submit(batch) }
    }

    private func next(of batches: inout LineBatches) throws(PeerBenchmarkError) -> LineBatch? {
        do throws(CatalogError) { return try batches.next() } catch { throw .catalog(error) }
    }

    private func add(
        _ product: CorpusProduct, _ terms: inout CorpusTerms, to builder: inout SegmentBuilder
    ) throws(PeerBenchmarkError) {
        let occurrences = terms.occurrences(in: product.text, of: &builder)
        do throws(RetrievalError) {
            try builder.add(
                DocumentInput(
                    id: product.id, occurrences: occurrences, fieldLengths: [occurrences.count],
                    attributes: product.values, numbers: [product.price], stored: []))
        } catch { throw .retrieval(error) }
    }
}
