import ArgumentParser
import SearchEngine

/// The arguments that every command on an index has.
struct IndexArguments: ParsableArguments {
    @Argument(help: "The index: a folder with an index.yaml. What is built goes to its data/.")
    var index: String

    @Flag(help: "Print one JSON object and nothing else on standard output.")
    var json = false

    /// Opens the index; what happens in its background goes to standard error.
    ///
    /// - Parameter forBuilding: whether what has been built is not looked at, so that a damaged or
    ///   outdated generation can be replaced.
    func open(forBuilding: Bool = false) throws(EngineError) -> Index {
        try Index(IndexPaths(folder: index), forBuilding: forBuilding) {
            Output.complain("warning: \($0)")
        }
    }

    /// Opens an index of which something has been built.
    ///
    /// - Throws: `EngineError.notBuilt` among others.
    func openBuilt() throws(EngineError) -> Index {
        let index = try open()
        guard index.generation > 0 || index.productCount > 0 else {
            throw .notBuilt(path: index.paths.data)
        }
        return index
    }
}
