import Foundation

/// A program that is run once, to its end.
package struct ChildProgram: Sendable {
    /// What a run left.
    package struct End: Sendable, Equatable {
        /// The exit status, or the signal's number below zero.
        package let status: Int32
        /// What was written to standard output.
        package let output: String
        /// What was written to standard error.
        package let errors: String
    }

    private let executable: String
    private let arguments: [String]
    private let folder: String

    /// A program and its arguments.
    ///
    /// - Parameters:
    ///   - executable: a path if it has a slash, else a name that is looked up in `PATH`.
    ///   - folder: where it runs.
    package init(_ executable: String, _ arguments: [String], in folder: String = ".") {
        self.executable = executable
        self.arguments = arguments
        self.folder = folder
    }

    /// The command as it would be typed.
    package var line: String { ([executable] + arguments).joined(separator: " ") }

    /// Runs the program and waits for its end.
    ///
    /// - Parameter limit: after which it is killed; nil waits as long as it takes.
    /// - Throws: `BenchmarkingError.cannotStart` or `.tookTooLong`.
    package func run(within limit: Duration? = nil) throws(BenchmarkingError) -> End {
        let scratch = try ScratchFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: resolved)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardInput = FileHandle.nullDevice
        // Files rather than pipes: they hold any amount without a reader.
        process.standardOutput = try scratch.newFile("output")
        process.standardError = try scratch.newFile("errors")
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch {
            throw .cannotStart(program: executable, reason: error.localizedDescription)
        }
        try wait(for: process, ended, limit)
        let sign: Int32 = process.terminationReason == .exit ? 1 : -1
        return End(
            status: sign * process.terminationStatus, output: scratch.text("output"),
            errors: scratch.text("errors"))
    }

    private func wait(
        for process: Process, _ ended: DispatchSemaphore, _ limit: Duration?
    ) throws(BenchmarkingError) {
        guard let limit else { return ended.wait() }
        let seconds =
            Double(limit.components.seconds) + Double(limit.components.attoseconds) * 1e-18
        if ended.wait(timeout: .now() + seconds) == .success { return }
        kill(process.processIdentifier, SIGKILL)
        ended.wait()
        throw .tookTooLong(program: line, limit: limit)
    }

    private var resolved: String {
        if executable.contains("/") { return executable }
        let folders = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(executable)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) } ?? executable
    }
}
