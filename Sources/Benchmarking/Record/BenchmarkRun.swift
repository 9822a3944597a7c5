package import Foundation

/// One recorded measurement: what was measured, when, of which commit, on which machine.
///
/// A task that was measured in several rounds has one line for each in `tasks`, in the order of
/// the rounds: a comparison then knows the noise.
package struct BenchmarkRun: Codable, Sendable, Equatable {
    /// What a run measures.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// A running server, over sockets.
        case load
        /// The engine, in process.
        case engine
        /// Other search engines doing the same tasks.
        case peers
    }

    /// The version of the record's form that is written and read.
    package static let schemaVersion = 1

    /// The version of the record's form.
    package let schema = BenchmarkRun.schemaVersion
    /// What the run measures.
    package var kind: Kind
    /// When the run ended, to the second.
    package var at: Date
    /// The version of the program; empty if unknown.
    package var version: String
    /// The short commit that was measured, a `+` behind it if files had changed; empty if unknown.
    package var commit: String
    /// Where the run took place.
    package var machine: Machine
    /// The products that were searched.
    package var catalog: CatalogDescription
    /// How requests were sent; nil for other search engines.
    package var load: LoadDescription?
    /// The latencies, by task.
    package var tasks: [TaskFigures]
    /// What building the index took.
    package var indexing: [IndexingFigures]
    /// What the measured process used; nil if that was not looked at.
    package var process: ProcessFigures?

    package init(
        kind: Kind, at: Date, version: String, commit: String,
        machine: Machine, catalog: CatalogDescription, load: LoadDescription? = nil,
        tasks: [TaskFigures] = [], indexing: [IndexingFigures] = [],
        process: ProcessFigures? = nil
    ) {
        self.kind = kind
        // What is written has whole seconds, and must be equal when read again.
        self.at = Date(timeIntervalSince1970: at.timeIntervalSince1970.rounded(.down))
        self.version = version
        self.commit = commit
        self.machine = machine
        self.catalog = catalog
        self.load = load
        self.tasks = tasks
        self.indexing = indexing
        self.process = process
    }

    /// A run that ends now, on this machine, of the project in the current folder.
    package static func current(
        kind: Kind, version: String, catalog: CatalogDescription, load: LoadDescription? = nil,
        tasks: [TaskFigures] = [], indexing: [IndexingFigures] = [],
        process: ProcessFigures? = nil
    ) -> BenchmarkRun {
        BenchmarkRun(
            kind: kind, at: Date(), version: version, commit: SourceCommit.current(),
            machine: .current, catalog: catalog, load: load, tasks: tasks, indexing: indexing,
            process: process)
    }
}
