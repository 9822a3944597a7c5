import Foundation

/// A file that is written from its beginning.
struct OutputFile {
    private let path: String
    private let handle: FileHandle

    /// An empty file at `path`, whatever was there before.
    init(path: String) throws(CommandFailure) {
        self.path = path
        do {
            let url = URL(fileURLWithPath: path)
            try Data().write(to: url)
            handle = try FileHandle(forWritingTo: url)
        } catch { throw .cannotWrite(path: path, reason: error.localizedDescription) }
    }

    /// Appends bytes.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        do { try handle.write(contentsOf: Data(bytes)) } catch {
            throw .cannotWrite(path: path, reason: error.localizedDescription)
        }
    }
}
