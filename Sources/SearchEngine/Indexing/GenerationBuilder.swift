import Catalog
import Foundation
import Retrieval
import Storage

/// Builds a generation from all products of the catalog's database, and publishes it.
struct GenerationBuilder {
    private static let batchSize = 256
    /// More threads than this would wait for the one that reads the database.
    private static let maximumThreads = 8

    let definition: IndexDefinition
    let schema: IndexSchema
    let analyzers: IndexAnalyzers
    let store: CatalogStore
    let generations: GenerationFolder
    /// How many threads analyze and sort; the bytes are the same for any number.
    var threads = min(ProcessInfo.processInfo.activeProcessorCount, maximumThreads)

    /// Builds and publishes.
    ///
    /// - Parameter progress: called with the products done and their number.
    /// - Returns: the new generation and the size of its files in bytes.
    func build(
        progress: (Int, Int) -> Void
    ) throws(EngineError) -> (generation: CurrentGeneration, bytes: Int) {
        let (files, change) = try files(progress: progress)
        let number = try generations.write(files)
        // What cannot be opened must not take the place of what answers.
        do throws(RetrievalError) {
            _ = try Segment(
                folder: generations.path(of: number), fingerprint: schema.segment.fingerprint)
        } catch { throw .retrieval(error) }
        let generation = CurrentGeneration(number: number, change: change)
        try generations.makeCurrent(generation)
        return (generation, files.byteCount)
    }

    /// The files of a segment of all products, and the last change that they contain.
    func files(
        progress: (Int, Int) -> Void
    ) throws(EngineError) -> (files: SegmentFiles, change: Int64) {
        let collector = SegmentCollector(schema: schema.segment, threads: threads, add: add)
        do {
            let total = try store.productCount()
            var done = 0
            var batch: [StoredProduct] = []
            let change = try store.forEachProduct { product in
                batch.append(product)
                guard batch.count == Self.batchSize else { return }
                try collector.submit(batch)
                done += batch.count
                batch.removeAll(keepingCapacity: true)
                progress(done, total)
            }
            try collector.submit(batch)
            let builder = try collector.finish().get()
            let files = builder.build(change: UInt64(change), threads: threads)
            progress(total, total)
            return (files, change)
        } catch { throw EngineError(error) }
    }

    @Sendable private func add(
        _ batch: [StoredProduct], to builder: inout SegmentBuilder
    ) throws(EngineError) {
        var maker = DocumentMaker(definition: definition, schema: schema, analyzers: analyzers)
        for stored in batch {
            do {
                let product = try Product(json: stored.json, definition: definition)
                try maker.add(product, to: &builder)
            } catch let error as CatalogError {
                throw .unindexable(product: stored.id.text, reason: error)
            } catch { throw EngineError(error) }
        }
    }
}
