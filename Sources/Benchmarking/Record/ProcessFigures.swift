/// What the measured process used during the run.
package struct ProcessFigures: Codable, Sendable, Equatable {
    /// CPU time over all threads, in seconds.
    package var cpuSeconds: Double
    /// The memory held in the end, in bytes.
    package var rssBytes: Int?
    /// The most memory held at once, in bytes.
    package var peakRSSBytes: Int?

    private enum CodingKeys: String, CodingKey {
        case cpuSeconds = "cpu_s"
        case rssBytes = "rss_bytes"
        case peakRSSBytes = "peak_rss_bytes"
    }

    package init(cpuSeconds: Double, rssBytes: Int? = nil, peakRSSBytes: Int? = nil) {
        self.cpuSeconds = cpuSeconds
        self.rssBytes = rssBytes
        self.peakRSSBytes = peakRSSBytes
    }
}
