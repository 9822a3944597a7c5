import Foundation

/// Writes rejected rows to a file, one JSON object a line: `file`, `line`, `byte`, `reason`, `row`.
///
/// The file comes into being with the first reject; one left from before is removed at once.
package final class RejectsFile {
    /// Where the file is, or would be.
    package let path: String
    /// How many rows were written.
    package private(set) var count = 0

    private var handle: FileHandle?

    /// A file at `path` without rows yet.
    package init(path: String) throws(CatalogError) {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw .unreadableFile(path: path, reason: error.localizedDescription)
        }
    }

    /// Writes one row that came from `file`.
    package func write(_ row: RejectedRow, of file: String) throws(CatalogError) {
        do {
            try open().write(contentsOf: Data(Self.line(row, of: file)))
            count += 1
        } catch {
            throw .unreadableFile(path: path, reason: error.localizedDescription)
        }
    }

    private func open() throws -> FileHandle {
        if let handle { return handle }
        try Data().write(to: URL(fileURLWithPath: path))
        let opened = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        handle = opened
        return opened
    }

    private static func line(_ row: RejectedRow, of file: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("file")
        writer.string(file)
        writer.name("line")
        writer.integer(row.line)
        writer.name("byte")
        writer.integer(row.byteOffset)
        writer.name("reason")
        writer.string(row.reason)
        writer.name("row")
        writer.string(row.text)
        writer.endObject()
        return writer.bytes + [0x0A]
    }
}
