import Foundation

/// A folder for what a child process writes; gone with the value.
final class ScratchFolder {
    private let url: URL

    init() throws(BenchmarkingError) {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("penchant-bench-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch { throw .cannotWrite(path: url.path, reason: error.localizedDescription) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// An empty file to write to.
    func newFile(_ name: String) throws(BenchmarkingError) -> FileHandle {
        let file = url.appendingPathComponent(name)
        do {
            try Data().write(to: file)
            return try FileHandle(forWritingTo: file)
        } catch { throw .cannotWrite(path: file.path, reason: error.localizedDescription) }
    }

    /// The text of a file; empty if there is none.
    func text(_ name: String) -> String {
        let bytes = FileManager.default.contents(atPath: url.appendingPathComponent(name).path)
        return String(decoding: bytes ?? Data(), as: UTF8.self)
    }
}
