import Foundation

/// A client that other people wrote.
enum Client {
    /// Whether its absence is a failure rather than a reason to skip.
    static let isRequired = ProcessInfo.processInfo.environment["CI"] != nil

    /// Where `redis-cli` is; nil if nowhere.
    static let redisCLI = program("redis-cli")
    /// Where `nc` is; nil if nowhere.
    static let netcat = program("nc")
    /// A Python that has redis-py: as `PENCHANT_PYTHON` says, else the one that `make clients` made.
    static let python: String? = {
        if let named = ProcessInfo.processInfo.environment["PENCHANT_PYTHON"] { return named }
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        folder.appendPathComponent("../../.build/clients/bin/python")
        let path = folder.standardized.path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    struct Missing: Error {}

    /// Runs a client to its end.
    static func run(
        _ program: String?, _ arguments: [String], input: String = "", in folder: TemporaryFolder
    ) throws -> Program.Run {
        guard let program else { throw Missing() }
        let file = URL(fileURLWithPath: try folder.write(input, to: "input-\(UUID())"))
        let process = try ChildProcess(program, arguments, in: folder, input: file)
        let end = try process.wait()
        return Program.Run(end: end, output: process.outputText, errors: process.errorText)
    }

    private static func program(_ name: String) -> String? {
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
