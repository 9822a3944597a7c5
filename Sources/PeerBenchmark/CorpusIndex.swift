import Foundation
import Retrieval

/// The index of a corpus: one segment without stored products, in a folder of its own.
package struct CorpusIndex: Sendable {
    /// What building an index took.
    package struct Building: Sendable, Equatable {
        /// From the first byte of the corpus to the synchronized index.
        package let seconds: Double
        /// Over all threads.
        package let cpuSeconds: Double
        /// The most memory that the process held, in bytes.
        package let peakMemory: Int
        /// How many threads built it.
        package let threads: Int
        /// How long opening the synchronized index took after that, in seconds.
        package let openSeconds: Double
    }

    /// BM25 with the constants of the peers, over one field of title and description; products are
    /// laid out by the widest category, color, frequent brands and the narrowest category.
    static let schema = SegmentSchema(
        fields: [.init(name: "all", weight: 1, b: 0.75)], attributes: CorpusProduct.attributes,
        numbers: ["price"],
        order: [2, 1, 0, 4].map(SegmentSchema.OrderKey.attribute), k1: 1.2,
        fingerprint: "peers 4")

    /// What building took; nil when the index was there.
    package let building: Building?
    let segment: Segment

    /// The number of products.
    package var documentCount: Int { segment.documentCount }

    /// The size of the index, in bytes.
    package var byteCount: Int { segment.byteCount }

    /// Opens the index of a corpus, which is built first if it is not there.
    ///
    /// An index of another form, or a damaged one, counts as none. A corpus that has changed since
    /// is not noticed.
    ///
    /// - Parameters:
    ///   - corpus: products as JSON lines, or gzip of them.
    ///   - folder: where the index is, or goes; what it holds else is not touched.
    ///   - rebuilds: whether the index is built anew in any case.
    ///   - threads: how many build it.
    package init(
        corpus: String, folder: String, rebuilds: Bool = false, threads: Int = 1
    ) throws(PeerBenchmarkError) {
        if !rebuilds,
            let segment = try? Segment(folder: folder, fingerprint: Self.schema.fingerprint)
        {
            self.segment = segment
            building = nil
        } else {
            (segment, building) = try Self.build(corpus, folder, threads: threads)
        }
    }

    private static func build(
        _ corpus: String, _ folder: String, threads: Int
    ) throws(PeerBenchmarkError) -> (Segment, Building) {
        let start = ContinuousClock.now
        let cpuStart = ProcessTime.seconds
        let files = try CorpusIndexer(schema: schema, threads: threads).index(corpus)
        try write(files, to: folder)
        let written = ContinuousClock.now
        let (cpuSeconds, peakMemory) = (ProcessTime.seconds - cpuStart, ProcessTime.peakMemory)
        let segment: Segment
        do throws(RetrievalError) {
            segment = try Segment(folder: folder, fingerprint: schema.fingerprint)
        } catch { throw .retrieval(error) }
        return (
            segment,
            Building(
                seconds: (written - start) / .seconds(1), cpuSeconds: cpuSeconds,
                peakMemory: peakMemory, threads: threads,
                openSeconds: (ContinuousClock.now - written) / .seconds(1))
        )
    }

    private static func write(
        _ files: SegmentFiles, to folder: String
    ) throws(PeerBenchmarkError) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .fileSystem(
                operation: "create", path: folder, reason: error.localizedDescription)
        }
        do throws(RetrievalError) { try files.write(to: folder) } catch {
            throw .retrieval(error)
        }
    }
}
