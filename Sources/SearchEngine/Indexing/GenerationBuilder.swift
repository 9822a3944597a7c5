import Catalog
import Retrieval
import Storage

/// Builds a generation from all products of the catalog's database, and publishes it.
struct GenerationBuilder {
    let definition: IndexDefinition
    let schema: IndexSchema
    let analyzers: IndexAnalyzers
    let store: CatalogStore
    let generations: GenerationFolder

    /// Builds and publishes.
    ///
    /// - Parameter progress: called with the products done and their number.
    /// - Returns: the new generation and the size of its files in bytes.
    func build(
        progress: (Int, Int) -> Void
    ) throws(EngineError) -> (generation: CurrentGeneration, bytes: Int) {
        do {
            let maker = DocumentMaker(
                definition: definition, schema: schema, analyzers: analyzers)
            var builder = SegmentBuilder(schema: schema.segment)
            let total = try store.productCount()
            let change = try store.forEachProduct { stored in
                do {
                    let product = try Product(json: stored.json, definition: definition)
                    try maker.add(product, to: &builder)
                } catch let error as CatalogError {
                    throw EngineError.unindexable(product: stored.id.text, reason: error)
                }
                if builder.documentCount % 256 == 0 { progress(builder.documentCount, total) }
            }
            let files = builder.build(change: UInt64(change))
            let number = try generations.write(files)
            // What cannot be opened must not take the place of what answers.
            _ = try Segment(
                folder: generations.path(of: number), fingerprint: schema.segment.fingerprint)
            let generation = CurrentGeneration(number: number, change: change)
            try generations.makeCurrent(generation)
            progress(total, total)
            return (generation, files.byteCount)
        } catch { throw EngineError(error) }
    }
}
