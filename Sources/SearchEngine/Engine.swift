import Catalog
import Foundation
import Synchronization

/// All indexes within a folder, opened when first asked for.
package final class Engine: Sendable {
    private struct Opened {
        let index: Index
        let refresher: IndexRefresher
    }

    private let folder: String
    private let notice: @Sendable (String) -> Void
    private let opened = Mutex<[String: Opened]>([:])

    /// - Parameters:
    ///   - folder: holds a folder for each index.
    ///   - notice: told, in a line for a person, what happened in the background.
    package init(folder: String, notice: @escaping @Sendable (String) -> Void) {
        self.folder = folder
        self.notice = notice
    }

    /// The names of all indexes.
    package var names: [String] { IndexPaths.all(in: folder).map(\.name) }

    /// The index of a name.
    ///
    /// - Throws: `EngineError.unknownIndex`, or why it cannot be opened.
    package func index(_ name: String) throws(EngineError) -> Index {
        if let known = opened.withLock({ $0[name] }) { return known.index }
        guard let paths = IndexPaths.all(in: folder).first(where: { $0.name == name }) else {
            throw .unknownIndex(name: name, known: names)
        }
        // Opening under the lock: two openings of one index would each refresh and cache.
        let result = opened.withLock { opened in
            Result { () throws(EngineError) -> Index in
                if let known = opened[name] { return known.index }
                let new = try open(paths)
                opened[name] = new
                return new.index
            }
        }
        return try result.get()
    }

    /// Reads anew what was written elsewhere: events, the generation, and the definition.
    ///
    /// - Returns: the number of the generation that answers.
    package func reload(_ name: String) throws(EngineError) -> Int {
        let known = try index(name)
        guard try known.hasNewDefinition() else {
            try known.reload()
            return known.generation
        }
        let new = try open(known.paths)
        let old = opened.withLock { opened in
            defer { opened[name] = new }
            return opened[name]
        }
        // Requests that are under way may still use the old one; its database closes with it.
        old?.refresher.stop()
        return new.index.generation
    }

    private func open(_ paths: IndexPaths) throws(EngineError) -> Opened {
        let name = paths.name
        let index = try Index(paths, recovers: true) { [notice] in notice("\(name): \($0)") }
        return Opened(index: index, refresher: IndexRefresher(index))
    }

    /// The indexes that are open, by name.
    package var openIndexes: [(name: String, index: Index)] {
        opened.withLock { $0.map { ($0.key, $0.value.index) } }.sorted { $0.0 < $1.0 }
    }

    /// Ends all background work and closes all databases.
    package func close() {
        let closing = opened.withLock { opened in
            defer { opened = [:] }
            return Array(opened.values)
        }
        for one in closing {
            one.refresher.stop()
            do throws(EngineError) { try one.index.close() } catch { notice("\(error)") }
        }
    }
}
