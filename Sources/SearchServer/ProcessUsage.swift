import Foundation

/// What this process has used up to now.
package struct ProcessUsage: Equatable, Sendable {
    /// The process's number.
    package let processID: Int
    /// CPU time over all threads, in seconds.
    package let cpuSeconds: Double
    /// The memory held now, in bytes; the peak where the system does not tell.
    package let rssBytes: Int
    /// The most memory held so far, in bytes.
    package let peakRSSBytes: Int

    /// What the process has used at this moment.
    package static var current: ProcessUsage {
        var usage = rusage()
        // Unsafe because C takes the structure's address; it lives for the duration of the call.
        _ = unsafe getrusage(whole, &usage)
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        // The kernel's figure for a process counts what its parent held when it was started, so
        // that of the memory map is preferred.
        let peak = bytes("VmHWM", in: status) ?? usage.ru_maxrss * peakUnit
        let cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
        return ProcessUsage(
            // Rounded because a sum of decimals has digits that mean nothing.
            processID: Int(getpid()), cpuSeconds: (cpuSeconds * 1_000_000).rounded() / 1_000_000,
            rssBytes: bytes("VmRSS", in: status) ?? peak, peakRSSBytes: peak)
    }

    /// A figure in the form of Linux's `/proc/self/status`, which counts in kilobytes.
    static func bytes(_ name: String, in status: String) -> Int? {
        for line in status.split(separator: "\n") where line.hasPrefix(name + ":") {
            let digits = line.drop { !$0.isNumber }.prefix { $0.isNumber }
            return Int(digits).map { $0 * 1_024 }
        }
        return nil
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }

    #if canImport(Darwin)
        private static let whole = RUSAGE_SELF
        private static let peakUnit = 1
    #else
        private static let whole = __rusage_who_t(RUSAGE_SELF.rawValue)
        private static let peakUnit = 1_024
    #endif
}
