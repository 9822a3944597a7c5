import Foundation

/// The built program, run as a child process.
enum Program {
    /// What a run left.
    struct Run {
        let end: ChildProcess.End
        let output: String
        let errors: String
    }

    struct NotFound: Error { let besides: String }
    struct Failed: Error { let run: Run }

    /// Runs the program to its end.
    static func run(
        _ arguments: String..., in folder: TemporaryFolder, seconds: Double = 60
    ) throws -> Run {
        let process = try ChildProcess(try path.get(), arguments, in: folder)
        let end = try process.wait(seconds: seconds)
        return Run(end: end, output: process.outputText, errors: process.errorText)
    }

    /// Runs the program to its end, which must be a good one.
    @discardableResult
    static func succeed(_ arguments: String..., in folder: TemporaryFolder) throws -> String {
        let process = try ChildProcess(try path.get(), arguments, in: folder)
        let end = try process.wait()
        let run = Run(end: end, output: process.outputText, errors: process.errorText)
        guard end == .exit(0) else { throw Failed(run: run) }
        return run.output
    }

    /// Where the program is: as `PENCHANT_BINARY` says, else next to the test bundle in the folder
    /// of the build.
    static let path: Result<String, NotFound> = {
        if let named = ProcessInfo.processInfo.environment["PENCHANT_BINARY"] {
            return .success(named)
        }
        let besides = Bundle.main.executableURL ?? Bundle.main.bundleURL
        var folder = besides.deletingLastPathComponent()
        while folder.path != "/" {
            let program = folder.appendingPathComponent("penchant")
            if FileManager.default.isExecutableFile(atPath: program.path), !program.isFolder {
                return .success(program.path)
            }
            folder.deleteLastPathComponent()
        }
        return .failure(NotFound(besides: besides.path))
    }()
}

extension URL {
    fileprivate var isFolder: Bool {
        (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }
}
