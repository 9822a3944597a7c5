import Benchmarking
import Catalog

/// What a process has used up to a moment.
package struct ProcessReading: Equatable, Sendable {
    /// CPU time over all threads, in seconds.
    package let cpuSeconds: Double
    /// The memory held now, in bytes.
    package let rssBytes: Int
    /// The most memory held so far, in bytes.
    package let peakRSSBytes: Int

    /// A reading.
    package init(cpuSeconds: Double, rssBytes: Int, peakRSSBytes: Int) {
        self.cpuSeconds = cpuSeconds
        self.rssBytes = rssBytes
        self.peakRSSBytes = peakRSSBytes
    }

    /// Takes a reading from the reply to `INFO`; nil if it has none.
    init?(information: JSONValue) {
        guard case .number(let cpu)? = information["cpu_s"],
            case .number(let rss)? = information["rss_bytes"],
            case .number(let peak)? = information["peak_rss_bytes"]
        else { return nil }
        self.init(cpuSeconds: cpu, rssBytes: Int(rss), peakRSSBytes: Int(peak))
    }
}

/// Readings at the beginning and at the end of the measured part.
package struct UsageReadings: Equatable, Sendable {
    /// When measuring began.
    let first: ProcessReading
    /// When it ended.
    let last: ProcessReading

    /// CPU time in between, memory at the end.
    var figures: ProcessFigures {
        ProcessFigures(
            cpuSeconds: last.cpuSeconds - first.cpuSeconds, rssBytes: last.rssBytes,
            peakRSSBytes: last.peakRSSBytes)
    }
}
