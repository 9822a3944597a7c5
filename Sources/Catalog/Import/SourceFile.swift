import Foundation

/// The bytes of a file from start to end, decompressed if they are gzip.
final class SourceFile {
    private static let chunkSize = 1 << 18

    /// The path as it was given.
    let path: String
    /// Bytes of the file.
    let byteCount: Int
    /// Bytes of the file read so far.
    private(set) var bytesRead = 0

    private let handle: FileHandle
    private var inflater: GzipInflater?
    private var pending: [UInt8]

    /// Opens the file at `path`.
    init(path: String) throws(CatalogError) {
        self.path = path
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            byteCount = Int(try handle.seekToEnd())
            try handle.seek(toOffset: 0)
        } catch {
            let exists = FileManager.default.fileExists(atPath: path)
            throw .unreadableFile(
                path: path,
                reason: exists
                    ? error.localizedDescription : "there is no such file; check the path")
        }
        pending = []
        pending = try readChunk()
        if pending.starts(with: GzipInflater.magic) { inflater = try GzipInflater(path: path) }
    }

    /// The next bytes; empty at the end.
    func next() throws(CatalogError) -> [UInt8] {
        guard let inflater else { return try takePending() }
        while true {
            let output = try inflater.inflate(upTo: Self.chunkSize)
            if !output.isEmpty { return output }
            let input = try takePending()
            if input.isEmpty {
                try inflater.finish()
                return []
            }
            inflater.feed(input)
        }
    }

    private func takePending() throws(CatalogError) -> [UInt8] {
        if pending.isEmpty { return try readChunk() }
        defer { pending = [] }
        return pending
    }

    private func readChunk() throws(CatalogError) -> [UInt8] {
        do {
            let chunk = [UInt8](try handle.read(upToCount: Self.chunkSize) ?? Data())
            bytesRead += chunk.count
            return chunk
        } catch {
            throw .unreadableFile(path: path, reason: error.localizedDescription)
        }
    }
}
