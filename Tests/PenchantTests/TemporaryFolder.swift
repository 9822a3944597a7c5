import Foundation

/// A folder that is gone with the test.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("penchant-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, and the folders on its way.
    func write(_ text: String, to path: String) throws {
        try write(Data(text.utf8), to: path)
    }

    /// Writes a file, and the folders on its way.
    func write(_ data: Data, to path: String) throws {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// The bytes of a file; nil if there is none.
    func contents(_ path: String) -> Data? {
        FileManager.default.contents(atPath: url.appendingPathComponent(path).path)
    }

    /// The text of a file; empty if there is none.
    func text(_ path: String) -> String {
        String(decoding: contents(path) ?? Data(), as: UTF8.self)
    }

    /// An empty file under a name that was not there before.
    func newFile(_ name: String) throws -> URL {
        let file = url.appendingPathComponent("\(name)-\(UUID().uuidString)")
        try Data().write(to: file)
        return file
    }
}
