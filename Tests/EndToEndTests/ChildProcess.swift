import Foundation
import Glibc
import Synchronization

/// A program that runs beside the tests, with files for its output and errors.
///
/// Unlike Foundation's, its end tells an exit from a signal, and it is waited for within a time.
final class ChildProcess: Sendable {
    /// How a process ended.
    enum End: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    struct CannotStart: Error {
        let program: String
        let code: Int32
    }

    struct StillRunning: Error { let errors: String }

    private let identifier: pid_t
    private let output: URL
    private let errors: URL
    private let end = Mutex<End?>(nil)

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - folder: where the files for output and errors go.
    ///   - input: what standard input reads; nothing if nil.
    init(
        _ program: String, _ arguments: [String], in folder: TemporaryFolder, input: URL? = nil
    ) throws {
        output = try folder.newFile("output")
        errors = try folder.newFile("errors")
        identifier = try Self.spawn(
            program, arguments,
            files: [(input?.path ?? "/dev/null", O_RDONLY), (output.path, O_WRONLY)]
                + [(errors.path, O_WRONLY)])
    }

    /// What was written to standard output so far.
    var outputText: String { Self.text(of: output) }

    /// What was written to standard error so far.
    var errorText: String { Self.text(of: errors) }

    /// How the process ended; nil while it runs.
    var ended: End? {
        end.withLock { end in
            if let end { return end }
            var status: Int32 = 0
            // SAFETY: the kernel writes one integer, to a variable that outlives the call.
            guard unsafe waitpid(identifier, &status, WNOHANG) == identifier else { return nil }
            let signal = status & 0x7f
            end = signal == 0 ? .exit(status >> 8 & 0xff) : .signal(signal)
            return end
        }
    }

    /// Sends a signal, unless the process has ended.
    func send(_ signal: Int32) {
        // Asking reaps it, after which the number may mean another process.
        if ended == nil { kill(identifier, signal) }
    }

    /// Waits for the end.
    ///
    /// - Throws: `StillRunning` when time is up; the process is killed then.
    @discardableResult
    func wait(seconds: Double = 60) throws -> End {
        if let end = Polling.value(within: seconds, { ended }) { return end }
        killAndWait()
        throw StillRunning(errors: errorText)
    }

    /// Kills the process as `kill -9` does, and returns when it is gone.
    func killAndWait() {
        send(SIGKILL)
        _ = Polling.value(within: 20) { ended }
    }

    private static func text(of file: URL) -> String {
        String(decoding: FileManager.default.contents(atPath: file.path) ?? Data(), as: UTF8.self)
    }

    private static func spawn(
        _ program: String, _ arguments: [String], files: [(path: String, mode: Int32)]
    ) throws -> pid_t {
        // SAFETY: the list of actions and the strings of the arguments outlive the call that reads
        // them, and both are given back; the list of arguments ends with a null.
        unsafe try withUnsafeTemporaryAllocation(
            of: posix_spawn_file_actions_t.self, capacity: 1
        ) { actions in
            guard let actions = actions.baseAddress else { return -1 }
            unsafe posix_spawn_file_actions_init(actions)
            defer { unsafe posix_spawn_file_actions_destroy(actions) }
            for (number, file) in files.enumerated() {
                unsafe posix_spawn_file_actions_addopen(
                    actions, Int32(number), file.path, file.mode, 0)
            }
            let strings = unsafe ([program] + arguments).map { unsafe strdup($0) }
            let variables = unsafe ProcessInfo.processInfo.environment.map {
                unsafe strdup("\($0.key)=\($0.value)")
            }
            let allocated = unsafe strings + variables
            defer { for index in unsafe allocated.indices { unsafe free(allocated[index]) } }
            var child: pid_t = 0
            let code = unsafe posix_spawn(
                &child, program, actions, nil, strings + [nil], variables + [nil])
            guard code == 0 else { throw CannotStart(program: program, code: code) }
            return child
        }
    }
}
