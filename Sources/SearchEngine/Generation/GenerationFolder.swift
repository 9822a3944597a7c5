import Foundation
package import Retrieval

/// The generations of an index on disk: `generations/<number>/`, and `CURRENT`, a line that names
/// the one that answers and the change of the catalog after which changes come on top of it:
/// `7 after 1234`. (After a rollback that is not the change that the generation was built from.)
///
/// A generation is written under another name, made durable, renamed, and only then named by
/// `CURRENT`, which is replaced in one step: after a crash at any point the old or the new
/// generation is current, whole. The one before the current stays, for `ROLLBACK`.
package struct GenerationFolder: Sendable {
    private let data: String

    /// - Parameter data: the index's `data` folder.
    package init(data: String) { self.data = data }

    private var generations: String { data + "/generations" }
    private var pointer: String { data + "/CURRENT" }

    /// The folder of a generation.
    package func path(of number: Int) -> String { "\(generations)/\(number)" }

    /// The current generation, or nil when nothing has been built.
    package func current() throws(EngineError) -> CurrentGeneration? {
        guard let bytes = FileManager.default.contents(atPath: pointer) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, words[1] == "after", let number = Int(words[0]), number > 0,
            let change = Int64(words[2])
        else { throw .damagedPointer(path: pointer, found: String(text.prefix(40))) }
        return CurrentGeneration(number: number, change: change)
    }

    /// All whole generations, ascending.
    package func numbers() -> [Int] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: generations)) ?? []
        return names.compactMap { Int($0) }.sorted()
    }

    /// Writes a generation without making it current.
    ///
    /// - Returns: its number, greater than every one before.
    package func write(_ files: SegmentFiles) throws(EngineError) -> Int {
        // Also above what CURRENT names: whoever answers from it would not notice the same number.
        let number = max(numbers().last ?? 0, (try? current())?.number ?? 0) + 1
        let unfinished = "\(generations)/unfinished-\(number)"
        do {
            try? FileManager.default.removeItem(atPath: unfinished)
            try FileManager.default.createDirectory(
                atPath: unfinished, withIntermediateDirectories: true)
            try files.write(to: unfinished)
            try FileManager.default.moveItem(atPath: unfinished, toPath: path(of: number))
            try DurableFile.synchronizeFolder(generations)
        } catch let error as RetrievalError {
            throw .retrieval(error)
        } catch {
            throw .cannotWrite(path: unfinished, reason: error.localizedDescription)
        }
        return number
    }

    /// Makes a generation current and removes those that are neither current nor the one before.
    package func makeCurrent(_ generation: CurrentGeneration) throws(EngineError) {
        // A damaged pointer must not keep a new build from replacing it.
        let before = (try? current())?.number
        let line = "\(generation.number) after \(generation.change)\n"
        do throws(RetrievalError) {
            try DurableFile.replace(pointer, with: Array(line.utf8))
        } catch { throw .retrieval(error) }
        // A server may still have a removed one mapped: the mapping outlives the name.
        for old in numbers() where old != generation.number && old != before {
            try? FileManager.default.removeItem(atPath: path(of: old))
        }
    }

    /// The generation before the current one.
    package func previous() throws(EngineError) -> Int {
        guard let current = try current() else { throw .notBuilt(path: data) }
        guard let previous = numbers().last(where: { $0 < current.number }) else {
            throw .nothingToRollBackTo(current: current.number)
        }
        return previous
    }
}

/// What `CURRENT` says.
package struct CurrentGeneration: Sendable, Equatable {
    package let number: Int
    /// The change of the catalog after which changes come on top.
    package let change: Int64
}
