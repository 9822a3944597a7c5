/// What building an index took; also a line of what a benchmark of any search engine prints.
package struct IndexingFigures: Codable, Sendable, Equatable {
    /// The search engine.
    package var peer: String
    /// Its version.
    package var version: String?
    /// Always `index`, which tells the line from those of searches.
    package var task: String
    /// Which text was indexed: `all` in one field, `title` only, or `2f` for two fields.
    package var layout: String
    /// The number of products.
    package var docs: Int
    /// The threads that built.
    package var threads: Int?
    /// From the first product to a searchable index, in seconds.
    package var indexSeconds: Double
    /// The time to merge to one segment after that, in seconds.
    package var mergeSeconds: Double?
    /// CPU time over all threads, in seconds.
    package var cpuSeconds: Double?
    /// The size of the index on disk.
    package var bytes: Int
    /// The most memory held at once, in bytes.
    package var peakRSSBytes: Int?
    /// The segments in the end.
    package var segments: Int?
    /// The time to open the index after that, in seconds.
    package var openSeconds: Double?

    private enum CodingKeys: String, CodingKey {
        case peer, version, task, layout, docs, threads
        case indexSeconds = "index_s"
        case mergeSeconds = "merge_s"
        case cpuSeconds = "cpu_s"
        case bytes
        case peakRSSBytes = "peak_rss"
        case segments
        case openSeconds = "open_s"
    }

    package init(
        peer: String, version: String? = nil, task: String = "index", layout: String = "all",
        docs: Int, threads: Int? = nil, indexSeconds: Double, mergeSeconds: Double? = nil,
        cpuSeconds: Double? = nil, bytes: Int, peakRSSBytes: Int? = nil, segments: Int? = nil,
        openSeconds: Double? = nil
    ) {
        self.peer = peer
        self.version = version
        self.task = task
        self.layout = layout
        self.docs = docs
        self.threads = threads
        self.indexSeconds = indexSeconds
        self.mergeSeconds = mergeSeconds
        self.cpuSeconds = cpuSeconds
        self.bytes = bytes
        self.peakRSSBytes = peakRSSBytes
        self.segments = segments
        self.openSeconds = openSeconds
    }
}
