import Catalog
import Foundation
import Retrieval
import Storage
import Synchronization

extension Index {
    /// Reads everything that is built and stored, and compares checksums.
    ///
    /// - Returns: the bytes read of the generation.
    /// - Throws: what is wrong first, with what to do.
    package func verify() throws(EngineError) -> Int {
        do {
            try store.checkIntegrity()
            guard let segment = snapshot.withLock({ $0 }).segments.first?.segment else {
                throw EngineError.notBuilt(path: paths.data)
            }
            try segment.verify()
            return segment.byteCount
        } catch { throw EngineError(error) }
    }

    /// Verifies the generation that answers; if it is damaged, the one before answers in its place
    /// (with all changes since, so nothing is lost), or one is built from the database.
    func verifyAnswering() {
        guard let base = snapshot.withLock({ $0 }).segments.first else { return }
        do throws(RetrievalError) { try base.segment.verify() } catch {
            notice("generation \(generation) is withdrawn: \(error)")
            withdraw()
        }
    }

    /// Reads the words of the generation that answers, for which the first misspelled word would wait.
    func readVocabulary() {
        do throws(EngineError) { try snapshot.withLock { $0 }.vocabulary.prepare() } catch {
            notice("no words can be corrected: \(error)")
        }
    }

    /// Makes the generation before the current one answer, with all changes since.
    func answerFromPrevious() throws(EngineError) {
        do {
            let previous = try generations.previous()
            let segment = try Segment(
                folder: generations.path(of: previous), fingerprint: schema.segment.fingerprint)
            try segment.verify()
            try generations.makeCurrent(
                CurrentGeneration(number: previous, change: Int64(segment.change)))
            try refresh()
            notice("generation \(previous) answers again, with all changes since")
        } catch { throw EngineError(error) }
    }

    private func withdraw() {
        do throws(EngineError) {
            try answerFromPrevious()
            return
        } catch {
            notice("there is no generation before that can answer: \(error)")
        }
        do throws(EngineError) {
            let built = try rebuild()
            notice("generation \(built.generation) was built from the database and answers")
        } catch {
            notice("no generation could be built from the database: \(error)")
        }
    }
}
