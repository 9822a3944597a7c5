import Foundation

/// Where a run took place: figures of different machines are not compared.
package struct Machine: Codable, Sendable, Equatable {
    /// The system and its release.
    package var os: String
    /// The processor's model; empty if unknown.
    package var cpu: String
    /// The processors that are online; 0 if unknown.
    package var cores: Int
    /// The installed memory; 0 if unknown.
    package var memoryBytes: Int

    private enum CodingKeys: String, CodingKey {
        case os, cpu, cores
        case memoryBytes = "memory_bytes"
    }

    package init(os: String, cpu: String, cores: Int, memoryBytes: Int) {
        self.os = os
        self.cpu = cpu
        self.cores = cores
        self.memoryBytes = memoryBytes
    }

    /// This machine.
    package static var current: Machine {
        Machine(
            os: systemDescription, cpu: processorModel(in: text(of: "/proc/cpuinfo")) ?? "",
            cores: ProcessInfo.processInfo.activeProcessorCount,
            memoryBytes: Int(clamping: ProcessInfo.processInfo.physicalMemory))
    }

    /// The first processor's model in the form of Linux's `/proc/cpuinfo`.
    ///
    /// Arm processors have no `model name` there; what they have is the best that is left.
    static func processorModel(in listing: String) -> String? {
        var values: [String: String] = [:]
        for line in listing.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let name = parts[0].trimmingCharacters(in: .whitespaces)
            if values[name] == nil {
                values[name] = parts[1].trimmingCharacters(in: .whitespaces)
            }
        }
        return values["model name"] ?? values["Model"]
            ?? values["CPU part"].map { "CPU part \($0)" }
    }

    private static var systemDescription: String {
        let release = text(of: "/proc/sys/kernel/osrelease")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        return release.isEmpty
            ? ProcessInfo.processInfo.operatingSystemVersionString : "Linux \(release)"
    }

    private static func text(of path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
}
