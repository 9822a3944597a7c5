import Catalog
import Foundation

/// The built program, run as a child process.
enum Program {
    /// What a run left.
    struct Run {
        let status: Int32
        let output: String
        let errors: String

        /// The single JSON object that the output must be.
        ///
        /// - Throws: when the output is anything else, or anything more.
        func object() throws -> JSONValue {
            let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
            guard lines.count == 2, lines[1].isEmpty else { throw NotOneObject(output: output) }
            let value = try JSONValue(parsing: Array(lines[0].utf8))
            guard value.members != nil else { throw NotOneObject(output: output) }
            return value
        }
    }

    struct NotOneObject: Error { let output: String }
    struct NotFound: Error { let besides: String }

    /// Runs the program in a folder and waits for its end.
    static func run(_ arguments: String..., in folder: TemporaryFolder) throws -> Run {
        try run(arguments, in: folder)
    }

    /// Runs the program in a folder and waits for its end.
    static func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Run {
        // Files rather than pipes: they hold any amount without a reader.
        let output = try folder.newFile("output")
        let errors = try folder.newFile("errors")
        let status = try run(
            arguments, in: folder, output: FileHandle(forWritingTo: output),
            errors: FileHandle(forWritingTo: errors))
        return Run(
            status: status, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    /// Runs the program with a standard output that nobody reads.
    ///
    /// - Returns: its exit status; that of a signal is none of the program's own.
    static func runWithClosedPipe(_ arguments: String..., in folder: TemporaryFolder) throws
        -> Int32
    {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        return try run(
            arguments, in: folder, output: pipe.fileHandleForWriting, errors: .nullDevice)
    }

    private static func run(
        _ arguments: [String], in folder: TemporaryFolder, output: FileHandle, errors: FileHandle
    ) throws -> Int32 {
        let process = Process()
        process.executableURL = try executable()
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }

    /// The program lies next to the test bundle in the folder of the build.
    private static func executable() throws -> URL {
        let besides = Bundle.main.executableURL ?? Bundle.main.bundleURL
        var folder = besides.deletingLastPathComponent()
        while folder.path != "/" {
            let program = folder.appendingPathComponent("penchant")
            if FileManager.default.isExecutableFile(atPath: program.path), !program.isFolder {
                return program
            }
            folder.deleteLastPathComponent()
        }
        throw NotFound(besides: besides.path)
    }
}

extension URL {
    fileprivate var isFolder: Bool {
        (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }
}
