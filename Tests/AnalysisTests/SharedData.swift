import Foundation

/// The data sets that lie beside the project; tests that need them are skipped where they are absent.
enum SharedData {
    /// The folder `shared/data` next to an ancestor of this file, or under `PENCHANT_SHARED`.
    static let folder: URL? = {
        if let path = ProcessInfo.processInfo.environment["PENCHANT_SHARED"] {
            let folder = URL(filePath: path)
            return existing(folder.appending(path: "data")) ?? existing(folder)
        }
        var ancestor = URL(filePath: #filePath)
        while ancestor.path != "/" {
            ancestor.deleteLastPathComponent()
            if let found = existing(ancestor.appending(path: "shared/data")) { return found }
        }
        return nil
    }()

    /// Whether the data sets are there.
    static var isPresent: Bool { folder != nil }

    /// The lines of a plain text file.
    static func lines(of path: String) throws -> [String] {
        try lines(of: Data(contentsOf: file(path)))
    }

    /// The lines of a gzip file.
    static func gunzippedLines(of path: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", try file(path).path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return lines(of: data)
    }

    private static func file(_ path: String) throws -> URL {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return folder.appending(path: path)
    }

    private static func lines(of data: Data) -> [String] {
        data.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func existing(_ url: URL) -> URL? {
        FileManager.default.fileExists(atPath: url.path) ? url : nil
    }
}
