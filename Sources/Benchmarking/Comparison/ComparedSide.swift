import Foundation

/// One side of a comparison, as it is named on the command line.
package enum ComparedSide: Sendable, Equatable {
    /// An executable, by its path.
    case program(path: String)
    /// A file of results, by its path.
    case results(path: String)
    /// A git revision of a project.
    case revision(String)
    /// The files of a project as they are now.
    case workingTree

    /// What a name means: `.`, a file of results, an executable, or else a revision.
    ///
    /// - Throws: `BenchmarkingError.unknownSide` for a file that is neither.
    package init(_ name: String) throws(BenchmarkingError) {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
        if name == "." {
            self = .workingTree
        } else if name.hasSuffix(".json") || name.hasSuffix(".jsonl") {
            self = .results(path: name)
        } else if exists, !isFolder.boolValue {
            guard FileManager.default.isExecutableFile(atPath: name) else {
                throw .unknownSide(name: name, reason: "the file is not executable")
            }
            self = .program(path: URL(fileURLWithPath: name).path)
        } else {
            self = .revision(name)
        }
    }
}
