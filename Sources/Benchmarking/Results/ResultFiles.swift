import Foundation

/// A folder of results, one file for each run.
package struct ResultFiles: Sendable {
    /// What a folder holds.
    package struct Contents: Sendable, Equatable {
        /// The runs, the earliest first.
        package var runs: [StoredRun] = []
        /// What cannot be used, and why; the rest can.
        package var problems: [BenchmarkingError] = []
    }

    /// The folder's path.
    package let folder: String

    /// The files of a folder, which need not exist before the first is written.
    package init(folder: String) { self.folder = folder }

    /// Reads all `.json` and `.jsonl` files; those that are bad are named beside the others.
    ///
    /// - Throws: `BenchmarkingError.cannotRead` for the folder only.
    package func read() throws(BenchmarkingError) -> Contents {
        var contents = Contents()
        for name in try names() {
            do throws(BenchmarkingError) {
                let (run, problems) = try ResultFile(path: "\(folder)/\(name)").read()
                contents.runs.append(StoredRun(file: name, run: run))
                contents.problems += problems
            } catch { contents.problems.append(error) }
        }
        contents.runs.sort { ($0.run.at, $0.file) < ($1.run.at, $1.file) }
        return contents
    }

    /// Writes a run to a file of its own, in a folder that is made if there is none.
    ///
    /// - Parameter name: the last part of the file's name; nil takes the catalog's.
    /// - Returns: the file's path.
    /// - Throws: `BenchmarkingError.cannotWrite`.
    package func write(
        _ run: BenchmarkRun, name: String? = nil
    ) throws(BenchmarkingError) -> String {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            let path = freePath(Self.fileName(of: run, name: name ?? run.catalog.name))
            let bytes = try BenchmarkRun.encoder.encode(run) + Data([0x0A])
            try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
            return path
        } catch { throw .cannotWrite(path: folder, reason: error.localizedDescription) }
    }

    /// `<date>-<commit>-<kind>-<name>`, the date as `2026-11-22T214418Z`, without an ending.
    static func fileName(of run: BenchmarkRun, name: String) -> String {
        let date = run.at.formatted(.iso8601).split(separator: ":").joined()
        let commit = run.commit.isEmpty ? "unknown" : run.commit
        let kept = "\(date)-\(commit)-\(run.kind.rawValue)-\(name)".unicodeScalars.map {
            allowed.contains($0) ? $0 : "_"
        }
        return String(String.UnicodeScalarView(kept))
    }

    private static let allowed = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-+._")

    private func names() throws(BenchmarkingError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") }.sorted()
        } catch { throw .cannotRead(path: folder, reason: error.localizedDescription) }
    }

    /// A run never replaces another of the same second.
    private func freePath(_ name: String) -> String {
        var path = "\(folder)/\(name).json"
        var number = 2
        while FileManager.default.fileExists(atPath: path) {
            path = "\(folder)/\(name)-\(number).json"
            number += 1
        }
        return path
    }
}
