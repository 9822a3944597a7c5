import Affinity
package import Catalog
import Foundation
import Retrieval
package import Storage
import Synchronization

/// One index: its definition, its database and what is built from it.
///
/// | rule | reason | what breaks |
/// |---|---|---|
/// | A search takes one snapshot and keeps it | it sees one state | facets and hits of two states |
/// | Snapshots change only under `refreshing`, and are swapped as a whole | no lost change | a change applied to a snapshot that is replaced |
/// | The model's lock is held for moments, never during reads or writes of files | searches take it | a search that waits for a disk |
package final class Index: Sendable {
    package let paths: IndexPaths
    package let definition: IndexDefinition
    package let store: CatalogStore
    let schema: IndexSchema
    let analyzers: IndexAnalyzers
    let generations: GenerationFolder
    let snapshot: Mutex<IndexSnapshot>
    let behavior = Mutex(LoadedBehavior())
    /// Held while the behavior model is made anew.
    let loading = Mutex(())
    let tastes = TasteCache()
    /// Held while a snapshot is replaced, so that replacements come one after another.
    let refreshing = Mutex(())
    /// Tells whoever runs the server what happened in the background.
    let notice: @Sendable (String) -> Void

    /// Opens an index; what has been built is opened, what has changed since comes on top.
    ///
    /// - Parameters:
    ///   - forBuilding: whether only to import and build: what has been built, perhaps from another
    ///     definition, is not looked at, nor are events.
    ///   - recovers: whether the generation before answers when the current one is damaged.
    ///   - notice: told, in a line for a person, what went wrong in the background.
    package init(
        _ paths: IndexPaths, forBuilding: Bool = false, recovers: Bool = false,
        notice: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(EngineError) {
        guard FileManager.default.fileExists(atPath: paths.definition) else {
            throw .noDefinition(folder: paths.folder)
        }
        self.paths = paths
        self.notice = notice
        do {
            definition = try IndexDefinition(path: paths.definition)
            analyzers = try IndexAnalyzers(definition: definition)
            store = try CatalogStore(path: paths.database)
        } catch { throw EngineError(error) }
        schema = IndexSchema(definition: definition, analyzers: analyzers)
        generations = GenerationFolder(data: paths.data)
        snapshot = Mutex(
            IndexSnapshot(number: 0, generation: 0, base: 0, change: 0, segments: []))
        guard !forBuilding else { return }
        try loadBehavior()
        do { try refresh() } catch {
            guard recovers, error.isDamage else { throw error }
            notice("the current generation is withdrawn: \(error)")
            do throws(EngineError) { try answerFromPrevious() } catch _ { throw error }
        }
    }

    /// The number of the generation that answers, 0 when nothing has been built.
    package var generation: Int { snapshot.withLock(\.generation) }

    /// The number of products that can be found.
    package var productCount: Int { snapshot.withLock { $0 }.productCount }

    /// Whether `index.yaml` says something else than when the index was opened.
    func hasNewDefinition() throws(EngineError) -> Bool {
        do { return try IndexDefinition(path: paths.definition) != definition } catch {
            throw .catalog(error)
        }
    }

    /// Waits for writes under way and closes the database.
    package func close() throws(EngineError) {
        do { try store.close() } catch { throw .storage(error) }
    }

    /// Waits until nobody else imports or builds, and keeps others from it.
    package func lockForBuilding() throws(EngineError) -> BuildLock {
        guard let lock = try BuildLock(data: paths.data, waits: true) else {
            throw .cannotWrite(path: paths.data, reason: "another process builds the index")
        }
        return lock
    }

    /// Builds a generation from the database, publishes it and answers from it.
    ///
    /// - Parameter progress: called with the products done and their number.
    @discardableResult
    package func rebuild(
        progress: (Int, Int) -> Void = { _, _ in }
    ) throws(EngineError) -> (generation: Int, bytes: Int) {
        try rebuild(holding: lockForBuilding(), progress: progress)
    }

    /// Builds when so much has changed that a new generation pays and nobody else is building.
    func rebuildIfNeeded() throws(EngineError) {
        guard needsRebuild, let lock = try BuildLock(data: paths.data, waits: false) else { return }
        // Somebody may have built between the question and the lock.
        try refresh()
        if needsRebuild { try rebuild(holding: lock) }
    }

    /// Builds under a lock that is held already, perhaps since before an import.
    @discardableResult
    package func rebuild(
        holding lock: borrowing BuildLock, progress: (Int, Int) -> Void = { _, _ in }
    ) throws(EngineError) -> (generation: Int, bytes: Int) {
        let built = try GenerationBuilder(
            definition: definition, schema: schema, analyzers: analyzers, store: store,
            generations: generations
        ).build(progress: progress)
        try refresh()
        return (built.generation.number, built.bytes)
    }

    /// Reads all events anew into the model.
    func loadBehavior() throws(EngineError) {
        let result = loading.withLock { _ in
            Result { () throws(EngineError) in try loadBehaviorLocked() }
        }
        try result.get()
    }

    private func loadBehaviorLocked() throws(EngineError) {
        behavior.withLock { $0.beginLoading() }
        var model = BehaviorModel()
        do {
            let last = try store.forEachEvent { model.add($0) }
            behavior.withLock { [model] in $0.finishLoading(model, lastRead: last) }
        } catch {
            behavior.withLock { $0.abandonLoading() }
            throw EngineError(error)
        }
        tastes.forgetAll()
    }
}
