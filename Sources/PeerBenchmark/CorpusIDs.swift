import Synchronization

/// The ids of a corpus's products met so far, by whatever thread.
final class CorpusIDs: Sendable {
    private let path: String
    private let ids = Mutex<Set<String>>([])

    /// No ids yet of the corpus at a path.
    init(path: String) { self.path = path }

    /// Adds the ids of some lines.
    ///
    /// - Throws: `PeerBenchmarkError.badLine` for an id that is there already.
    func insert(_ rows: [(id: String, line: Int)]) throws(PeerBenchmarkError) {
        let repeated = ids.withLock { ids in rows.first { !ids.insert($0.id).inserted } }
        guard let repeated else { return }
        throw .badLine(
            path: path, line: repeated.line, expected: "an id that no product before has",
            found: "\"\(repeated.id)\" again")
    }
}
