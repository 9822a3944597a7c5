/// A run, and the file that it was read from.
package struct StoredRun: Sendable, Equatable {
    /// The file's name without its folder.
    package let file: String
    /// What the file says.
    package let run: BenchmarkRun

    package init(file: String, run: BenchmarkRun) {
        self.file = file
        self.run = run
    }
}
