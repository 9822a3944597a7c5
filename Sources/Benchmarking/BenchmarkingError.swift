/// What can go wrong when measurements are recorded, compared and reported.
package enum BenchmarkingError: Error, Equatable, CustomStringConvertible {
    /// A program cannot be started; `reason` is the system's.
    case cannotStart(program: String, reason: String)
    /// A program was killed because it did not end.
    case tookTooLong(program: String, limit: Duration)
    /// A program ended with another status than 0; `lastErrors` are its last words.
    case programFailed(program: String, status: Int32, lastErrors: [String])
    /// A program printed something that is no line of figures.
    case noFigures(program: String, found: String)
    /// A file or folder cannot be read; `reason` is the system's.
    case cannotRead(path: String, reason: String)
    /// A file or folder cannot be written; `reason` is the system's.
    case cannotWrite(path: String, reason: String)
    /// A file does not hold what a results file holds; the line is 0 if all of it is meant.
    case badResults(path: String, line: Int, reason: String)
    /// A file was written in a later form than is known here.
    case resultsTooNew(path: String, schema: Int)
    /// A folder has no results to report.
    case noResults(folder: String)
    /// An interval needs more rounds.
    case tooFewRounds(found: Int, needed: Int)
    /// Something to compare is neither a file nor a revision.
    case unknownSide(name: String, reason: String)
    /// A program is to be compared with a file.
    case unlikeSides(program: String, file: String)
    /// There is no task that both sides have.
    case nothingInCommon(a: [String], b: [String])

    /// One line for a person; a failed program's last words follow on lines of their own.
    package var description: String {
        switch self {
        case .cannotStart(let program, let reason):
            "cannot start \(program): \(reason)"
        case .tookTooLong(let program, let limit):
            "'\(program)' was stopped: it did not end within \(limit)"
        case .programFailed(let program, let status, let lastErrors):
            "'\(program)' \(Self.end(status))"
                + (lastErrors.isEmpty
                    ? " and said nothing" : "; it said: " + lastErrors.joined(separator: " | "))
        case .noFigures(let program, let found):
            "'\(program)' should print a line of JSON for each task, found \(found)"
        case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
        case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
        case .badResults(let path, 0, let reason): "\(path): \(reason)"
        case .badResults(let path, let line, let reason): "\(path):\(line): \(reason)"
        case .resultsTooNew(let path, let schema):
            "\(path): its schema \(schema) is newer than \(BenchmarkRun.schemaVersion), the "
                + "latest known here; read it with a later version of the program"
        case .noResults(let folder):
            "there are no results in \(folder): no .json or .jsonl file there can be used; measure "
                + "with 'penchant bench engine' or 'penchant bench load' first"
        case .tooFewRounds(let found, let needed):
            "\(found) \(found == 1 ? "round says" : "rounds say") nothing about noise: an interval "
                + "needs at least \(needed); ask for more with --rounds"
        case .unknownSide(let name, let reason):
            "\(name) is neither a penchant executable, a .json or .jsonl file of results, nor a "
                + "git revision of the project in this folder: \(reason)"
        case .unlikeSides(let program, let file):
            "\(program) is a program and \(file) a file: compare two programs, which then take "
                + "turns, or two files"
        case .nothingInCommon(let a, let b):
            "the sides have no task in common: A has \(Self.list(a)), B has \(Self.list(b))"
        }
    }

    private static func end(_ status: Int32) -> String {
        status < 0 ? "was ended by signal \(-status)" : "ended with status \(status)"
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "none" : names.joined(separator: ", ")
    }
}
