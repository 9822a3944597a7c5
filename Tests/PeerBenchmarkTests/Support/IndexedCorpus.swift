import Retrieval

@testable import PeerBenchmark

/// A small corpus, its index, and what should be found in it.
struct IndexedCorpus {
    let corpus: SmallCorpus
    let model: CorpusModel
    let folder: TemporaryFolder
    let index: CorpusIndex

    init() throws {
        corpus = SmallCorpus()
        model = CorpusModel(corpus)
        folder = try TemporaryFolder()
        try corpus.write(to: folder)
        index = try CorpusIndex(
            corpus: folder.path + "/products.jsonl", folder: folder.path + "/products.penchant")
    }

    /// A benchmark of one pass and no more warm-up than that.
    func benchmark(
        queries: String = "queries.tsv", customers: String? = "customers.jsonl", threads: Int = 1,
        passes: Int = 1
    ) -> CorpusBenchmark {
        CorpusBenchmark(
            index: index, queries: folder.path + "/" + queries,
            customers: customers.map { folder.path + "/" + $0 }, passes: passes,
            threads: threads, warmUp: 0, version: "1.2.3")
    }

    func runner(_ task: PeerTask) throws -> TaskRunner {
        try TaskRunner(
            task, segment: index.segment,
            customers: CorpusCustomer.read(folder.path + "/customers.jsonl"))
    }

    func product(of hit: Hit) throws -> SmallCorpus.Product {
        let id = try index.segment.documents.id(of: hit.document)
        guard let product = corpus.products.first(where: { $0.id == id }) else {
            throw NoSuchProduct(id: id)
        }
        return product
    }

    struct NoSuchProduct: Error { let id: String }
}

extension Hit {
    /// The score in the units of BM25.
    var points: Double { Double(score) / Double(SegmentLimits.unitsPerNat) }
}
