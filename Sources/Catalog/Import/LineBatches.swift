/// The lines of a file, some whole lines at a time, so that several threads can parse them.
///
/// gzip is recognized by its first bytes. A batch is about as large as a chunk of the file, and as
/// large as its longest line at least.
package struct LineBatches: ~Copyable {
    private static let batchSize = 1 << 18

    private let file: SourceFile
    /// What follows the last batch.
    private var rest: [UInt8] = []
    private var line = 1
    private var byteOffset = 0

    /// Opens the file at `path`.
    package init(path: String) throws(CatalogError) { file = try SourceFile(path: path) }

    /// The next lines; nil at the end of the file.
    package mutating func next() throws(CatalogError) -> LineBatch? {
        var bytes = rest
        rest = []
        while true {
            let searched = bytes.count
            let chunk = try file.next()
            bytes += chunk
            if chunk.isEmpty { break }
            guard bytes.count >= Self.batchSize else { continue }
            if let last = bytes[searched...].lastIndex(of: 0x0A) {
                rest = Array(bytes[(last + 1)...])
                bytes.removeSubrange((last + 1)...)
                break
            }
        }
        if bytes.isEmpty { return nil }
        let batch = LineBatch(bytes: bytes, line: line, byteOffset: byteOffset)
        line += batch.lineFeeds
        byteOffset += bytes.count
        return batch
    }
}

/// Some whole lines of a file.
package struct LineBatch: Sendable {
    private let bytes: [UInt8]
    private let line: Int
    private let byteOffset: Int

    fileprivate init(bytes: [UInt8], line: Int, byteOffset: Int) {
        self.bytes = bytes
        self.line = line
        self.byteOffset = byteOffset
    }

    fileprivate var lineFeeds: Int {
        var count = 0
        var index = 0
        while let found = ByteSearch.lineFeed(in: bytes.span, from: index) {
            count += 1
            index = found + 1
        }
        return count
    }

    /// Calls the body with each row or reject of JSON lines, blank lines left out.
    package func forEachJSONRow<Failure: Error>(
        _ body: (SourceItem) throws(Failure) -> Void
    ) throws(Failure) {
        var reader = JSONLinesReader(
            SourceBuffer(bytes, line: line, byteOffset: byteOffset))
        // All bytes are there, so that nothing can fail to be read.
        while let item = try? reader.next() { try body(item) }
    }
}
