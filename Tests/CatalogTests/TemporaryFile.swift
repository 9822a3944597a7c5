import Foundation

/// A file for a test; it goes when the test process ends.
struct TemporaryFile {
    let path: String

    init(_ name: String, _ bytes: [UInt8]) throws {
        let folder = Self.root.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appending(path: name)
        try Data(bytes).write(to: url)
        path = url.path
    }

    init(_ name: String, _ text: String) throws {
        try self.init(name, Array(text.utf8))
    }

    private static let root: URL = {
        atexit { try? FileManager.default.removeItem(at: TemporaryFile.root) }
        return FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    }()
}
