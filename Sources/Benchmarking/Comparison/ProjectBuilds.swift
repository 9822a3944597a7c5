import Foundation

/// Release builds of revisions of the project in a folder, kept by commit.
package struct ProjectBuilds: Sendable {
    private let folder: String
    private let product: String
    private let announce: @Sendable (String) -> Void

    /// The builds of a project.
    ///
    /// - Parameters:
    ///   - folder: the root of the project's package.
    ///   - announce: is told what takes long before it begins.
    package init(
        of product: String, in folder: String = ".",
        announce: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.folder = folder
        self.product = product
        self.announce = announce
    }

    /// The executable of one side of a comparison, built if it has to be.
    ///
    /// - Throws: `BenchmarkingError.unlikeSides` for a file of results, among others.
    package func executable(of side: ComparedSide) throws(BenchmarkingError) -> String {
        switch side {
        case .program(let path): path
        case .revision(let revision): try executable(revision: revision)
        case .workingTree: try workingTree()
        case .results(let path): throw .unlikeSides(program: product, file: path)
        }
    }

    /// The executable of the files as they are now.
    package func workingTree() throws(BenchmarkingError) -> String {
        announce("building the working tree")
        return try build(in: folder)
    }

    /// The executable of a revision; built only if that was not done before.
    ///
    /// A worktree under `.build/compare` has the files, so that the folder's own are left alone.
    ///
    /// - Throws: `BenchmarkingError.unknownSide` if there is no such revision, among others.
    package func executable(revision: String) throws(BenchmarkingError) -> String {
        let commit = try commit(of: revision)
        let tree = "\(folder)/.build/compare/\(commit)"
        let prefix = try git(["rev-parse", "--show-prefix"])
        if !FileManager.default.fileExists(atPath: tree) {
            // One whose folder was deleted is still registered otherwise.
            _ = try git(["worktree", "prune"])
            _ = try git(["worktree", "add", "--detach", ".build/compare/\(commit)", commit])
        }
        let root = prefix.isEmpty ? tree : "\(tree)/\(prefix)"
        if let built = try? binary(in: root) { return built }
        announce("building \(revision) (\(commit)), once")
        return try build(in: root)
    }

    private func commit(of revision: String) throws(BenchmarkingError) -> String {
        let arguments = [
            "rev-parse", "--verify", "--quiet", "--short=12", "--end-of-options",
            "\(revision)^{commit}",
        ]
        let end = try ChildProgram("git", arguments, in: folder).run()
        guard end.status == 0 else {
            let reason = end.errors.split(separator: "\n").first.map(String.init)
            throw .unknownSide(name: revision, reason: reason ?? "git knows no such commit")
        }
        return end.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func git(_ arguments: [String]) throws(BenchmarkingError) -> String {
        try ChildProgram("git", arguments, in: folder).succeed().output
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func build(in root: String) throws(BenchmarkingError) -> String {
        let arguments = ["build", "-c", "release", "--product", product]
        _ = try ChildProgram("swift", arguments, in: root).succeed()
        return try binary(in: root)
    }

    private func binary(in root: String) throws(BenchmarkingError) -> String {
        let path = URL(fileURLWithPath: "\(root)/.build/release/\(product)").path
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw .cannotRead(path: path, reason: "there is no executable")
        }
        return path
    }
}
