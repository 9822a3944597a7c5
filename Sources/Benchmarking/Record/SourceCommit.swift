/// Which commit of a project is measured.
package enum SourceCommit {
    /// Git answers in milliseconds; a hanging file system must not stop a measurement.
    private static let limit = Duration.seconds(5)

    /// The short commit of the project in a folder, a `+` behind it if tracked files have changed;
    /// empty outside a repository and without git.
    package static func current(in folder: String = ".") -> String {
        guard let commit = git(["rev-parse", "--short", "HEAD"], in: folder) else { return "" }
        let changes = git(["status", "--porcelain", "--untracked-files=no"], in: folder)
        return commit + (changes?.isEmpty == false ? "+" : "")
    }

    private static func git(_ arguments: [String], in folder: String) -> String? {
        let end = try? ChildProgram("git", arguments, in: folder).run(within: limit)
        guard let end, end.status == 0 else { return nil }
        return String(end.output.split(separator: "\n").first ?? "")
    }
}
