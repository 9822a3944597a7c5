import Foundation

/// A folder that is gone with whoever holds it.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("penchant-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, and the folders on its way.
    ///
    /// - Returns: its path.
    @discardableResult
    func write(_ text: String, to path: String) throws -> String {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// An empty file under a name that was not there before.
    func newFile(_ name: String) throws -> URL {
        let file = url.appendingPathComponent("\(name)-\(UUID().uuidString)")
        try Data().write(to: file)
        return file
    }
}
