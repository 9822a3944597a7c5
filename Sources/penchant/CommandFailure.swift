/// What can go wrong on the command line beside what the engine reports.
enum CommandFailure: Error, Equatable, CustomStringConvertible {
    /// A `--format` that is known but not read, at all or in this file.
    case formatNotRead(format: String, found: String, advice: String)
    /// A folder to write to has something in it.
    case folderNotEmpty(path: String, found: String)
    /// A file or folder cannot be written; `reason` is the system's.
    case cannotWrite(path: String, reason: String)
    /// A folder to serve holds no index.
    case noIndexes(folder: String)
    /// The server did not do what it was asked.
    case serverRefused(reason: String)
    /// A file of queries, judgments or probes does not have its form.
    case badListing(path: String, reason: String)

    /// One line for a person.
    var description: String {
        switch self {
        case .formatNotRead(let format, let found, let advice):
            "--format \(format): \(found); \(advice)"
        case .folderNotEmpty(let path, let found):
            "\(path) should be new or empty, found \(found) in it; "
                + "choose another folder, or overwrite with --force"
        case .cannotWrite(let path, let reason):
            "cannot write \(path): \(reason)"
        case .noIndexes(let folder):
            "there is no index in \(folder): no subfolder has an index.yaml; "
                + "name another folder with --indexes, or try 'penchant demo'"
        case .serverRefused(let reason):
            "the server answered \(reason)"
        case .badListing(let path, let reason):
            "\(path): \(reason)"
        }
    }

    /// How the process ends.
    var status: ExitStatus {
        switch self {
        case .formatNotRead, .folderNotEmpty: .wrongUsage
        case .cannotWrite, .badListing, .noIndexes, .serverRefused: .failed
        }
    }
}
